import { setChannelInitials, teamChannel } from '../../../casework/people/channel-initials.ts';
import { message } from '../../command.ts';
import { choiceField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { button, say, section } from '../../message.ts';
import { undoButton } from '../../views/shared/undo-button.ts';

const ways = [
  { value: 'references', label: 'By reference only (usual)' },
  { value: 'initials', label: 'By reference and initials' },
] as const;

const naming = [
  { value: 'role', label: 'As “the IRO” (usual)' },
  { value: 'name', label: 'By name' },
] as const;

/** Whether a team’s channel shows initials besides references: off unless somebody says otherwise. */
export const channelInitialsForm = form({
  name: 'channel-initials',
  title: 'Team channel',
  questions: { shows: oneOf(ways), names: oneOf(naming).optional() },
  prepare: (perform, { subject }) => perform(teamChannel, { team: subject ?? '' }),
  begins: ({ showsInitials, namesIros }) => ({
    shows: showsInitials ? 'initials' : 'references',
    names: namesIros ? 'name' : 'role',
  }),
  pages: [
    {
      title: 'What may this team’s channel show?',
      shows: () => [
        section(
          'With initials, everybody in the channel, now and later, can tell which child a line is about, and Slack ' +
            'keeps it as long as it keeps messages. A reference says that only to those who can look it up. What was ' +
            'posted before does not change.',
        ),
      ],
      asks: ({ prepared: { isIrosTeam } }, ask) => [
        ...ask({ shows: choiceField('How are children named there?', ways) }),
        ...(isIrosTeam ? ask({ names: choiceField('How are IROs named there?', naming) }) : []),
      ],
    },
  ],
  sends: 'Save',
  submit: async (perform, { answers, prepared, draft }) => {
    const names = answers.names === undefined ? undefined : answers.names === 'name';
    const asked = { team: prepared.id, show: answers.shows === 'initials', names };
    const { team, showsInitials, isIrosTeam, namesIros, undo } = await perform(setChannelInitials, asked, draft.id);
    const says = showsInitials ? 'shows references and initials' : 'shows references only';
    const which = isIrosTeam ? `The ${team}’s channel` : `The ${team} team’s channel`;
    const iros = isIrosTeam ? `, and ${namesIros ? 'names IROs' : 'does not name IROs'}` : '';
    const next = [button('All channels', 'channels 1'), undoButton('set-channel-initials', undo)];
    return message(say(`${which} ${says}${iros} from now on.`, ...next));
  },
});
