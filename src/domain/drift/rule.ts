import type { Standing } from '../decisions/decision-standing.ts';
import type { Due } from '../duties/duty.ts';
import type { Founded } from '../duties/grounds.ts';
import type { Episode } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { CareHistory } from '../reviews/care-history.ts';
import type { PeriodFacts } from '../reviews/period-facts.ts';
import type { ReviewRecord } from '../reviews/reviewing.ts';
import type { Day } from '../time/day.ts';

/** How soon somebody must act. A suggestion: no authority publishes a list. */
export const harms = ['act today', 'act this week', 'watch'] as const;
export type Harm = (typeof harms)[number];

/** Whose it is to put right. */
export type Whose = 'iro' | 'social worker' | 'team manager' | 'iro manager' | 'business support';

/** The obvious next thing to do about it here. */
export type Step =
  | 'book the review'
  | 'record the review'
  | 'get ready'
  | 'log a contact'
  | 'check midway'
  | 'ask for an earlier review'
  | 'open the decisions'
  | 'open the papers'
  | 'send out the record'
  | 'name an IRO'
  | 'open the challenges'
  | 'open the child';

/** What a rule reads: one case file, read once for all the rules. */
export interface KnownToRule extends CareHistory {
  readonly today: Day;
  readonly dues: readonly Due[];
  readonly standings: readonly Standing[];
  /** The period of care the child is in. Null: not looked after today. */
  readonly care: CareNow | null;
  /** The first day that anything of the child was kept here. That nothing was entered before it says nothing. */
  readonly heardFrom: Day;
}

export interface CareNow {
  readonly facts: PeriodFacts;
  /** The day care began or, where nobody knows that, the first day a file shows the child in care. */
  readonly from: Day;
  /** The legal status and placement of today. */
  readonly episode: Episode | null;
  /** What was recorded here of reviews that were completed, as it stands; oldest first. */
  readonly records: readonly ReviewRecord[];
}

/** One pattern that says a child’s plan is slipping: a row of the catalogue. */
export interface DriftRule extends Founded {
  /** The id in the catalogue of indicators: `drift-repeat-decision`. */
  code: string;
  /** What is so, as a heading: “The same decision, at its third review”. */
  title: string;
  /** When it speaks, in a sentence: what “why am I seeing this?” answers with. */
  says: string;
  whose: Whose;
  /** What to do, as an instruction: “Reword it at the review, or close it with a reason”. */
  todo: string;
  step: Step;
  /** It judges what the IRO did, so it is for the IRO and the IRO manager alone. */
  isOfIrosOwn?: true;
  find: (known: KnownToRule) => readonly Found[];
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
  /** The day it was due, where it has one. */
  dueOn?: Day | null;
  /** Whose it is, where that is one person and not just whoever has the role: the owner of a decision. */
  personId?: Id | null;
  /** Of a decision that is kept from most: it is shown to those who may read that, and never in a notice. */
  isConfidential?: boolean;
}

/** What is slipping for one child, whoever found it: a duty past its date, or a pattern. */
export interface Finding extends Found, Founded, Pick<DriftRule, 'code' | 'title' | 'whose' | 'todo' | 'step'> {
  /** For “why am I seeing this?”. */
  why: string;
  isOfIrosOwn: boolean;
  dueOn: Day | null;
}
