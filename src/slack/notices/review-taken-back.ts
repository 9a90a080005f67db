import { reviewTakenBack, takenBackBy } from '../../casework/reviews/review-taken-back.ts';
import { NoSuchChild } from '../../domain/records/refusal.ts';
import type { Notice } from '../posting/notice.ts';
import { takenBackNotice } from '../views/reviews/review-taken-back.ts';

/** In the place of the decisions that somebody had been told of: who never was hears nothing of their being taken back. */
export const reviewTakenBackTold: Notice<'review taken back'> = {
  name: 'review taken back',
  word: async (perform, { childId, subject: by, isThere }) => {
    if (!isThere) return null;
    const told = await perform(reviewTakenBack, { child: { id: childId ?? '' }, by }).catch((error: unknown) => {
      if (error instanceof NoSuchChild) return perform(takenBackBy, { by });
      throw error;
    });
    return { ...takenBackNotice(told), about: told.child === null ? [] : [told.child] };
  },
};
