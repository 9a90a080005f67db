import type { WorkingSpan } from '../time/span.ts';

/** To the end of what is tried informally, which is outside the formal days. Published practice; a council may set another. */
export const informalAnswerWithin: WorkingSpan = { workingDays: 5 };
/** Of one formal stage. Published practice; a council may set another. */
export const challengeAnswerWithin: WorkingSpan = { workingDays: 5 };
/** All formal stages together, from the first, whatever a council sets for each (IRO Handbook 6.2). */
export const formalStagesWithin: WorkingSpan = { workingDays: 20 };
/** Into those, the IRO and the IRO manager are warned. Ours. */
export const formalStagesWarning: WorkingSpan = { workingDays: 18 };
/** From an answer to what the IRO makes of it. Ours. */
export const iroWeighsWithin: WorkingSpan = { workingDays: 2 };
/** From a silence, or a plan that did not come to be, to what the IRO does about it. Ours. */
export const iroGoesOnWithin: WorkingSpan = { workingDays: 1 };
/** From raising a concern about practice to the day that is proposed for its answer. Ours. */
export const concernAnswerWithin: WorkingSpan = { workingDays: 20 };
/** From a note about practice to the line that says who has not seen it. Ours. */
export const noteSeenWithin: WorkingSpan = { workingDays: 5 };
