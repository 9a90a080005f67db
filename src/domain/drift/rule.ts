import type { Day, Id } from '../case-file.ts';
import type { Standing } from '../decision-standing.ts';
import type { Confidence, Due, Weight } from '../duties/duty.ts';
import type { CareHistory } from '../reviews/care-history.ts';

/** How soon somebody must act. A suggestion: no authority publishes a list. */
export const harms = ['act today', 'act this week', 'watch'] as const;
export type Harm = (typeof harms)[number];

/** Whose it is to put right. */
export type Whose = 'iro' | 'social worker' | 'team manager' | 'iro manager' | 'business support';

/** What a rule reads: one case file, read once for all the rules. */
export interface Known extends CareHistory {
  readonly today: Day;
  readonly dues: readonly Due[];
  readonly standings: readonly Standing[];
}

/** One pattern that says a child’s plan is slipping: a row of the catalogue. */
export interface DriftRule {
  /** The id in the catalogue of indicators: `drift-repeat-decision`. */
  code: string;
  /** What is so, as a heading: “The same decision, at its third review”. */
  title: string;
  /** When it speaks, in a sentence: what “why am I seeing this?” answers with. */
  says: string;
  authority: string;
  weight: Weight;
  confidence: Confidence;
  whose: Whose;
  /** What to do, as an instruction: “Reword it, challenge it, or close it with a reason”. */
  todo: string;
  find: (known: Known) => readonly Found[];
}

/** One time a rule speaks. It holds no words that anybody typed: it is said in lists and digests. */
export interface Found {
  /** The row it is about. Unique within the rule and the child. */
  about: Id;
  /** The first day on which it was so. */
  since: Day;
  harm: Harm;
  /** The facts of this one, as a phrase with no names in it: “made 3 times, first on 12 January 2026”. */
  detail: string;
}

/** What is slipping for one child, whoever found it: a duty past its date, or a pattern. */
export interface Finding extends Found, Pick<DriftRule, 'title' | 'authority' | 'weight' | 'confidence' | 'todo'> {
  code: string;
  /** For “why am I seeing this?”. */
  why: string;
  whose: Whose;
  /** The day it was due, for a duty; null for a pattern, which has none. */
  dueOn: Day | null;
}
