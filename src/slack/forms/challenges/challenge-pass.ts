import { z } from 'zod';
import { type ChallengeToAnswer, challengeToAnswer } from '../../../casework/challenges/answer-challenge.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { answers } from './answers.ts';
import { challengeFormOf } from './one-challenge-form.ts';

export const challengePass = challengeFormOf({
  name: 'challenge-pass',
  title: 'Not mine',
  heading: 'Whose it is',
  sends: 'Pass it on',
  prepare: challengeToAnswer,
  questions: { to: z.string(), note: z.string() },
  notes: ({ row: { asked } }: ChallengeToAnswer) => [
    `The IRO is told. The days go on running, and it is with ${asked === null ? 'them' : 'them and not you'} from now on.`,
  ],
  asks: ({ people }, ask) =>
    ask({
      to: choiceField(
        'Whose is it?',
        people.map(({ value, name, post }) => ({ value, label: `${name} · ${post}` })),
      ),
      note: textField('Why is it theirs?'),
    }),
  records: (perform, about, { to, note }) => answers(perform, about, { kind: 'passed', to, note }),
  says: 'Passed on',
});
