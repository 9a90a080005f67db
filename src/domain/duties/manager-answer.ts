import type { WorkingSpan } from '../time/span.ts';

/** IRO Handbook, chapter 3. By itself: the duty is met by how a decision stands, and how it stands rests on this. */
export const managerAnswers: WorkingSpan = { workingDays: 5 };
