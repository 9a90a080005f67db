import { z } from 'zod';
import { challengeToWeigh } from '../../../casework/challenges/weigh-challenge.ts';
import { textField } from '../../filling-in/fields.ts';
import { challengeFormOf } from './one-challenge-form.ts';
import { weighs } from './weighs.ts';

export const challengeReply = challengeFormOf({
  name: 'challenge-reply',
  title: 'Answer the question',
  heading: 'Your answer',
  sends: 'Send',
  prepare: challengeToWeigh,
  questions: { note: z.string() },
  asks: (_, ask) => ask({ note: textField('What do you answer?', { lines: true }) }),
  records: (perform, about, { note }) => weighs(perform, about, { kind: 'replied', note }),
  says: 'Answered',
});
