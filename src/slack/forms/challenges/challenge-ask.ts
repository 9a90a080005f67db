import { z } from 'zod';
import { challengeToAnswer } from '../../../casework/challenges/answer-challenge.ts';
import { textField } from '../../filling-in/fields.ts';
import { answers } from './answers.ts';
import { challengeFormOf } from './one-challenge-form.ts';

export const challengeAsk = challengeFormOf({
  name: 'challenge-ask',
  title: 'Ask a question',
  heading: 'What you want to know first',
  sends: 'Ask the IRO',
  prepare: challengeToAnswer,
  questions: { note: z.string() },
  notes: () => ['The days go on running. One question at a time.'],
  asks: (_, ask) => ask({ note: textField('What do you want to know?', { lines: true }) }),
  records: (perform, about, { note }) => answers(perform, about, { kind: 'asked', note }),
  says: 'Asked the IRO',
});
