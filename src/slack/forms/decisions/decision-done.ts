import { z } from 'zod';
import { decisionToReport } from '../../../casework/decisions/one-decision.ts';
import { problemWithDay } from '../../../casework/decisions/report-on-decision.ts';
import { choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { beside, decisionForm } from './decision-form.ts';
import { reports } from './reporting.ts';

const ways = [
  { value: 'seen', label: 'I have seen it' },
  { value: 'letter', label: 'A letter or an email says so' },
  { value: 'recorded', label: 'It is on the child’s record' },
] as const;
const known = { seen: 'seen', letter: 'by letter or email', recorded: 'on the child’s record' };

export const decisionDone = decisionForm({
  verb: 'done',
  heading: 'This has been done',
  sends: 'Record it as done',
  prepare: decisionToReport,
  begins: ({ limits: { today } }) => ({ on: today }),
  notes: ({ confirmer }) => [`${confirmer ?? 'The IRO'} will be asked to confirm it.`],
  questions: { note: z.string(), on: z.iso.date(), seen: ifAsked(oneOf(ways)) },
  asks: (_, ask) =>
    ask({
      note: textField('What changed for the child?', { lines: true, hint: 'One line is enough.' }),
      on: dayField('When was it done?'),
      seen: choiceField('How is it known?', ways, { optional: true }),
    }),
  check: ({ on = '' }, { limits }) => beside(problemWithDay(on, limits)),
  records: (perform, about, { note, on, seen }) =>
    reports(perform, about, { kind: 'done', on, note: seen ? `${note} (${known[seen]})` : note }),
});
