import { type ChallengePractice, usualPractice } from '../challenges/stages.ts';
import type { Limit } from '../duties/limit.ts';
import { england } from '../time/bank-holidays.ts';
import type { Calendar } from '../time/calendar.ts';
import { allocatedWithin } from '../time/our-spans.ts';
import type { Span, WorkingSpan } from '../time/span.ts';

/** The calendar and the few settings the law leaves to a council. Passed in, never read from outside. */
export interface Law {
  calendar: Calendar;
  /** A series of meetings: the next interval runs from its completion, or from its first meeting (statute.md C5). */
  seriesAnchor: 'completed' | 'first meeting';
  /** Local targets by duty id, shown beside the legal limit and never mixed with it (ruling Dates 3). */
  localTargets: Readonly<Record<string, Limit>>;
  /** Born on 29 February: the birthday in other years. 1 March is the law’s; 28 February the cautious one. */
  leapDayBirthday: '1 March' | '28 February';
  /** Are IROs to check half-way between reviews how the plan is going? Local practice. */
  midwayChecks: boolean;
  /** From the IRO service being told of a child to an IRO: local practice (`iro-allocate-local`). */
  allocateWithin: Span | WorkingSpan;
  /** What each further brother or sister under the same IRO weighs in a caseload, where a child weighs 1. */
  siblingWeight: number;
  /** What a council calls a challenge, to which posts it goes, and how long each has: local practice. */
  challenges: ChallengePractice;
}

/** England’s law with nothing changed locally. */
export const lawOfEngland: Law = {
  calendar: england,
  seriesAnchor: 'completed',
  localTargets: {},
  leapDayBirthday: '1 March',
  midwayChecks: true,
  allocateWithin: allocatedWithin,
  siblingWeight: 0.75,
  challenges: usualPractice,
};
