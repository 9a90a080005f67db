import { z } from 'zod';
import { decisionToReport } from '../../../casework/decisions/one-decision.ts';
import { problemWithDate } from '../../../casework/decisions/report-on-decision.ts';
import { choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { beside, decisionForm, latestWords } from './decision-form.ts';
import { reports } from './reporting.ts';

const reasons = [
  { value: 'a waiting list', label: 'A waiting list' },
  { value: 'the court', label: 'The court' },
  { value: 'consent', label: 'Consent' },
  { value: 'not enough people', label: 'Not enough people' },
  { value: 'something else', label: 'Something else' },
] as const;

export const decisionLonger = decisionForm({
  verb: 'longer',
  heading: 'Ask for a later date',
  sends: 'Ask for longer',
  prepare: decisionToReport,
  notes: ({ isSecondExtension, manager, limits: { lastDay, today } }) => [
    ...(lastDay === null ? [] : [latestWords(lastDay, today)]),
    ...(isSecondExtension
      ? [`This would be the second extension. ${manager ?? 'The team manager'} will be told.`]
      : []),
  ],
  questions: { newDueOn: z.iso.date(), why: oneOf(reasons), meanwhile: z.string() },
  asks: (_, ask) =>
    ask({
      newDueOn: dayField('New date'),
      why: choiceField('What stops it?', reasons),
      meanwhile: textField('What will be done meanwhile?', { lines: true }),
    }),
  check: ({ newDueOn = '' }, { limits }) => beside(problemWithDate(newDueOn, limits)),
  records: (perform, about, { newDueOn, why, meanwhile }) =>
    reports(perform, about, { kind: 'longer asked', newDueOn, note: `Because of ${why}. Meanwhile: ${meanwhile}` }),
});
