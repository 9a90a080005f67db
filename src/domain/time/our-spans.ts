import type { Span, WorkingSpan } from './span.ts';

// Every length of time that no law sets. One that a law sets stands with its duty or, for a pattern, with its rule.

/** A due date this near counts as soon: the sector’s own warning of a review at risk. */
export const soon: WorkingSpan = { workingDays: 10 };

/** How far ahead those look who get reviews ready. */
export const aheadOfReviews: Span = { weeks: 4 };
/** And those who see to it that the child is heard. */
export const aheadOfTheChild: Span = { weeks: 3 };
/** Reviews to count for how full somebody’s weeks will be. */
export const aheadOfWork: WorkingSpan = { workingDays: 20 };

/** Figures are of this long, until today. */
export const figuresOf: Span = { months: 12 };
export const aWeek: Span & { days: number } = { days: 7 };

/** Before its date an owner first hears of a decision. */
export const ownerHears: WorkingSpan = { workingDays: 5 };
/** Before a review its IRO is reminded to see the child alone. */
export const talkReminder: WorkingSpan = { workingDays: 2 };
/** Before a review those who get it ready read each morning how far it is. */
export const readinessReminder: WorkingSpan = { workingDays: 5 };
/** The same, before the day that is half-way to it. */
export const midwayReminder: WorkingSpan = { workingDays: 5 };
/** After a review its letter should be in the child’s hands. */
export const letterWithin: WorkingSpan = { workingDays: 5 };

/** Reviews of brothers and sisters this near can be seen to in one visit. */
export const oneVisitWithin: Span & { days: number } = { days: 7 };

/** From the IRO service being told of a child to an IRO, where a council sets nothing else: a published local target. */
export const allocatedWithin: WorkingSpan = { workingDays: 3 };
/** The IRO who had the child before introduces the next one in person. */
export const introducedWithin: WorkingSpan = { workingDays: 10 };

/** The dates that the record of a review offers for a decision. */
export const sooner: WorkingSpan = { workingDays: 10 };
export const later: WorkingSpan = { workingDays: 20 };

/** How soon an earlier review may be asked for, by the days as they are chosen. */
export const howSoon = { 7: { weeks: 1 }, 14: { weeks: 2 }, 28: { weeks: 4 } } satisfies Record<number, Span>;

/** A review is put off being heard of for no longer than this past its date. */
export const snoozedAtMost: WorkingSpan = { workingDays: 5 };

/** The earliest review in hand, this soon after care began, is taken as the first. */
export const takenAsFirst: Span = { months: 3 };
/**
 * Two dates that different sources, or an earlier and a later file of one, give for a review are dates of one review where
 * they are no further apart. No law forbids two reviews so near: it is our own number, and a general one.
 */
export const oneReviewWithin: Span & { days: number } = { days: 14 };
/** The same of the day care began: a child who came back so soon is in a return with both. */
export const oneStartWithin: Span & { days: number } = { days: 14 };
/** The parts of one review are no further apart. */
export const partsWithin: Span = { months: 6 };

/** Cover is arranged for no longer. */
export const coverAtMost: Span = { months: 12 };
/** Bank holidays known for less than this are worth a word to whoever runs the service. */
export const holidaysKnownFor: Span = { months: 12 };
/** Digests that were missed longer ago are not looked for. */
export const missedLookedFor: Span = { days: 60 };
