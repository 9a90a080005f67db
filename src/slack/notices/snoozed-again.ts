import { putOffAgain } from '../../casework/drift/snoozed-again.ts';
import type { Notice } from '../posting/notice.ts';
import { putOffAgainNotice } from '../views/drift/snoozed.ts';

export const putOffAgainTold: Notice<'put off again'> = {
  name: 'put off again',
  word: async (perform, { childId, subject }) => {
    const found = await perform(putOffAgain, { child: { id: childId ?? '' }, snooze: subject });
    return found && { ...putOffAgainNotice(found), about: [found.row.child] };
  },
};
