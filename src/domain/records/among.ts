import type { Day } from '../time/day.ts';

/** Which of the children within reach: everyone, or those with these initials or references. */
export interface Among {
  initials?: string;
  /** Only children being looked after on this day, and those whose start of care nobody knows yet. */
  lookedAfterOn?: Day;
  /** With `lookedAfterOn`: and those who have left, for whom a review decided something, or something is to be approved. */
  orDeciding?: true;
  /** Only children for whom a review has decided something. */
  deciding?: true;
  /** Only children about whom an IRO manager is asked to approve something, and has not answered. */
  approving?: true;
  /** Only children for whom a challenge was raised. */
  challenged?: true;
  /** Only those who are restricted. */
  restricted?: true;
}
