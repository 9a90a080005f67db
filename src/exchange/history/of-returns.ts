import type { Participation } from '../../domain/reviews/review.ts';
import type { Day } from '../../domain/time/day.ts';
import { collectionYear, firstDayOf } from '../ssda903/collection-year.ts';
import { isEarlier, laterOf } from './as-of.ts';
import { isNear, isSameStart } from './near.ts';
import { isPresupposed } from './presupposed.ts';
import type { Account, Heard, LooseSays, ReturnSays, StatedEpisode } from './says.ts';

/** An episode as the returns together have it. */
export interface ToldEpisode extends StatedEpisode {
  /** The latest collection year that shows it; null where no return does. */
  year: number | null;
  /** The last day of which the return that shows it speaks. */
  knownTo: Day | null;
  /** The latest day in that return. */
  seenTo: Day | null;
}

type Told = Pick<Account, 'returns' | 'loose'>;

/**
 * Every episode that the returns give, year by year, oldest first. A return lists every episode that reaches into its
 * year: what an earlier one showed there and it does not was put right. One that it cannot have seen, or that its own
 * first episode presupposes, stays.
 */
export function episodesTold({ returns, loose }: Told): ToldEpisode[] {
  const [only] = returns;
  if (only?.says.episodes && returns.length === 1 && loose.length === 0) return told(only, only.says.episodes);
  let all = new Map<Day, ToldEpisode>(
    loose
      .flatMap(({ says }) => says.episodes)
      .map((one) => [one.startedOn, { ...one, year: null, knownTo: null, seenTo: null }]),
  );
  for (const one of returns) {
    const { episodes, year } = one.says;
    if (episodes === null || episodes.length === 0) continue;
    const rows = new Set(episodes.map(({ startedOn }) => startedOn));
    all = new Map([...all].filter(([day, before]) => rows.has(day) || stands(before, one, episodes)));
    for (const row of episodes) {
      all.set(row.startedOn, {
        ...overlaid(all.get(row.startedOn), row, year),
        year,
        knownTo: knownTo(one),
        seenTo: one.asOf,
      });
    }
  }
  return [...all.values()].sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1));
}

/** Written out, as there is one for every episode there is. */
function told(by: Heard<ReturnSays>, episodes: readonly StatedEpisode[]): ToldEpisode[] {
  const known = knownTo(by);
  return episodes.map((one) => ({
    startedOn: one.startedOn,
    endedOn: one.endedOn,
    startReason: one.startReason,
    legalStatus: one.legalStatus,
    placement: one.placement,
    endReason: one.endReason,
    year: by.says.year,
    knownTo: known,
    seenTo: by.asOf,
  }));
}

/** A return read after its 31 March is taken to reach it, whenever its last date was. */
export function knownTo({ asOf, readOn, says: { year } }: Heard<ReturnSays>): Day | null {
  const lastDay = `${year + 1}-03-31`;
  return laterOf(asOf, lastDay <= readOn ? lastDay : null);
}

function stands(before: ToldEpisode, by: Heard<ReturnSays>, episodes: readonly StatedEpisode[]): boolean {
  const from = firstDayOf(by.says.year);
  if (by.says.inPart === true) return true;
  if (before.endedOn !== null && before.endedOn < from) return true;
  if (before.startedOn > (knownTo(by) ?? '9')) return true;
  const [first] = [...episodes].sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1));
  if (first === undefined || isPresupposed(before, episodes)) return true;
  if (before.startedOn >= from || first.startReason !== 'S') return false;
  // Open when it was last seen, and care began anew after that: nobody says when it ended.
  const wasSeen = before.knownTo !== null && first.startedOn <= before.knownTo;
  return before.endedOn === null && !wasSeen && !isSameStart(before.startedOn, first.startedOn);
}

/** A blank takes nothing away but an end that the return would have to know of. */
function overlaid(before: ToldEpisode | undefined, row: StatedEpisode, year: number): StatedEpisode {
  if (before === undefined) return row;
  const keepsItsEnd = row.endedOn === null && before.endedOn !== null && collectionYear(before.endedOn) > year;
  return {
    startedOn: row.startedOn,
    endedOn: keepsItsEnd ? before.endedOn : row.endedOn,
    startReason: row.startReason ?? before.startReason,
    legalStatus: row.legalStatus ?? before.legalStatus,
    placement: row.placement ?? before.placement,
    endReason: keepsItsEnd ? before.endReason : row.endReason,
  };
}

export interface ToldReview {
  heldOn: Day;
  participation: Participation | null;
}
type WithReturn = ToldReview & { by: Heard<ReturnSays> };

/** Every review that the returns give, and those that came without one, oldest first. */
export function reviewsTold({ returns, loose }: Told): readonly ToldReview[] {
  const [only] = returns;
  if (only?.says.reviews && returns.length === 1 && loose.length === 0) return only.says.reviews;
  let told: WithReturn[] = [];
  const proving = returns.filter(({ says }) => says.reviews !== null);
  for (const by of proving) {
    told = told.filter(({ heldOn }) => !covers(by, heldOn));
    told.push(...(by.says.reviews ?? []).map((review) => ({ ...review, by })));
  }
  let alone: (ToldReview & { from: Heard<LooseSays> })[] = [];
  for (const from of inEvidence(loose)) {
    for (const review of from.says.reviews) {
      const by = proving.findLast((one) => covers(one, review.heldOn));
      if (by && !isOver(from, by)) continue;
      const near = told.filter(({ heldOn }) => isNear(heldOn, review.heldOn));
      if (near.some((one) => !isOver(from, one.by))) continue;
      const nearest = near.sort(
        (one, other) => apart(one.heldOn, review.heldOn) - apart(other.heldOn, review.heldOn),
      )[0];
      told = told.filter((one) => one !== nearest);
      alone = alone.filter((one) => one.from === from || !isNear(one.heldOn, review.heldOn));
      alone.push({ ...review, from });
    }
  }
  return oneADay([...told, ...alone].map(({ heldOn, participation }) => ({ heldOn, participation })));
}

/** As they were heard, but for one that is beyond doubt earlier than another. */
function inEvidence(loose: readonly Heard<LooseSays>[]): Heard<LooseSays>[] {
  const all: Heard<LooseSays>[] = [];
  for (const one of loose.toSorted((before, after) => before.place - after.place)) {
    let at = all.length;
    for (let before = all[at - 1]; before && isEarlier(one, before); before = all[at - 1]) at -= 1;
    all.splice(at, 0, one);
  }
  return all;
}

const covers = ({ asOf, says: { year } }: Heard<ReturnSays>, day: Day) =>
  firstDayOf(year) <= day && day <= (asOf ?? '');

/** A return that is no older than another source’s word, and reaches past the day, has every review of that time. */
export const isDenied = ({ returns }: Told, { heldOn, asOf }: { heldOn: Day; asOf: Day | null }): boolean =>
  asOf !== null &&
  returns.some(
    (one) =>
      one.asOf !== null &&
      asOf <= one.asOf &&
      covers(one, heldOn) &&
      one.says.reviews !== null &&
      !one.says.reviews.some((review) => isNear(review.heldOn, heldOn)),
  );

/** Was what came without a return said after this return was? */
const isOver = (loose: Heard<LooseSays>, by: Heard<ReturnSays>) =>
  isEarlier(by, loose) || (!isEarlier(loose, by) && loose.place > by.place);

const apart = (one: Day, other: Day) => Math.abs(Date.parse(one) - Date.parse(other));

function oneADay(reviews: readonly ToldReview[]): ToldReview[] {
  const byDay = new Map<Day, ToldReview>();
  for (const review of reviews) {
    const before = byDay.get(review.heldOn);
    byDay.set(review.heldOn, { ...review, participation: review.participation ?? before?.participation ?? null });
  }
  return [...byDay.values()].sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
}

/** The collection years whose reviews the returns give whole, and the day to which the latest of them reaches. */
export function yearsTold({ returns }: Told): { years: number[]; to: Day | null } {
  const years = new Set<number>();
  let to: Day | null = null;
  for (const { asOf, says } of returns) {
    if (says.reviews === null) continue;
    years.add(says.year);
    for (let year = says.year; asOf !== null && year <= collectionYear(asOf); year += 1) years.add(year);
    to = laterOf(to, asOf);
  }
  return { years: [...years].sort((one, other) => one - other), to };
}
