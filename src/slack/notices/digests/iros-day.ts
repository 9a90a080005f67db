import { irosDay } from '../../../casework/digests/iros-day.ts';
import { allClear } from '../../../domain/time/digest-day.ts';
import { button } from '../../message.ts';
import type { Notice } from '../../posting/notice.ts';
import { missedWords } from '../../views/digests/digest-parts.ts';
import { irosAllClear, irosDigestMessage } from '../../views/digests/iros-digest.ts';
import { whyNotHere } from './why-not-here.ts';

/** To the IRO service’s channel; or, with the reason, to the IRO manager where the channel will not do. */
export const irosDayNotice: Notice<'iros day'> = {
  name: 'iros day',
  word: async (perform, { subject, room, isThere }) => {
    if (room === undefined) return null;
    const { missed, quiet } = subject;
    const day = await perform(irosDay, { teamId: room.teamId, members: room.will ? room.members : null });
    const whose = { owner: 'the IRO service', children: 'the service’s children' };
    const because = whyNotHere(room, day.outsiders ?? 0, whose);
    const toRoom = because === null;
    const about = day.slipping.rows.map(({ child }) => child);
    if (day.slipping.children + day.overdue > 0) {
      const digest = irosDigestMessage(day, { because, missed: missedWords(missed) });
      return {
        ...digest,
        ...{ about, toRoom, initialsToo: day.showsInitials, said: 'items' },
        opens: button('Open', 'drift service 1'),
      };
    }
    return !isThere && (quiet || !toRoom)
      ? null
      : { ...irosAllClear(day, missedWords(missed)), about, toRoom, said: allClear };
  },
};
