import { decisionExtendedAgain } from '../../casework/decisions/decisions-of-review.ts';
import type { Notice } from '../posting/notice.ts';
import { secondExtensionNotice } from '../views/decisions/decisions-notice.ts';

export const secondExtension: Notice<'second extension'> = {
  name: 'second extension',
  word: async (perform, { childId, subject }) => {
    const row = await perform(decisionExtendedAgain, { child: { id: childId ?? '' }, decision: subject });
    return row && { ...secondExtensionNotice(row), about: [row.child] };
  },
};
