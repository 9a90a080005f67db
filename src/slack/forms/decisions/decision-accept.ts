import { z } from 'zod';
import { acceptChange } from '../../../casework/decisions/accept-change.ts';
import { decisionToAccept } from '../../../casework/decisions/one-decision.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { dayField, textField } from '../../filling-in/fields.ts';
import { ownerAnswers, ownerChosen, ownerFields, ownerQuestions } from '../../filling-in/owner-fields.ts';
import { isFirstName } from '../../first-names.ts';
import { changeAccepted } from '../../views/decisions/decision-outcome.ts';
import { nameFoundInWords } from '../shared/name-found.ts';
import { decisionForm } from './decision-form.ts';

/** The IRO takes what the manager would do instead. It begins from the manager’s words and the date there was. */
export const decisionAccept = decisionForm({
  verb: 'accept',
  heading: 'Accept the manager’s change',
  sends: 'Accept the change',
  prepare: decisionToAccept,
  begins: ({ row, instead, people, ...owned }) => ({
    wording: instead ?? row.wording,
    measure: row.measure,
    ...ownerAnswers(owned, people),
    dueOn: row.dueOn,
  }),
  notes: ({ limits: { lastDay } }) => [
    'Check the words: they take the place of yours. Both stay on record.',
    ...(lastDay === null ? [] : [`The latest date is ${inWords(lastDay)}, when the next review is due.`]),
  ],
  questions: { wording: z.string(), measure: z.string(), ...ownerQuestions, dueOn: z.iso.date() },
  asks: ({ people }, ask, given) =>
    ask({
      wording: textField('What will be done?', { lines: true }),
      measure: textField('How will we know that it is done?', { most: 200 }),
      ...ownerFields(people, given),
      dueOn: dayField('By when?'),
    }),
  steers: ['owner'],
  check: (given, { people, staffNames }) => {
    const owner = ownerChosen(given, people);
    const known = { staffNames, isFirstName };
    return [
      ...nameFoundInWords('wording', given.wording ?? null, known),
      ...nameFoundInWords('measure', given.measure ?? null, known),
      ...('problem' in owner ? [owner.problem] : []),
    ];
  },
  records: async (perform, { child, decision, known, draft }, { wording, measure, dueOn, ...given }) => {
    const owner = ownerChosen(given, known.people);
    // Checked above, before anything is sent.
    if ('problem' in owner) throw new Error('There is no such owner.');
    const change = { wording, measure, dueOn, ...owner };
    return message(changeAccepted(await perform(acceptChange, { child, decision, change }, draft)));
  },
});
