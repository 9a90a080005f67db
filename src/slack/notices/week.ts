import { week } from '../../casework/week.ts';
import { digestDayOf } from '../../domain/digest-day.ts';
import type { Notice } from '../notice.ts';
import { missedWords } from '../views/digest-parts.ts';
import { weekDigest } from '../views/week-digest.ts';

/** To the IRO manager, at the start of the week. */
export const weekNotice: Notice = {
  name: 'week',
  word: async (perform, { subject }) => {
    const found = await perform(week, {});
    return {
      ...weekDigest(found, { missed: missedWords(digestDayOf(subject).missed) }),
      about: [...found.forecast.late, ...found.withoutIro].map(({ child }) => child),
      said: 'items',
    };
  },
};
