import { decisionsForManager } from '../../casework/decisions/decisions-of-review.ts';
import type { Notice } from '../posting/notice.ts';
import { managersNotice } from '../views/decisions/decisions-notice.ts';

export const decisionsForTheManager: Notice<'decisions for the manager'> = {
  name: 'decisions for the manager',
  word: async (perform, { childId, subject }) => {
    const found = await perform(decisionsForManager, { child: { id: childId ?? '' }, about: subject });
    return found.rows.length === 0 ? null : { ...managersNotice(found), about: [found.child] };
  },
};
