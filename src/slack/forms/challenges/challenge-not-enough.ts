import { z } from 'zod';
import { type ChallengeToWeigh, challengeToWeigh } from '../../../casework/challenges/weigh-challenge.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { textField } from '../../filling-in/fields.ts';
import { challengeFormOf } from './one-challenge-form.ts';
import { weighs } from './weighs.ts';

export const challengeNotEnough = challengeFormOf({
  name: 'challenge-not-enough',
  title: 'Not enough',
  heading: 'Why the answer is not enough',
  sends: 'Tell them',
  prepare: challengeToWeigh,
  questions: { note: z.string() },
  notes: ({ row: { answerBy, asked } }: ChallengeToWeigh) => [
    `${asked ?? 'They'} can answer again until ${inWords(answerBy)}. You can escalate at any time.`,
  ],
  asks: (_, ask) => ask({ note: textField('What is missing?', { lines: true }) }),
  records: (perform, about, { note }) => weighs(perform, about, { kind: 'not enough', note }),
  says: 'They are told',
});
