import { z } from 'zod';
import { type ChallengeToAnswer, challengeToAnswer } from '../../../casework/challenges/answer-challenge.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { dayField, textField } from '../../filling-in/fields.ts';
import { answers } from './answers.ts';
import { challengeFormOf } from './one-challenge-form.ts';

/** A plan and a date, which becomes a decision that is chased as any other. */
export const challengeFix = challengeFormOf({
  name: 'challenge-fix',
  title: 'Put it right',
  heading: 'What you will do, and by when',
  sends: 'Send to the IRO',
  prepare: challengeToAnswer,
  questions: { note: z.string(), planBy: z.iso.date() },
  begins: ({ row: { wantedBy }, today }: ChallengeToAnswer) => (wantedBy < today ? {} : { planBy: wantedBy }),
  notes: () => [
    'It becomes a decision with you as its owner. If others carry it out, it still is yours to see through.',
  ],
  asks: (_, ask) =>
    ask({
      note: textField('What will you do?', { lines: true, hint: 'So that anybody can tell when it is done.' }),
      planBy: dayField('By when?'),
    }),
  check: ({ planBy }, { today }) =>
    planBy !== undefined && planBy < today
      ? [objection('planBy', 'That day has gone. Choose today or a day to come.')]
      : [],
  records: (perform, about, { note, planBy }) => answers(perform, about, { kind: 'fix', note, planBy }),
  says: 'Sent to the IRO',
});
