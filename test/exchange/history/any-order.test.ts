import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Review } from '../../../src/domain/reviews/review.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import { aRecord } from '../../support/a-reviewed-child.ts';
import { episodesCsv, reading, reviewsCsv } from '../given.ts';
import { fileOf, importInto, type Known, nothing } from '../import-into.ts';

/** What is so of one child: as the case system has it at some moment. */
interface Truth {
  startedOn: string;
  movedOn: string | null;
  reviews: string[];
}

const children = ['1', '2', '3'];
const earliest = '2025-04-20';

const truth: fc.Arbitrary<Truth> = fc
  .tuple(
    fc.integer({ min: 0, max: 8 }),
    fc.option(fc.integer({ min: 40, max: 60 })),
    fc.array(fc.integer({ min: 28, max: 75 }), { minLength: 1, maxLength: 4 }),
  )
  .map(([start, moved, gaps]) => {
    const startedOn = addDays(earliest, start);
    let day = startedOn;
    const reviews = gaps.map((gap) => {
      day = addDays(day, gap);
      return day;
    });
    return { startedOn, movedOn: moved === null ? null : addDays(startedOn, moved), reviews };
  });

/** A few days either way: never onto another review. */
const slip = fc.integer({ min: -6, max: 6 });

/** Something put right, withdrawn or new. */
const correction: fc.Arbitrary<(before: Truth) => Truth> = fc.oneof(
  fc.tuple(fc.nat(), slip).map(([which, days]) => (before: Truth) => ({
    ...before,
    reviews: before.reviews.map((day, at) => (at === which % before.reviews.length ? addDays(day, days) : day)),
  })),
  fc.nat().map((which) => (before: Truth) => ({
    ...before,
    reviews:
      before.reviews.length > 1
        ? before.reviews.filter((_, at) => at !== which % before.reviews.length)
        : before.reviews,
  })),
  slip.map((days) => (before: Truth) => ({ ...before, startedOn: addDays(before.startedOn, Math.min(days, 5)) })),
  slip.map((days) => (before: Truth) => ({ ...before, movedOn: before.movedOn && addDays(before.movedOn, days) })),
  fc.constant((before: Truth) => ({ ...before, movedOn: null })),
  fc.constant((before: Truth) => ({
    ...before,
    reviews: [...before.reviews, addDays(before.reviews.at(-1) ?? '', 40)],
  })),
);

/** The truths of three children, one after the other. */
const story = fc
  .tuple(
    fc.tuple(truth, truth, truth),
    fc.array(fc.tuple(correction, correction, correction), { minLength: 1, maxLength: 3 }),
  )
  .map(([first, corrections]) =>
    corrections.reduce<Truth[][]>(
      (all, step) => all.concat([(all.at(-1) ?? []).map((one, at) => step[at]?.(one) ?? one)]),
      [first],
    ),
  );

const written = (day: string) => day.split('-').reverse().join('/');
const madeOn = (at: number) => `2026-04-0${at + 1}`;

const episodesOf = (child: string, { startedOn, movedOn }: Truth) =>
  movedOn === null
    ? [`${child},${written(startedOn)},S,C2,U6`]
    : [`${child},${written(startedOn)},S,C2,U6,${written(movedOn)},X1`, `${child},${written(movedOn)},P,C2,U4`];

/** One that left, so that the files show their year. */
const ended = '9,05/05/2025,S,C2,U6,01/12/2025,E4A';

/** The return as it was exported then; of some of the children only, where it is partial. */
const returnOf = (truths: readonly Truth[], at: number, whose: readonly string[] = children) => ({
  [`return ${madeOn(at)}/e.csv`]: episodesCsv(
    ended,
    ...whose.flatMap((child) => episodesOf(child, truths[children.indexOf(child)] as Truth)),
  ),
  [`return ${madeOn(at)}/r.csv`]: reviewsCsv(
    '9,,30/05/2025,PN1',
    ...whose.flatMap(
      (child) => truths[children.indexOf(child)]?.reviews.map((day) => `${child},,${written(day)},PN1`) ?? [],
    ),
  ),
});

const list8Columns =
  "Child Unique ID,Date of Birth,Date Started to be Looked After,Child's Legal Status,Date of Latest Statutory Review";
const list8Of = (truths: readonly Truth[], at: number) => ({
  [`list 8 ${madeOn(at)}.csv`]: `${[list8Columns, ...children.map((child, which) => `${child},,${written(truths[which]?.startedOn ?? '')},C2,${written(truths[which]?.reviews.at(-1) ?? '')}`)].join('\n')}\n`,
});
/** Reviews without a return: they prove nothing but themselves. */
const reviewsAlone = (truths: readonly Truth[], at: number) => ({
  [`reviews ${madeOn(at)}/r.csv`]: reviewsCsv(
    ...children.flatMap(
      (child, which) => truths[which]?.reviews.slice(-1).map((day) => `${child},,${written(day)},PN1`) ?? [],
    ),
  ),
});

const kinds = [
  returnOf,
  (truths: readonly Truth[], at: number) => returnOf(truths, at, ['2', '3']),
  list8Of,
  reviewsAlone,
] as const;

const inAnyOrder = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 6 });

/** Every file of some moments, in any order and any number of times; the last truth is in hand somewhere among them. */
const telling = fc.tuple(story, inAnyOrder, fc.nat()).map(([truths, order, place]) => {
  const files = order.map(([which, when]) => {
    const at = when % truths.length;
    return kinds[which % kinds.length]?.(truths[at] ?? [], at) ?? {};
  });
  const last = truths.length - 1;
  const final = { ...returnOf(truths[last] ?? [], last), ...list8Of(truths[last] ?? [], last) };
  files.splice(place % (files.length + 1), 0, final);
  return { files, final };
});

const historyOf = (known: Known, child: string) => {
  const { periods, episodes, reviews } = fileOf(known, child);
  return {
    periods: periods.map(({ becameLookedAfterOn, ceasedOn }) => [becameLookedAfterOn, ceasedOn]),
    episodes: episodes.map(({ startedOn, endedOn, placement }) => [startedOn, endedOn, placement]),
    reviews: reviews.map(({ heldOn, completedOn }) => [heldOn, completedOn]),
  };
};

test('corrections, in any order of files and any number of times, come to the last truth alone', async () => {
  await fc.assert(
    fc.asyncProperty(telling, async ({ files, final }) => {
      const [known, alone] = [nothing(), nothing()];
      for (const one of files) importInto(known, await reading(one));
      importInto(alone, await reading(final));
      for (const child of children) expect(historyOf(known, child)).toEqual(historyOf(alone, child));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('nothing recorded here is ever lost to a file', async () => {
  await fc.assert(
    fc.asyncProperty(telling, fc.nat(), slip, async ({ files }, after, days) => {
      const known = nothing();
      const recorded = new Map<string, Review>();
      const hung = new Set<string>();
      for (const [at, one] of files.entries()) {
        importInto(known, await reading(one));
        if (at !== after % files.length) continue;
        for (const child of children.filter((name) => known.files.has(name))) {
          const file = fileOf(known, child);
          const latest = file.reviews.at(-1);
          if (latest === undefined || latest.completedOn === null) continue;
          // The IRO recorded it a few days apart from what the file says; and put something on an earlier one.
          const on = addDays(latest.completedOn, days);
          const own: Review = {
            ...latest,
            id: `own-${child}`,
            source: 'entered',
            heldOn: on,
            completedOn: on,
            participation: 'PN7',
          };
          const first = file.reviews[0];
          const reviewRecords = first ? [aRecord({ childId: file.child.id, reviewId: first.id })] : [];
          if (first) hung.add(first.id);
          recorded.set(child, own);
          known.files.set(child, { ...file, reviews: [...file.reviews, own], reviewRecords });
        }
      }
      for (const [child, own] of recorded) {
        const { reviews } = fileOf(known, child);
        expect(reviews.find(({ id }) => id === own.id)).toEqual(own);
      }
      const ids = [...known.files.values()].flatMap(({ reviews }) => reviews.map(({ id }) => id));
      expect([...hung].filter((id) => !ids.includes(id))).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 120_000);
