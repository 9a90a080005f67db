import { knownOf } from '../../domain/drift/known.ts';
import { harms } from '../../domain/drift/rule.ts';
import { isTheirOwn } from '../../domain/people/access.ts';
import { bookingNow } from '../../domain/readiness/time-before-review.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { mondayOf } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { byLateness } from '../../domain/time/late.ts';
import { lastDayAtWork } from '../../domain/time/quiet.ts';
import { type Circumstances, type Outcome, sweepAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { letterNotGiven } from './day/after-review.ts';
import { challengesAwaited, challengesToday, toRaise } from './day/challenges-today.ts';
import type { DayRead, DayRow, SinceLastAtWork, Waiting } from './day/day-row.ts';
import { owed, takenUp, toAnswer, toConfirmForIro, toDo, toSettle, toTakeUp } from './day/decisions-today.ts';
import { notesUnseen } from './day/notes-today.ts';
import { betweenReviews, isToBookNow, reviewsNear } from './day/reviews-today.ts';
import { addSinceLastAtWork, sinceLastAtWorkIn } from './day/since-last-at-work.ts';
import { slippingIn } from './day/slipping.ts';
import type { TakenUpBy } from './day/taken-up.ts';
import { approvalsToday } from './day/to-approve.ts';
import { type Awaited, awaited, grouped, openFor } from './day/waiting.ts';
import { haveADay } from './digests.ts';
import { officeDay } from './home/office-work.ts';

/** What needs one person today, what is slipping, what they wait for, and what moved since they were last at work. */
export interface MyDay {
  on: Day;
  since: Day;
  /** Reviews that are near first, then what is asked of them; of each, the most pressing first. */
  today: readonly DayRow[];
  /** What is new or got worse first, then what stood before; of each, the most pressing first. */
  slipping: readonly DayRow[];
  /** How many of `slipping` are new or worse since the last morning that was told. */
  fresh: number;
  /** It is the reader’s first working day of the week, on which what stood before is told, too. */
  tellsStanding: boolean;
  /** Every decision that is theirs to carry out now, told of or not: as many as `/iro mine` says. */
  owed: readonly DayRow[];
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

/** Lines to a digest, and to a page of a list. */
export const rowsADigest = 8;

/** The lines of a morning, in its order: what it tells is the first of them. */
export const linesOf = ({ today, slipping }: Pick<MyDay, 'today' | 'slipping'>): readonly DayRow[] => [
  ...today,
  ...slipping,
];

/** How many lines want telling this morning; the rest stood before. */
export const toldIn = ({ today, slipping, fresh, tellsStanding }: MyDay): number =>
  today.length + (tellsStanding ? slipping.length : fresh);

/** How many there is room for: at most eight lines, one of them at least for whom the reader waits. */
export const shownIn = (day: MyDay): number => Math.min(toldIn(day), rowsADigest - (day.waiting.length > 0 ? 1 : 0));

/** Which rows will be shown: the audit holds those children and no others. */
export type DayShown = 'morning' | { part: 'today' | 'slipping' | 'all'; page: number } | { first: number };

const shownOf = (day: MyDay, shown: DayShown): readonly DayRow[] => {
  if (shown === 'morning') return linesOf(day).slice(0, shownIn(day));
  if ('first' in shown) return [needing(day), day.slipping, day.owed].flatMap((rows) => rows.slice(0, shown.first));
  return partOf(day, shown.part).slice((shown.page - 1) * rowsADigest, shown.page * rowsADigest);
};

/** What is asked of them, but for what they owe, where that has a list of its own. */
export const needing = ({ today }: MyDay): readonly DayRow[] =>
  today.filter(({ next }) => next?.step !== 'say that it is done');

export const partOf = (day: MyDay, part: 'today' | 'slipping' | 'all'): readonly DayRow[] =>
  part === 'all' ? linesOf(day) : day[part];

/** Null for somebody whom nothing needs, and whose role is not told that it is so. */
export const myDay = sweepAction({
  name: 'my-day',
  auditedAs: 'had it in what needs them today',
  permission: 'be told each morning',
  among: (_: DayShown, today) => ({ lookedAfterOn: today, orDeciding: true }),
  remembers: 'my day',
  begin: (shown, circumstances) => {
    const reading = readingDay(circumstances);
    return {
      add: reading.add,
      end: (): Outcome<MyDay | null> => {
        const result = reading.end();
        const isTold = haveADay.some((role) => role === circumstances.actor.role) || linesOf(result).length > 0;
        const rows = shownOf(result, shown);
        return isTold ? { result, shows: [...new Set(rows.map(({ child }) => child.id))] } : { result: null };
      },
    };
  },
});

/** The whole of it, for this reader, from one child after another: some roles have a whole council’s. */
function readingDay(circumstances: Circumstances) {
  const { today, law, staff, actor } = circumstances;
  const pattern = staff.preferences.find(({ personId }) => personId === actor.personId) ?? null;
  const since = lastDayAtWork(today, pattern, law.calendar);
  const day = { near: [] as DayRow[], today: [] as DayRow[], slipping: [] as DayRow[] };
  const others = { owed: [] as DayRow[], awaited: [] as Awaited[] };
  const counts = { snoozed: 0, nextReviewOn: null as Day | null, moved: {} as SinceLastAtWork };
  const takenUp = { 'team manager': 0, IRO: 0 };
  const add = (file: CaseFile) => {
    const one = readOne({ file, known: knownOf(file, today, law), circumstances, since });
    day.near.push(...one.near);
    day.today.push(...one.today);
    day.slipping.push(...one.slipping);
    others.owed.push(...one.owed);
    others.awaited.push(...one.awaited);
    counts.moved = addSinceLastAtWork(counts.moved, one.moved);
    for (const by of one.takenUp) takenUp[by] += 1;
    counts.snoozed += one.snoozed;
    counts.nextReviewOn = sooner(counts.nextReviewOn, one.nextReviewOn);
  };
  const end = (): MyDay => {
    const [fresh, stood] = parted(day.slipping, freshSince(circumstances.toldBefore ?? null));
    return {
      on: today,
      since,
      today: [...day.near.sort(soonestFirst(today)), ...day.today.sort(byPressure)],
      slipping: [...fresh.sort(byPressure), ...stood.sort(byPressure)],
      fresh: fresh.length,
      tellsStanding: mondayOf(since) !== mondayOf(today),
      owed: others.owed.sort(byPressure),
      waiting: grouped(others.awaited),
      ...counts,
      takenUp,
      coveringFor: actor.actsFor.flatMap((id) => (id === actor.personId ? [] : (nameIn(staff, id) ?? []))).sort(),
    };
  };
  return { add, end };
}

/** Of a child who is not their own, only what they owe. */
function readOne(reading: DayRead) {
  const { file, circumstances } = reading;
  const open = openFor(reading);
  const { actor, today } = circumstances;
  const isTheirs = isTheirOwn(actor, file, today);
  const office = officeDay(file, circumstances);
  const own = {
    near: office.near,
    today: [
      ...approvalsToday(reading),
      ...challengesToday(reading),
      ...toRaise(reading, open),
      ...notesUnseen(reading),
      ...office.other,
      ...toDo(reading, open),
      ...(isTheirs ? [] : toConfirmForIro(reading)),
    ],
    slipping: actor.role === 'iro manager' && !isTheirs ? slippingIn(reading).rows : [],
    owed: owed(reading, open),
    awaited: [...awaited(reading, open), ...challengesAwaited(reading)],
    moved: {} as SinceLastAtWork,
    takenUp: takenUp(reading, open),
    snoozed: 0,
    nextReviewOn: null as Day | null,
  };
  if (!isTheirs) return own;
  const { rows, snoozed } = slippingIn(reading);
  const isManager = actor.role === 'team manager';
  const booked = bookingNow(file)?.on ?? null;
  const [unbooked, slipping] = parted(rows, (row) => isToBookNow(row, reading));
  return {
    ...own,
    near: [...reviewsNear(reading), ...unbooked],
    today: [...betweenReviews(reading), ...toAnswer(reading, open), ...toSettle(reading, open), ...own.today],
    slipping: [...slipping, ...letterNotGiven(reading), ...(isManager ? toTakeUp(reading, open) : [])],
    moved: sinceLastAtWorkIn(reading),
    snoozed,
    nextReviewOn: booked !== null && booked > today ? booked : null,
  };
}

const sooner = (one: Day | null, other: Day | null) => (one === null || (other !== null && other < one) ? other : one);

/** What has an hour today, then by harm, then the latest, then by date. */
const byPressure = (one: DayRow, other: DayRow): number =>
  Number(one.at === null) - Number(other.at === null) ||
  (one.at ?? '').localeCompare(other.at ?? '') ||
  harmRank(one) - harmRank(other) ||
  byLateness(other.late, one.late) ||
  (one.by ?? '9').localeCompare(other.by ?? '9') ||
  one.child.reference.localeCompare(other.child.reference);

const harmRank = ({ harm }: DayRow) => (harm === null ? harms.length : harms.indexOf(harm));

/** A review that is near: the soonest first, and on its day by its hour; then those whose day has gone. */
const soonestFirst =
  (today: Day) =>
  (one: DayRow, other: DayRow): number =>
    Number((one.by ?? '9') < today) - Number((other.by ?? '9') < today) ||
    (one.by ?? '9').localeCompare(other.by ?? '9') ||
    byPressure(one, other);

function parted<Row>(rows: readonly Row[], is: (row: Row) => boolean): [Row[], Row[]] {
  return [rows.filter(is), rows.filter((row) => !is(row))];
}

/** As the ledger keeps a line: its name, and how much it mattered that morning. */
export const keptLines = ({ slipping }: MyDay): readonly string[] =>
  slipping.flatMap((row) => (row.key === null ? [] : [`${row.key} ${harmRank(row)}`]));

/** Not said on the last morning that was told, or it matters more than it did then. */
function freshSince(before: readonly string[] | null): (row: DayRow) => boolean {
  const ranks = new Map(
    (before ?? []).map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
  return (row) => row.key === null || harmRank(row) < (ranks.get(row.key) ?? Number.POSITIVE_INFINITY);
}
