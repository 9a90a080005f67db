import type { Source } from '../../domain/records/source.ts';
import type { Statement } from '../../domain/records/statement.ts';
import { addDays } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { oneReviewWithin } from '../../domain/time/our-spans.ts';
import type { SaidOfChild } from '../said.ts';
import { firstDayOf } from '../ssda903/collection-year.ts';
import { type AsOf, isEarlier, laterOf, ofNoDay, together } from './as-of.ts';
import type { EnteredSays, NewChildSays } from './by-hand.ts';
import { isNear } from './near.ts';
import { withPresupposed } from './presupposed.ts';
import {
  type Account,
  type Heard,
  type List8Says,
  type LooseSays,
  looseSlice,
  ofSource,
  type ReturnSays,
  type SsdSays,
  type StatedEpisode,
  type StatedReview,
} from './says.ts';
import { list8Stated, returnsStated, type Stated, ssdStated } from './stated.ts';

/**
 * What every source says of the child once these files have been read: a later statement takes the place of an earlier
 * one of its slice, and an earlier copy that is read later adds only what nothing else speaks of. Pure.
 */
export function heard(known: readonly Statement[], said: SaidOfChild, today: Day): Account {
  const ofReturns = ofSource(known, 'ssda903').map((row) => opened<ReturnSays | LooseSays>(row));
  const isLoose = (one: Heard<ReturnSays | LooseSays>): one is Heard<LooseSays> => one.slice.startsWith(looseSlice);
  const held = ofReturns.filter((one) => !isLoose(one)) as Heard<ReturnSays>[];
  const heldLoose = ofReturns.filter(isLoose);
  const { returns, loose } = returnsStated(said);
  let top = Math.max(0, ...ofReturns.map(({ place }) => place));
  const next = () => {
    top += 1;
    return top;
  };
  const newest = (stated: Stated<ReturnSays>, same: Heard<ReturnSays>) => hearReturn(stated, same, next, today);
  return {
    returns: inSlices(held, returns, newest, next, today).sort((one, other) => one.says.year - other.says.year),
    loose: loose === null ? heldLoose : hearLoose(loose, heldLoose, next, today),
    list8: list8Stated(said).reduce(
      (all, one) => hearList8(one, all, today),
      ofSource(known, 'annex-a').map((row) => opened<List8Says>(row)),
    ),
    ssd: hearSsd(
      ssdStated(said),
      ofSource(known, 'ssd').map((row) => opened<SsdSays>(row)),
      today,
    ),
    newChild: hearNewChild(
      said,
      ofSource(known, 'new child').map((row) => opened<NewChildSays>(row)),
      today,
    ),
    entered: hearEntered(
      said,
      ofSource(known, 'entered').map((row) => opened<EnteredSays>(row)),
      today,
    ),
  };
}

const newest = (held: readonly { place: number }[]) => Math.max(0, ...held.map(({ place }) => place)) + 1;

/** One for each day on which care began: the same child may come back. */
function hearNewChild({ byHand }: SaidOfChild, held: readonly Heard<NewChildSays>[], today: Day) {
  const says = byHand?.newChild;
  if (says === undefined) return held;
  const stated = { of: { ...ofNoDay, asOf: today }, slice: says.becameLookedAfterOn, says };
  return [...held.filter(({ slice }) => slice !== stated.slice), fresh(stated, newest(held), today)];
}

/** Everything that was ever entered is kept: what was put right later stands beside it. */
function hearEntered({ byHand }: SaidOfChild, held: readonly Heard<EnteredSays>[], today: Day) {
  const says = byHand?.entered;
  if (says === undefined) return held;
  const place = newest(held);
  return [...held, fresh({ of: { ...ofNoDay, asOf: today }, slice: `${says.of} ${place}`, says }, place, today)];
}

const opened = <Says>(row: Statement): Heard<Says> => ({
  row,
  slice: row.slice,
  place: row.place,
  readOn: row.readOn,
  asOf: row.asOf,
  firmTo: row.firmTo,
  namedFor: row.namedFor,
  says: JSON.parse(row.says),
  text: row.says,
});

const fresh = <Says>({ of, slice, says }: Stated<Says>, place: number, today: Day): Heard<Says> => ({
  row: null,
  slice,
  place,
  readOn: today,
  asOf: of.asOf,
  firmTo: of.firmTo,
  namedFor: of.namedFor,
  says,
  text: null,
});

function inSlices<Says>(
  held: readonly Heard<Says>[],
  stated: readonly Stated<Says>[],
  hear: (stated: Stated<Says>, same: Heard<Says>) => Heard<Says>,
  next: () => number,
  today: Day,
): Heard<Says>[] {
  const all = [...held];
  for (const one of stated) {
    const at = all.findIndex(({ slice }) => slice === one.slice);
    const same = all[at];
    if (same) all[at] = hear(one, same);
    else all.push(fresh(one, next(), today));
  }
  return all;
}

function hearReturn(
  { of, says }: Stated<ReturnSays>,
  same: Heard<ReturnSays>,
  next: () => number,
  today: Day,
): Heard<ReturnSays> {
  const [older, newer] = isEarlier(of, same) ? [says, same.says] : [same.says, says];
  const episodes = newer.episodes && older.episodes ? episodesOver(newer, newer.episodes, older.episodes) : null;
  const reviews = newer.reviews && older.reviews ? withBefore(newer, newer.reviews, older.reviews) : null;
  const now: ReturnSays = {
    year: says.year,
    episodes: episodes ?? newer.episodes ?? older.episodes,
    reviews: reviews ?? newer.reviews ?? older.reviews,
    ...(newer.inPart && { inPart: true }),
  };
  return restated(same, now, isEarlier(of, same) ? same : of, next, today);
}

const episodesOver = ({ inPart }: ReturnSays, episodes: readonly StatedEpisode[], before: readonly StatedEpisode[]) =>
  inPart
    ? [...before.filter((one) => !episodes.some(({ startedOn }) => startedOn === one.startedOn)), ...episodes]
    : withPresupposed(episodes, before);

/** A return proves nothing of the time before its year, though it may name a review of it. */
const withBefore = ({ year }: ReturnSays, reviews: readonly StatedReview[], before: readonly StatedReview[]) => [
  ...before.filter(({ heldOn }) => heldOn < firstDayOf(year) && !reviews.some((one) => isNear(one.heldOn, heldOn))),
  ...reviews,
];

/** The same words in a later copy are the same statement, of a later day. */
function restated<Says>(
  same: Heard<Says>,
  says: Says,
  { asOf, firmTo, namedFor }: AsOf,
  next: () => number,
  today: Day,
): Heard<Says> {
  const text = JSON.stringify(says);
  if (text === textOf(same)) return { ...same, text, ...together(same, { asOf, firmTo, namedFor }) };
  return { ...same, asOf, firmTo, namedFor, says, text, place: next(), readOn: today };
}

const textOf = <Says>({ says, text }: Heard<Says>) => text ?? JSON.stringify(says);

/** Each file of reviews without a return stands by itself: what it leaves out it does not take away. */
function hearLoose(
  { of, says }: Stated<LooseSays>,
  held: readonly Heard<LooseSays>[],
  next: () => number,
  today: Day,
): Heard<LooseSays>[] {
  const inOrder: LooseSays = { ...says, reviews: byDay(says.reviews) };
  const text = JSON.stringify(inOrder);
  if (held.some((one) => textOf(one) === text))
    return held.map((one) => (textOf(one) === text ? { ...one, ...together(one, of) } : one));
  const place = next();
  return [...held, fresh({ of, slice: `${looseSlice} ${place}`, says: inOrder }, place, today)];
}

const byDay = (reviews: readonly StatedReview[]) =>
  reviews.toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : one.heldOn > other.heldOn ? 1 : 0));

/**
 * A picture of one day is put among those of other days. One that shows nothing so late as what another shows is the
 * earlier; one a few days apart may be its correction, and is the later where it is read later.
 */
function hearList8(stated: Stated<List8Says>, held: readonly Heard<List8Says>[], today: Day): Heard<List8Says>[] {
  const text = JSON.stringify(stated.says);
  const same = held.find((one) => textOf(one) === text);
  const others = held.filter((one) => one !== same);
  const of = same ? together(same, stated.of) : stated.of;
  const picture: Heard<List8Says> = same ? { ...same, ...of } : fresh(stated, 0, today);
  let at = others.length;
  while (at > 0 && isBefore(picture, others[at - 1])) at -= 1;
  const all = [...others.slice(0, at), picture, ...others.slice(at)];
  return all.map((one, place) => ({ ...one, place, slice: String(place) }));
}

function isBefore(one: Heard<List8Says>, other: Heard<List8Says> | undefined): boolean {
  if (other === undefined) return false;
  if (isEarlier(one, other)) return true;
  if (isEarlier(other, one) || one.asOf === null) return false;
  const { becameLookedAfterOn, ceasedOn, latestReviewOn } = other.says;
  const shown = [becameLookedAfterOn, ceasedOn, latestReviewOn].reduce(laterOf, null);
  return shown !== null && addDays(one.asOf, oneReviewWithin.days) < shown;
}

function hearSsd(stated: readonly Stated<SsdSays>[], held: readonly Heard<SsdSays>[], today: Day): Heard<SsdSays>[] {
  let top = Math.max(0, ...held.map(({ place }) => place));
  const next = () => {
    top += 1;
    return top;
  };
  const isWhole = stated.some(({ says }) => says.period !== null);
  const hear = ({ of, says }: Stated<SsdSays>, same: Heard<SsdSays>) => {
    const isOlder = isEarlier(of, same);
    const [older, newer] = isOlder ? [says, same.says] : [same.says, says];
    const reviews =
      newer.reviews === null || older.reviews === null
        ? (newer.reviews ?? older.reviews)
        : isWhole && !isOlder
          ? newer.reviews
          : [...older.reviews.filter((one) => !newer.reviews?.some((other) => isOne(one, other))), ...newer.reviews];
    return restated(same, { period: newer.period ?? older.period, reviews }, isOlder ? same : of, next, today);
  };
  return inSlices(held, stated, hear, next, today);
}

type SsdReview = NonNullable<SsdSays['reviews']>[number];
const isOne = (one: SsdReview, other: SsdReview) =>
  one.sourceReference !== null || other.sourceReference !== null
    ? one.sourceReference === other.sourceReference
    : one.heldOn !== null && other.heldOn !== null
      ? isNear(one.heldOn, other.heldOn)
      : one.dueOn === other.dueOn;

/** As they are to be kept, all of them. */
export function asStatements(
  { returns, loose, list8, ssd, newChild, entered }: Account,
  { childId, newId }: { childId: string; newId: () => string },
): Statement[] {
  const keep =
    (source: Source) =>
    <Says>(one: Heard<Says>): Statement => ({
      id: one.row?.id ?? newId(),
      childId,
      source,
      slice: one.slice,
      place: one.place,
      asOf: one.asOf,
      firmTo: one.firmTo,
      namedFor: one.namedFor,
      says: textOf(one),
      readOn: one.readOn,
    });
  return [
    ...returns.map(keep('ssda903')),
    ...loose.map(keep('ssda903')),
    ...list8.map(keep('annex-a')),
    ...ssd.map(keep('ssd')),
    ...newChild.map(keep('new child')),
    ...entered.map(keep('entered')),
  ];
}
