import { knownOf } from '../../domain/drift/known.ts';
import { harms } from '../../domain/drift/rule.ts';
import { isTheirOwn } from '../../domain/people/access.ts';
import { bookingNow } from '../../domain/readiness/time-before-review.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Day } from '../../domain/time/day.ts';
import { lastDayAtWork } from '../../domain/time/quiet.ts';
import { type Circumstances, caseloadAction, type Outcome } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { letterNotGiven } from './day/after-review.ts';
import type { DayRead, DayRow, SinceLastAtWork, Waiting } from './day/day-row.ts';
import { takenUp, toAnswer, toDo, toSettle, toTakeUp } from './day/decisions-today.ts';
import { reviewsToday } from './day/reviews-today.ts';
import { addSinceLastAtWork, sinceLastAtWorkIn } from './day/since-last-at-work.ts';
import { slippingIn } from './day/slipping.ts';
import type { TakenUpBy } from './day/taken-up.ts';
import { type Awaited, awaited, grouped, openFor } from './day/waiting.ts';
import { haveADay } from './digests.ts';

/** What needs one person today, what is slipping, what they wait for, and what moved since they were last at work. */
export interface MyDay {
  on: Day;
  since: Day;
  /** The most pressing first, as in `slipping`. */
  today: readonly DayRow[];
  slipping: readonly DayRow[];
  waiting: readonly Waiting[];
  moved: SinceLastAtWork;
  /** How many of the reader’s own decisions are somebody else’s line now. */
  takenUp: Readonly<Record<TakenUpBy, number>>;
  /** Findings the reader has put off. */
  snoozed: number;
  /** The next day on which a review of theirs is booked. */
  nextReviewOn: Day | null;
  /** Whose children are among these because the reader covers for them. */
  coveringFor: readonly string[];
}

/** Rows to a section of a digest, and to a page of a list. */
export const rowsADigest = 8;

/** Which rows of each section will be shown, from the first on: the audit holds those children and no others. */
export interface DayShown {
  today: Rows;
  slipping: Rows;
}
type Rows = readonly [from: number, to: number];

export const firstRows = (most: number): DayShown => ({ today: [0, most], slipping: [0, most] });

/** Null for somebody who owes nothing, and whose role has no children of its own to be told about. */
export const myDay = caseloadAction({
  name: 'my-day',
  auditedAs: 'had it in what needs them today',
  permission: 'be told each morning',
  among: (_: DayShown, today) => ({ lookedAfterOn: today, orDeciding: true }),
  decide: (files, shown, circumstances): Outcome<MyDay | null> => {
    const result = dayOf(files, circumstances);
    const isTold =
      haveADay.some((role) => role === circumstances.actor.role) || result.today.length + result.slipping.length > 0;
    const rows = [...result.today.slice(...shown.today), ...result.slipping.slice(...shown.slipping)];
    return isTold ? { result, shows: [...new Set(rows.map(({ child }) => child.id))] } : { result: null };
  },
});

/** The whole of it, for this reader. */
export function dayOf(files: readonly CaseFile[], circumstances: Circumstances): MyDay {
  const { today, law, staff, actor } = circumstances;
  const pattern = staff.preferences.find(({ personId }) => personId === actor.personId) ?? null;
  const since = lastDayAtWork(today, pattern, law.calendar);
  const day = { today: [] as DayRow[], slipping: [] as DayRow[], awaited: [] as Awaited[] };
  const counts = { snoozed: 0, nextReviewOn: null as Day | null, moved: {} as SinceLastAtWork };
  const takenUp = { 'team manager': 0, IRO: 0 };
  for (const file of files) {
    const one = readOne({ file, known: knownOf(file, today, law), circumstances, since });
    day.today.push(...one.today);
    day.slipping.push(...one.slipping);
    day.awaited.push(...one.awaited);
    counts.moved = addSinceLastAtWork(counts.moved, one.moved);
    for (const by of one.takenUp) takenUp[by] += 1;
    counts.snoozed += one.snoozed;
    counts.nextReviewOn = sooner(counts.nextReviewOn, one.nextReviewOn);
  }
  return {
    on: today,
    since,
    today: day.today.sort(byPressure),
    slipping: day.slipping.sort(byPressure),
    waiting: grouped(day.awaited),
    ...counts,
    takenUp,
    coveringFor: actor.actsFor.flatMap((id) => (id === actor.personId ? [] : (nameIn(staff, id) ?? []))).sort(),
  };
}

/** Of a child who is not their own, only what they owe. */
function readOne(reading: DayRead) {
  const { file, circumstances } = reading;
  const open = openFor(reading);
  const own = {
    today: toDo(reading, open),
    slipping: [] as DayRow[],
    awaited: awaited(reading, open),
    moved: {} as SinceLastAtWork,
    takenUp: takenUp(reading, open),
    snoozed: 0,
    nextReviewOn: null as Day | null,
  };
  if (!isTheirOwn(circumstances.actor, file, circumstances.today)) return own;
  const { rows, snoozed } = slippingIn(reading);
  const isManager = circumstances.actor.role === 'team manager';
  const booked = bookingNow(file)?.on ?? null;
  return {
    ...own,
    today: [...reviewsToday(reading), ...toAnswer(reading, open), ...toSettle(reading, open), ...own.today],
    slipping: [...rows, ...letterNotGiven(reading), ...(isManager ? toTakeUp(reading, open) : [])],
    moved: sinceLastAtWorkIn(reading),
    snoozed,
    nextReviewOn: booked !== null && booked > circumstances.today ? booked : null,
  };
}

const sooner = (one: Day | null, other: Day | null) => (one === null || (other !== null && other < one) ? other : one);

/** What has an hour today, then by harm, then the latest, then by date. */
const byPressure = (one: DayRow, other: DayRow): number =>
  Number(one.at === null) - Number(other.at === null) ||
  (one.at ?? '').localeCompare(other.at ?? '') ||
  harmRank(one) - harmRank(other) ||
  other.late - one.late ||
  (one.by ?? '9').localeCompare(other.by ?? '9') ||
  one.child.reference.localeCompare(other.child.reference);

const harmRank = ({ harm }: DayRow) => (harm === null ? harms.length : harms.indexOf(harm));
