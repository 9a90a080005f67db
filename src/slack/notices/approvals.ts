import { approvalAnswered, approvalAsked } from '../../casework/dates/answer-approval.ts';
import type { Notice } from '../posting/notice.ts';
import { approvalAnsweredNotice, approvalNotice } from '../views/dates/approval.ts';

/** To the IRO manager who is asked, with the two answers. */
export const approvalAskedTold: Notice<'approval asked'> = {
  name: 'approval asked',
  word: async (perform, { childId, subject }) => {
    const seen = await perform(approvalAsked, { child: { id: childId ?? '' }, approval: subject });
    return { ...approvalNotice(seen), about: [seen.child] };
  },
};

/** To whoever asked. */
export const approvalAnsweredTold: Notice<'approval answered'> = {
  name: 'approval answered',
  word: async (perform, { childId, subject }) => {
    const seen = await perform(approvalAnswered, { child: { id: childId ?? '' }, approval: subject });
    return { ...approvalAnsweredNotice(seen), about: [seen.child] };
  },
};
