import { z } from 'zod';
import { challengeToAnswer } from '../../../casework/challenges/answer-challenge.ts';
import { textField } from '../../filling-in/fields.ts';
import { answers } from './answers.ts';
import { challengeFormOf } from './one-challenge-form.ts';

export const challengeDifferently = challengeFormOf({
  name: 'challenge-differently',
  title: 'See it differently',
  heading: 'How you see it',
  sends: 'Send to the IRO',
  prepare: challengeToAnswer,
  questions: { note: z.string() },
  asks: (_, ask) =>
    ask({
      note: textField('How do you see it, and why?', {
        lines: true,
        most: 1000,
        hint: 'What you know that the IRO may not.',
      }),
    }),
  records: (perform, about, { note }) => answers(perform, about, { kind: 'differently', note }),
  says: 'Sent to the IRO',
});
