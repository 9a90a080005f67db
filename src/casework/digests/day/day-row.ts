import type { Harm, KnownToRule } from '../../../domain/drift/rule.ts';
import { allocatedTo, type CaseFile } from '../../../domain/records/case-file.ts';
import type { Id } from '../../../domain/records/id.ts';
import type { NextStep } from '../../../domain/records/next-step.ts';
import type { Day } from '../../../domain/time/day.ts';
import { type Late, lateSince } from '../../../domain/time/late.ts';
import type { FindingRow } from '../../drift/finding-row.ts';
import type { Circumstances } from '../../perform/action.ts';
import { childOf, type NamedChild } from '../../shared/review-line.ts';

/** One line of somebody’s day: what, whose, by when, and the one thing to do about it. */
export interface DayRow {
  child: NamedChild;
  /** In a few words; it may hold what was typed, so it is only ever shown privately. */
  what: string;
  /** Whose it is, where it is not the reader’s own. */
  whose: string | null;
  by: Day | null;
  /** `14:00`, for what has an hour. */
  at: string | null;
  /** Null: its date has not gone, or it has none. */
  late: Late | null;
  harm: Harm | null;
  next: NextStep | null;
  /** Our own name of what is slipping, where it is that: the same on every morning. */
  key: string | null;
  /** What was found to be slipping, where it is that: it has steps of its own. */
  found: FindingRow | null;
}

/** What the reader waits for from one colleague. */
export interface Waiting {
  who: string;
  /** Null: somebody outside the service, or nobody. */
  personId: Id | null;
  what: 'answers' | 'late decisions' | 'confirmations' | 'challenges';
  count: number;
  /** The first of them is due by then; null where no date binds. */
  by: Day | null;
  next: NextStep;
}

/** What others did since the reader was last at work, counted. */
export type SinceLastAtWork = Partial<Record<SinceLastAtWorkKind, number>>;
export type SinceLastAtWorkKind =
  | 'said done'
  | 'confirmed'
  | 'agreed'
  | 'disagreed'
  | 'deemed agreed'
  | 'given longer'
  | 'sent back';

/** One case file being read for one person’s day. */
export interface DayRead {
  file: CaseFile;
  known: KnownToRule;
  circumstances: Circumstances;
  /** The last day the reader was at work. */
  since: Day;
}

/** The same, for what does not ask when the reader was last at work. */
export type FileRead = Omit<DayRead, 'since'>;

/** The child’s IRO today, or whoever covers for them: a manager may have a few children of their own. */
export const isTheirIro = ({
  file,
  circumstances: { actor, today },
}: Pick<DayRead, 'file' | 'circumstances'>): boolean =>
  actor.actsFor.some((id) => id === allocatedTo(file, 'iro', today));

/** It is late once its own date has gone, unless that is said to be otherwise. */
export const rowOf = (
  file: CaseFile,
  { today, law }: Pick<Circumstances, 'today' | 'law'>,
  given: Pick<DayRow, 'what'> & Partial<DayRow>,
): DayRow => ({
  child: childOf(file),
  whose: null,
  by: null,
  at: null,
  late: lateSince(given.by ?? null, today, law.calendar),
  harm: null,
  next: null,
  key: null,
  found: null,
  ...given,
});
