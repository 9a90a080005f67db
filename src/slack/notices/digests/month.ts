import { month } from '../../../casework/digests/month.ts';
import type { Notice } from '../../posting/notice.ts';
import { missedWords } from '../../views/digests/digest-parts.ts';
import { monthDigestMessage } from '../../views/digests/month-digest.ts';

/** To the director, at the start of the month; or to the IRO manager, where nobody can be told as one. */
export const monthNotice: Notice<'month'> = {
  name: 'month',
  word: async (perform, { subject }) => ({
    ...monthDigestMessage(await perform(month, {}), { missed: missedWords(subject.missed), unasked: true }),
    about: [],
    said: 'items',
  }),
};
