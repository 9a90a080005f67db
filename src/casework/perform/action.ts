import type { Permission } from '../../domain/people/access.ts';
import type { Actor } from '../../domain/people/people.ts';
import type { Staff } from '../../domain/people/staff.ts';
import type { Among } from '../../domain/records/among.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { ChildKey } from '../../domain/records/child-key.ts';
import type { Id } from '../../domain/records/id.ts';
import type { FoundDone } from '../../domain/records/just-done.ts';
import type { Kin } from '../../domain/records/kin.ts';
import type { Law } from '../../domain/records/law.ts';
import type { OfRegister, Register } from '../../domain/records/register.ts';
import type { Day, Instant } from '../../domain/time/day.ts';
import type { DigestName } from '../../domain/time/digest-times.ts';
import type { FurtherAsked, FurtherReading } from './further-reading.ts';
import type { Plain } from './plain.ts';

export type { Among, ChildKey, Staff };

/** Everything a decision may know beyond the case file: who asks, what day it is, what the law and the council say. */
export interface Circumstances extends Partial<FurtherReading> {
  actor: Actor;
  today: Day;
  /** `08:35` in London. */
  time: string;
  /** For saying when something was done, to the second: undoing counts minutes. */
  now: Instant;
  law: Law;
  staff: Staff;
  newId: () => Id;
  /** What their last digest said was slipping, for an action that remembers it; null: they have had none. */
  toldBefore?: readonly string[] | null;
  /** What is to be taken back, for an action that undoes something; null: it can’t be, or is not theirs. */
  done?: FoundDone | null;
  /** May this person also do that, for this child? For leaving out what they may not see. */
  may: (permission: Permission, file: CaseFile) => boolean;
}

/** What follows: an answer, and what is different from now on. A question has no changes. */
export interface Outcome<Result> {
  result: Result;
  changes?: readonly Change[];
  /** The children whose facts the answer shows, for the audit. A case action’s own child goes without saying. */
  shows?: readonly Id[];
  /** Whom or what else it is about, for the audit: ids and dates only. */
  about?: Readonly<Record<string, Id | Day>>;
  /** Of a register action: the child that it turned out to be about. */
  child?: Id;
  /** By what whoever did it can take it back whole, for ten minutes. Left out: they can’t. */
  undo?: Id;
}

interface Asked {
  /** As the audit names it. */
  name: string;
  /** What somebody did who did this, in plain words that follow their name: for whoever asks who opened a child. */
  auditedAs: string;
  /** No default: an action without a permission does not compile. */
  permission: Permission;
}

/** What was just done that it takes back. */
interface Undoes<Input> {
  undoes?: (input: Input) => Id;
}

/** Asks or does something about one child. */
export interface CaseAction<Input, Result> extends Asked, Undoes<Input> {
  kind: 'case';
  child: (input: Input) => ChildKey;
  /** True when it may change something: the child’s row is held, so that there is one writer at a time. */
  alters?: true;
  /** What it must have read besides the case file, where it must: left out, it is given nothing more. */
  reads?: (input: Input) => FurtherAsked;
  decide: (file: CaseFile, input: Input, circumstances: Circumstances) => Outcome<Result>;
}

/** Asks or does something about several children together, all of whom this person may do it for. */
export interface GroupAction<Input, Result> extends Asked {
  kind: 'group';
  children: (input: Input) => readonly ChildKey[];
  /**
   * True when it may change something: the rows of these children are held, in the order of their ids, and nobody else
   * changes a group meanwhile, as one group bears on another. It is refused while files come in.
   */
  alters?: true;
  decide: (files: readonly CaseFile[], input: Input, circumstances: Circumstances & InGroup) => Outcome<Result>;
}

/** What is known beside the children of a group. */
export interface InGroup {
  /** Every child there is, as far as one bears on another. */
  kin: readonly Kin[];
}

/** Asks something of every case file within the person’s reach. */
export interface CaseloadAction<Input, Result> extends Asked {
  kind: 'caseload';
  among: (input: Input, today: Day) => Among;
  decide: (files: readonly CaseFile[], input: Input, circumstances: Circumstances) => Outcome<Result>;
}

/** Asks something of every case file within reach, one at a time: for a whole service, in little memory. */
export interface SweepAction<Input, Result> extends Asked {
  kind: 'sweep';
  /** True when it may change something that is about none of the children it has read. */
  alters?: true;
  among: (input: Input, today: Day) => Among;
  /** The digest whose last telling it compares with: left out, it is told nothing of one. */
  remembers?: DigestName;
  /** A cover that is still to come: whoever will cover reads as on its first day, and can do nothing yet. */
  ahead?: (input: Input) => Id;
  begin: (input: Input, circumstances: Circumstances) => Sweeping<Result>;
}

export interface Sweeping<Result> {
  add: (file: CaseFile) => void;
  end: () => Outcome<Result>;
}

/** Asks or does something about the person themselves, and no child: who they are, what they may do. */
export interface StaffAction<Input, Result> extends Asked, Undoes<Input> {
  kind: 'staff';
  /** True when it may change something other than what they are told. */
  alters?: true;
  /** True when it has to know how many children each colleague has. */
  readsKin?: true;
  decide: (input: Input, circumstances: Circumstances & Partial<InGroup>) => Outcome<Result>;
}

/** Asks or does something about the register: which children there are, and what is asked about them. */
export interface RegisterAction<Input, Result> extends Asked, Undoes<Input> {
  kind: 'register';
  /** True when it may change something: it then takes its turn with imports. */
  alters?: true;
  reads: (input: Input) => OfRegister;
  /** The children whose files it must have whole, by reference. */
  inFull?: (input: Input, register: Register) => readonly string[];
  decide: (register: Register, input: Input, circumstances: Circumstances) => Outcome<Result>;
}

export type Action<Input, Result> =
  | CaseAction<Input, Result>
  | GroupAction<Input, Result>
  | CaseloadAction<Input, Result>
  | SweepAction<Input, Result>
  | StaffAction<Input, Result>
  | RegisterAction<Input, Result>;

/** Whether it may change something other than what people are told. */
export const mayAlter = (action: Action<never, unknown>): boolean => 'alters' in action && action.alters === true;

export const caseAction = <Input, Result>(action: Omit<CaseAction<Input, Result>, 'kind'> & Plain<Result>) =>
  ({ ...action, kind: 'case' }) as const satisfies CaseAction<Input, Result>;

export const groupAction = <Input, Result>(action: Omit<GroupAction<Input, Result>, 'kind'> & Plain<Result>) =>
  ({ ...action, kind: 'group' }) as const satisfies GroupAction<Input, Result>;

export const caseloadAction = <Input, Result>(action: Omit<CaseloadAction<Input, Result>, 'kind'> & Plain<Result>) =>
  ({ ...action, kind: 'caseload' }) as const satisfies CaseloadAction<Input, Result>;

export const sweepAction = <Input, Result>(action: Omit<SweepAction<Input, Result>, 'kind'> & Plain<Result>) =>
  ({ ...action, kind: 'sweep' }) as const satisfies SweepAction<Input, Result>;

export const staffAction = <Input, Result>(action: Omit<StaffAction<Input, Result>, 'kind'> & Plain<Result>) =>
  ({ ...action, kind: 'staff' }) as const satisfies StaffAction<Input, Result>;

export const registerAction = <Input, Result>(action: Omit<RegisterAction<Input, Result>, 'kind'> & Plain<Result>) =>
  ({ ...action, kind: 'register' }) as const satisfies RegisterAction<Input, Result>;

/** The key to the one door. What Slack, jobs and papers are given; none of them can reach the store. */
export type Perform = <Input, Result>(
  action: Action<Input, Result>,
  input: Input,
  /** The draft that this sends: spent in the same transaction, so that nothing is recorded twice. */
  draft?: Id,
) => Promise<Result>;
