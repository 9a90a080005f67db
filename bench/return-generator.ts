import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { addDays, addMonths } from '../src/domain/time/calendar.ts';
import type { Day } from '../src/domain/time/day.ts';

interface Wanted {
  children: number;
  seed: number;
  /** The year of the 1 April the return begins on. */
  year: number;
}

/** Writes an invented SSDA903 return (header, episodes, reviews) to a folder. The same seed writes the same bytes. */
export async function generateReturn(folder: string, wanted: Wanted): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, header: string, linesOf: (child: InventedChild) => string[]) =>
    pipeline(Readable.from(lines(header, linesOf, wanted)), createWriteStream(join(folder, name)));
  await write('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ({ id, bornOn }) => [
    `${id},M,${uk(bornOn)},WBRI,UN1,,`,
  ]);
  await write(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    ({ id, episodes }) =>
      episodes.map(
        ({ from, to, rne, ls, place, rec }) =>
          `${id},${uk(from)},${rne},${ls},N1,${place},PR1,${to ? uk(to) : ''},${rec},,AB1 2CD,AB3 4EF,SC012345`,
      ),
  );
  await write('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', ({ id, bornOn, reviews }) =>
    reviews.map((on) => `${id},${uk(bornOn)},${uk(on)},${on < addMonths(bornOn, 48) ? 'PN0' : 'PN1'}`),
  );
}

interface InventedChild {
  id: string;
  bornOn: Day;
  episodes: { from: Day; to: Day | null; rne: string; ls: string; place: string; rec: string }[];
  reviews: Day[];
}

/** In pieces of a few hundred children, so that no return is ever held whole. */
function* lines(header: string, linesOf: (child: InventedChild) => string[], { children, seed, year }: Wanted) {
  let piece = `${header}\n`;
  for (let number = 0; number < children; number += 1) {
    for (const line of linesOf(invent(number, seed, year))) piece += `${line}\n`;
    if (number % 500 !== 499) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** A child looked after in the year: about three episodes and three reviews, one child in four leaving care. */
function invent(number: number, seed: number, year: number): InventedChild {
  const random = randomFrom(seed * 1_000_003 + number);
  const within = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const [opens, closes] = [`${year}-04-01`, `${year + 1}-03-31`];
  const beganBefore = random() < 0.7;
  const began = beganBefore ? addDays(opens, -within(30, 2000)) : addDays(opens, within(0, 200));
  const leaves = random() < 0.25 ? addDays(beganBefore ? opens : began, within(100, 160)) : null;
  return {
    id: String(100_000 + number),
    bornOn: addDays(began, -within(10, 5800)),
    episodes: episodesOf({ began, opens, leaves }, within),
    reviews: reviewsOf({ began, opens, until: leaves ?? closes }, within),
  };
}

type Within = (from: number, to: number) => number;

function episodesOf({ began, opens, leaves }: { began: Day; opens: Day; leaves: Day | null }, within: Within) {
  // A return leaves out what ended before its year, so most children’s first episode does not start care.
  const isWhole = began >= addDays(opens, -90);
  const first = isWhole ? began : addDays(opens, -within(1, 25));
  const second = addDays(first > opens ? first : opens, within(10, 40));
  const third = addDays(second, within(10, 40));
  const end = leaves ?? null;
  return [
    { from: first, to: second, rne: isWhole ? 'S' : 'P', ls: 'V2', place: 'U6', rec: 'X1' },
    { from: second, to: third, rne: 'L', ls: 'C1', place: 'U6', rec: 'X1' },
    { from: third, to: end, rne: 'B', ls: 'C2', place: within(0, 4) === 0 ? 'K2' : 'U4', rec: end ? 'E4A' : '' },
  ];
}

/** Some late, as they are; half the children reviewed more often than the law asks. */
function reviewsOf({ began, opens, until }: { began: Day; opens: Day; until: Day }, within: Within): Day[] {
  const reviews: Day[] = [];
  let next = addDays(began, within(15, 30));
  const later = within(0, 1) === 0 ? 6 : 3;
  for (let held = 0; next <= until; held += 1) {
    if (next >= opens) reviews.push(next);
    next = addDays(addMonths(next, held === 0 ? 3 : later), within(-30, 8));
  }
  return reviews;
}

/** Mulberry32: small, quick and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const uk = (day: Day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
