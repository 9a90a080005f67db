import { teamDay } from '../../../casework/digests/team-day.ts';
import { allClear } from '../../../domain/time/digest-day.ts';
import { button } from '../../message.ts';
import type { Notice } from '../../posting/notice.ts';
import { missedWords } from '../../views/digests/digest-parts.ts';
import { teamAllClear, teamDigestMessage } from '../../views/digests/team-digest.ts';
import { whyNotHere } from './why-not-here.ts';

/** To a team’s channel; or, with the reason, to the team manager where the channel will not do. */
export const teamDayNotice: Notice<'team day'> = {
  name: 'team day',
  word: async (perform, { subject, room, isThere }) => {
    if (room === undefined) return null;
    const { missed, quiet } = subject;
    const members = room.will ? room.members : null;
    const day = await perform(teamDay, { teamId: room.teamId, members });
    const because = whyNotHere(room, day.outsiders ?? 0, { owner: 'the team', children: 'this team’s children' });
    const toRoom = because === null;
    const about = [...day.rows, ...day.slipping.rows].map(({ child }) => child);
    if (day.overdue + day.slipping.children > 0) {
      const digest = teamDigestMessage(day, { because, missed: missedWords(missed) });
      return {
        ...digest,
        about,
        toRoom,
        opens: day.overdue > 0 ? button('Open', 'decisions team 1') : button('Open', 'drift team 1'),
        initialsToo: day.showsInitials,
        said: 'items',
      };
    }
    return !isThere && (quiet || !toRoom)
      ? null
      : { ...teamAllClear(day, missedWords(missed)), about, toRoom, said: allClear };
  },
};
