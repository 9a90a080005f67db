import type { Person } from '../../domain/people/people.ts';
import type { CaseFile, Disagreement, RowChange, RowName, Team } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Fault } from '../reporting/fault.ts';
import type { ImportQuestion } from '../said.ts';

export interface Count {
  added: number;
  corrected: number;
  leftAlone: number;
}
export type Tally = Partial<Record<RowName, Count>>;

/** What reading the files would alter for one child. Nothing is altered by making it. */
export interface ChildPlan {
  childId: Id;
  reference: string;
  /** In an order the foreign keys allow, as long as parents are planned before their children (`parentsFirst`). */
  changes: RowChange[];
  tally: Tally;
  questions: ImportQuestion[];
  /** The rows among the changes, and those already known that the files still say. */
  disagreements: Disagreement[];
  faults: Fault[];
  /** The case file as it will be; null where the child’s care and reviews stay as they were, or were not known. */
  after: (() => CaseFile) | null;
}

export interface StaffPlan {
  changes: RowChange[];
  tally: Tally;
  faults: Fault[];
  questions: ImportQuestion[];
  /** Everyone and every team as they will be: what children are planned against. */
  people: readonly Person[];
  teams: readonly Team[];
}

/** Who and what a child’s rows may refer to. `rollOf` makes one. */
export interface Roll {
  people: readonly Person[];
  teams: readonly Team[];
  childIdOf(reference: string): Id | undefined;
  /** The IROs of the child’s looked-after parent or child, who may not be this child’s IRO as well. */
  familyIros(reference: string): ReadonlySet<Id>;
}

export interface PlanCircumstances {
  today: string;
  newId: () => Id;
}
