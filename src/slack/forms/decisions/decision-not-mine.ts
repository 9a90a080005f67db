import { z } from 'zod';
import { decisionToReport } from '../../../casework/decisions/one-decision.ts';
import { textField } from '../../filling-in/fields.ts';
import { decisionForm } from './decision-form.ts';
import { reports } from './reporting.ts';

export const decisionNotMine = decisionForm({
  verb: 'not-mine',
  heading: 'This is not mine to do',
  sends: 'Say it is not mine',
  prepare: decisionToReport,
  notes: () => ['It stays with you until the IRO has given it to somebody else.'],
  questions: { note: z.string() },
  asks: (_, ask) => ask({ note: textField('Whose do you think it is, and why?', { lines: true }) }),
  records: (perform, about, { note }) => reports(perform, about, { kind: 'not mine', note }),
});
