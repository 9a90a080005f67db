import { ageOn } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';

/**
 * From which age, in whole years, something can be asked about a child at all. Ours, but for 16, which the law says
 * (pathway plan: Children Act 1989, Sch 2 para 19B); 4 is where the participation codes begin.
 */
export const appliesFrom = {
  'in their own words': 2,
  friends: 2,
  'chaired the review': 4,
  'told of their rights': 4,
  'views on the plan': 4,
  'preparing for adulthood': 13,
  'supported living': 14,
  'pathway plan': 16,
} as const;

/** A child of unknown age is asked about everything, but not for what the law begins at 16. */
export function applies(what: string, bornOn: Day | null, on: Day): boolean {
  const from = Object.hasOwn(appliesFrom, what) ? appliesFrom[what as keyof typeof appliesFrom] : 0;
  if (bornOn === null) return from < 16;
  return ageOn(bornOn, on) >= from;
}
