import { keptLines, linesOf, myDay } from '../../../casework/digests/my-day.ts';
import { allClear } from '../../../domain/time/digest-day.ts';
import type { Notice } from '../../posting/notice.ts';
import { dayAllClear, dayDigest, isAllClear } from '../../views/digests/day-digest.ts';
import { missedWords } from '../../views/digests/digest-parts.ts';

/** One bundled message a day, to each person (ruling Delivery 2). An empty day says so once (ruling Delivery 3). */
export const myDayNotice: Notice<'my day'> = {
  name: 'my day',
  word: async (perform, { subject, isThere }) => {
    const { missed, quiet } = subject;
    const day = await perform(myDay, 'morning');
    if (day === null) return null;
    const beside = { missed: missedWords(missed) };
    const about = linesOf(day).map(({ child }) => child);
    const lines = keptLines(day);
    if (!isAllClear(day)) return { ...dayDigest(day, beside), about, lines, said: 'items' };
    return quiet && !isThere ? null : { ...dayAllClear(day, beside), about: [], lines, said: allClear };
  },
};
