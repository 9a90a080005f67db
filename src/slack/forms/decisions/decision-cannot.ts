import { z } from 'zod';
import { decisionToReport } from '../../../casework/decisions/one-decision.ts';
import { textField } from '../../filling-in/fields.ts';
import { decisionForm } from './decision-form.ts';
import { reports } from './reporting.ts';

export const decisionCannot = decisionForm({
  verb: 'cannot',
  heading: 'This can’t be done',
  sends: 'Say it can’t be done',
  prepare: decisionToReport,
  questions: { note: z.string() },
  asks: (_, ask) => ask({ note: textField('What stops it, and what could be done instead?', { lines: true }) }),
  records: (perform, about, { note }) => reports(perform, about, { kind: 'cannot be done', note }),
});
