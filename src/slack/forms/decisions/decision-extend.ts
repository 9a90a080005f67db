import { z } from 'zod';
import { decisionToSettle } from '../../../casework/decisions/one-decision.ts';
import { problemWithDate } from '../../../casework/decisions/report-on-decision.ts';
import { dayField, textField } from '../../filling-in/fields.ts';
import { beside, decisionForm, latestWords } from './decision-form.ts';
import { settles } from './settling.ts';

export const decisionExtend = decisionForm({
  verb: 'extend',
  heading: 'Give it a later date',
  sends: 'Extend it',
  prepare: decisionToSettle,
  begins: ({ row }) => (row.askedFor === null ? {} : { newDueOn: row.askedFor }),
  notes: ({ isSecondExtension, manager, limits: { lastDay, today } }) => [
    ...(lastDay === null ? [] : [latestWords(lastDay, today)]),
    ...(isSecondExtension ? [`This is the second extension. ${manager ?? 'The team manager'} will be told.`] : []),
  ],
  questions: { newDueOn: z.iso.date(), note: z.string() },
  asks: (_, ask) => ask({ newDueOn: dayField('New date'), note: textField('Why?', { lines: true }) }),
  check: ({ newDueOn = '' }, { limits }) => beside(problemWithDate(newDueOn, limits)),
  records: (perform, about, { newDueOn, note }) => settles(perform, about, { kind: 'extended', newDueOn, note }),
});
