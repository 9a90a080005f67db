import { z } from 'zod';
import { type OutsideAdvice, outsideAdvice, turnToAdvice } from '../../../casework/challenges/outside-advice.ts';
import { adviceStepKinds, outsideAdvisers } from '../../../domain/challenges/advice.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { context, section } from '../../message.ts';
import { adviceCard, whomToRing } from '../../views/challenges/advice.ts';

const advisers = outsideAdvisers.map((value) => ({ value, label: sentence(value) }));
const kinds = adviceStepKinds.map((value) => ({
  value,
  label: value === 'considered' ? 'Considered a referral, and decided against it' : sentence(value),
}));

/** A step with Cafcass or a lawyer: the IRO’s to decide at any time, and seen by the IRO service alone. */
export const adviceForm = form({
  name: 'advice',
  title: 'Outside advice',
  questions: { adviser: oneOf(advisers), kind: oneOf(kinds), on: z.iso.date(), note: z.string() },
  prepare: (perform, { child, subject }) => perform(outsideAdvice, { child, challenge: subject }),
  begins: ({ today, mustConsider }: OutsideAdvice) => ({
    on: today,
    ...(mustConsider && { adviser: 'Cafcass' as const }),
  }),
  pages: [
    {
      title: 'Cafcass or legal advice',
      shows: () => [section('Only the IRO service sees this, whatever happens to the challenge.'), context(whomToRing)],
      asks: (_, ask) =>
        ask({
          adviser: choiceField('Whom?', advisers),
          kind: choiceField('What happened?', kinds),
          on: dayField('On which day?'),
          note: textField('What was asked, said or decided?', { lines: true, most: 1000 }),
        }),
      check: ({ answers: { on, kind, adviser }, prepared: { today } }) => [
        ...(on !== undefined && on > today
          ? [objection('on', 'That day is in the future. Give the day it happened.')]
          : []),
        ...(kind === 'considered' && adviser === 'legal advice'
          ? [objection('kind', 'A referral is considered to Cafcass. Choose that, or another step.')]
          : []),
      ],
    },
  ],
  sends: 'Keep it',
  submit: async (perform, { about: { child, subject }, draft, answers }) =>
    message(adviceCard(await perform(turnToAdvice, { child, challenge: subject, ...answers }, draft.id))),
});
