import type { Notice } from '../posting/notice.ts';
import { takenBackNotice } from '../views/reviews/review-taken-back.ts';
import { whoTookBack } from './taken-back.ts';

/** In the place of the decisions that somebody had been told of: who never was hears nothing of their being taken back. */
export const reviewTakenBackTold: Notice<'review taken back'> = {
  name: 'review taken back',
  word: async (perform, { childId, subject: by, isThere }) => {
    if (!isThere) return null;
    const told = await whoTookBack(perform, childId, by);
    return { ...takenBackNotice(told), about: told.child === null ? [] : [told.child] };
  },
};
