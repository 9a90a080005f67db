import type { Day } from '../../domain/time/day.ts';

/** What shows of which day a file is. A file cannot have been made before the latest day in it. */
export interface AsOf {
  /** It was made on this day or later: the latest in it, or the day or the first of the month in its name. */
  asOf: Day | null;
  /**
   * The latest day that a second child’s rows reach too. One child’s latest date may be the very mistake that a later
   * copy corrects, so that alone it does not show which of two copies is the later.
   */
  firmTo: Day | null;
  /** The day, or the last of the month, in its name or its folder’s; null where its own dates are later than that. */
  namedFor: Day | null;
}

export const ofNoDay: AsOf = { asOf: null, firmTo: null, namedFor: null };

/**
 * Is one file beyond doubt an earlier copy than another? By the dates in their names, or because two children’s rows in
 * the other are later than anything in this one. Where neither shows it, the one that is read later is the later.
 */
export function isEarlier(one: AsOf, other: AsOf): boolean {
  if (one.namedFor !== null && other.namedFor !== null && one.namedFor !== other.namedFor) {
    return one.namedFor < other.namedFor;
  }
  return one.asOf !== null && other.firmTo !== null && one.asOf < other.firmTo;
}

/** For files that are read together, whose order says nothing: the latest day in them tells as well. */
export function byDay(one: AsOf, other: AsOf): number {
  if (isEarlier(one, other)) return -1;
  if (isEarlier(other, one)) return 1;
  return (one.asOf ?? '') < (other.asOf ?? '') ? -1 : (one.asOf ?? '') > (other.asOf ?? '') ? 1 : 0;
}

/** Of two files that speak together, such as a return’s episodes and its reviews. */
export const together = (one: AsOf, other: AsOf): AsOf => ({
  asOf: laterOf(one.asOf, other.asOf),
  firmTo: laterOf(one.firmTo, other.firmTo),
  namedFor: laterOf(one.namedFor, other.namedFor),
});

export const laterOf = (one: Day | null, other: Day | null): Day | null => ((one ?? '') < (other ?? '') ? other : one);
