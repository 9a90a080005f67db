import { week } from '../../../casework/digests/week.ts';
import type { Notice } from '../../posting/notice.ts';
import { missedWords } from '../../views/digests/digest-parts.ts';
import { weekDigestMessage } from '../../views/digests/week-digest.ts';

/** To the IRO manager, at the start of the week. */
export const weekNotice: Notice<'week'> = {
  name: 'week',
  word: async (perform, { subject }) => {
    const found = await perform(week, {});
    return {
      ...weekDigestMessage(found, { missed: missedWords(subject.missed) }),
      about: [...found.forecast.late, ...found.withoutIro].map(({ child }) => child),
      said: 'items',
    };
  },
};
