import { findingSnoozedAgain } from '../../casework/drift/snoozed-again.ts';
import type { Notice } from '../posting/notice.ts';
import { snoozedAgainNotice } from '../views/drift/snoozed.ts';

export const snoozedAgainTold: Notice<'put off again'> = {
  name: 'put off again',
  word: async (perform, { childId, subject }) => {
    const found = await perform(findingSnoozedAgain, { child: { id: childId ?? '' }, snooze: subject });
    return found && { ...snoozedAgainNotice(found), about: [found.row.child] };
  },
};
