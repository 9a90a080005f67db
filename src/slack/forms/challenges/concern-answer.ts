import { z } from 'zod';
import { answerConcern, concernToAnswer } from '../../../casework/challenges/go-on-with-concern.ts';
import { textField } from '../../filling-in/fields.ts';
import { concernFormOf } from './one-concern-form.ts';

export const concernAnswer = concernFormOf({
  name: 'concern-answer',
  title: 'Answer the concern',
  sends: 'Send the answer',
  prepare: concernToAnswer,
  questions: { note: z.string() },
  asks: (_, ask) =>
    ask({
      note: textField('What stands behind it, and what will change by when?', {
        lines: true,
        most: 1000,
        hint: 'Of practice, and of no child. You can answer again.',
      }),
    }),
  records: (perform, concern, { note }, draft) => perform(answerConcern, { concern, note }, draft),
  says: 'Sent to the IRO manager',
});
