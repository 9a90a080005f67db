import { z } from 'zod';
import { answerApproval, approvalToRefuse } from '../../../casework/dates/answer-approval.ts';
import { message } from '../../command.ts';
import { textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { section } from '../../message.ts';
import { approvalAskedWords, approvalSettled } from '../../views/dates/approval.ts';

/** Why a change is not approved: whoever asked is told. */
export const notApprovedForm = form({
  name: 'not-approved',
  title: 'Not approved',
  questions: { note: z.string() },
  prepare: (perform, { child, subject }) => perform(approvalToRefuse, { child, approval: subject ?? '' }),
  begins: () => ({}),
  pages: [
    {
      title: 'Why is it not approved?',
      shows: ({ prepared }) => [section(approvalAskedWords(prepared))],
      asks: (_, ask) =>
        ask({ note: textField('Why not?', { lines: true, most: 400, hint: 'Whoever asked is told.' }) }),
    },
  ],
  sends: 'Not approved',
  submit: async (perform, { about: { child, subject }, answers: { note }, draft }) => {
    const answered = { child, approval: subject ?? '', answer: 'not approved', note } as const;
    return message(approvalSettled(await perform(answerApproval, answered, draft.id)));
  },
});
