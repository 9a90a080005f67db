import { setChannelInitials, teamChannel } from '../../../casework/people/channel-initials.ts';
import { message } from '../../command.ts';
import { choiceField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { button, say, section } from '../../message.ts';

const ways = [
  { value: 'references', label: 'By reference only (usual)' },
  { value: 'initials', label: 'By reference and initials' },
] as const;

/** Whether a team’s channel shows initials besides references: off unless somebody says otherwise. */
export const channelInitialsForm = form({
  name: 'channel-initials',
  title: 'Team channel',
  questions: { shows: oneOf(ways) },
  prepare: (perform, { subject }) => perform(teamChannel, { team: subject ?? '' }),
  begins: ({ showsInitials }) => ({ shows: showsInitials ? 'initials' : 'references' }),
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
      asks: (_, ask) => ask({ shows: choiceField('How are children named there?', ways) }),
    },
  ],
  sends: 'Save',
  submit: async (perform, { answers, prepared, draft }) => {
    const asked = { team: prepared.id, show: answers.shows === 'initials' };
    const { team, showsInitials } = await perform(setChannelInitials, asked, draft.id);
    const says = showsInitials ? 'shows references and initials' : 'shows references only';
    return message(say(`The ${team} team’s channel ${says} from now on.`, button('All channels', 'channels 1')));
  },
});
