import { decisionToReport } from '../../../casework/decisions/one-decision.ts';
import { givingForm } from './giving.ts';
import { reports } from './reporting.ts';

/** For whoever a leaver’s decision has fallen to. */
export const decisionGiveOut = givingForm({
  verb: 'give-out',
  heading: 'Give it to a colleague',
  prepare: decisionToReport,
  notes: () => ['It keeps its date. They and the IRO hear of it.'],
  says: 'What do they need to know?',
  records: (perform, about, to) => reports(perform, about, { kind: 'given out', ...to }),
});
