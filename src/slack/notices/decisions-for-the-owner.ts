import { decisionsForOwner } from '../../casework/decisions/decisions-of-review.ts';
import type { Notice } from '../posting/notice.ts';
import { ownersNotice } from '../views/decisions/decisions-notice.ts';

export const decisionsForTheOwner: Notice<'decisions for the owner'> = {
  name: 'decisions for the owner',
  word: async (perform, { childId, subject }) => {
    const found = await perform(decisionsForOwner, { child: { id: childId ?? '' }, about: subject });
    return found.rows.length === 0 ? null : { ...ownersNotice(found), about: [found.child] };
  },
};
