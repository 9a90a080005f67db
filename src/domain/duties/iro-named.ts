import type { WorkingSpan } from '../time/span.ts';

/** From becoming looked after to having a named IRO (IRO Handbook). A pattern and the manager’s week read it. */
export const iroNamed: WorkingSpan = { workingDays: 5 };
