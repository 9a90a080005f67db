import { z } from 'zod';
import { decisionToReport } from '../../../casework/decisions/one-decision.ts';
import { textField } from '../../filling-in/fields.ts';
import { decisionForm } from './decision-form.ts';
import { reports } from './reporting.ts';

export const decisionProgress = decisionForm({
  verb: 'progress',
  heading: 'How it is going',
  sends: 'Record progress',
  prepare: decisionToReport,
  questions: { note: z.string() },
  asks: (_, ask) => ask({ note: textField('What has happened so far?', { lines: true }) }),
  records: (perform, about, { note }) => reports(perform, about, { kind: 'progress', note }),
});
