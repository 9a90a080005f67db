import { z } from 'zod';
import { challengeToWeigh } from '../../../casework/challenges/weigh-challenge.ts';
import { challengeOutcomes, childTold } from '../../../domain/challenges/challenges.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { challengeFormOf } from './one-challenge-form.ts';
import { weighs } from './weighs.ts';

const outcomes = challengeOutcomes.map((value) => ({ value, label: sentence(value) }));
const told = childTold.map((value) => ({ value, label: sentence(value) }));

export const challengeClose = challengeFormOf({
  name: 'challenge-close',
  title: 'Close the challenge',
  heading: 'How it ended',
  sends: 'Close',
  prepare: challengeToWeigh,
  questions: { outcome: oneOf(outcomes), note: z.string(), told: oneOf(told) },
  asks: (_, ask, { outcome }) =>
    ask({
      outcome: choiceField('How did it end?', outcomes),
      note: textField(outcome === 'withdrawn' ? 'Why do you withdraw it?' : 'What changed for the child?', {
        lines: true,
      }),
      told: choiceField('Has the child been told, in a way that suits them?', told),
    }),
  steers: ['outcome'],
  records: (perform, about, { outcome, note, told: childHasBeenTold }) =>
    weighs(perform, about, { kind: 'closed', outcome, note, childTold: childHasBeenTold }),
  says: 'Closed',
});
