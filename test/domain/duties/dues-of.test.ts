import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { duesOf, isOpen } from '../../../src/domain/duties/dues-of.ts';
import { duties } from '../../../src/domain/duties/index.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { addDays, birthday } from '../../../src/domain/time/calendar.ts';
import { aCaseFile, aChild, anEpisode, aPeriod, aReview } from '../../support/builders.ts';

const since = '2022-01-01';
const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(since, count));

/** A child with any history at all: moves, orders, adjournments, cancelled reviews, files with a late beginning. */
const caseFiles = fc
  .record({
    age: fc.integer({ min: 0, max: 6500 }),
    startedOn: days,
    startKnown: fc.boolean(),
    ceasedAfter: fc.option(fc.integer({ min: 1, max: 2000 })),
    completeFrom: fc.option(days),
    episodes: fc.array(
      fc.record({
        after: fc.nat(1500),
        legalStatus: fc.constantFrom('V2', 'C1', 'C2', 'E1', 'V3', 'V4'),
        placement: fc.constantFrom('U6', 'K1', 'K2', 'A3', 'A5'),
      }),
      { maxLength: 6 },
    ),
    reviews: fc.uniqueArray(
      fc.record({
        completedOn: days,
        cancelled: fc.boolean(),
        adjourned: fc.boolean(),
        kind: fc.constantFrom('statutory' as const, 'secure criteria' as const),
      }),
      { selector: ({ completedOn }) => completedOn, maxLength: 8 },
    ),
  })
  .map(({ age, startedOn, startKnown, ceasedAfter, completeFrom, episodes, reviews }) =>
    aCaseFile({
      child: aChild({ bornOn: addDays(startedOn, -age) }),
      periods: [
        aPeriod({
          becameLookedAfterOn: startKnown ? startedOn : null,
          firstSeenOn: startedOn,
          ceasedOn: ceasedAfter === null ? null : addDays(startedOn, ceasedAfter),
          reviewsCompleteFrom: completeFrom,
        }),
      ],
      episodes: episodes
        .map(({ after, ...codes }, at) =>
          anEpisode({ id: `episode-${at}`, startedOn: addDays(startedOn, after), ...codes }),
        )
        .sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1)),
      reviews: reviews
        .map(({ adjourned, ...review }) =>
          aReview({ ...review, adjournedOn: adjourned ? addDays(review.completedOn, -9) : null }),
        )
        .sort((one, other) => ((one.completedOn ?? '') < (other.completedOn ?? '') ? -1 : 1)),
    }),
  );

const holds = (promise: (dues: ReturnType<typeof duesOf>, file: ReturnType<typeof aCaseFile>, today: string) => void) =>
  fc.assert(
    fc.property(caseFiles, days, (file, today) => promise(duesOf(file, today, lawOfEngland), file, today)),
    { numRuns: 500 },
  );

describe('whatever a child’s history', () => {
  test('no review is owed on or after the 18th birthday', () => {
    holds((dues, { child }) => {
      const eighteenth = birthday(child.bornOn ?? '', 18, '1 March');
      expect(dues.filter(({ state, dueOn }) => isOpen(state) && (dueOn ?? '') >= eighteenth)).toEqual([]);
    });
  });

  test('nothing is owed once care has ended', () => {
    holds((dues, { periods }, today) => {
      const ceasedOn = periods[0]?.ceasedOn ?? null;
      if (ceasedOn !== null && ceasedOn <= today) expect(dues.filter(({ state }) => isOpen(state))).toEqual([]);
    });
  });

  test('a child in care and under 18 always has a review to come, until the last one before 18', () => {
    holds((dues, { child, periods }, today) => {
      const inCare = periods.every(({ ceasedOn }) => ceasedOn === null);
      const adult = birthday(child.bornOn ?? '', 18, '1 March') <= today;
      if (!inCare || adult) return;
      const states = dues.filter(({ duty }) => !duty.id.startsWith('review-secure')).map(({ state }) => state);
      const finalHeld = dues.some(({ duty, metOn }) => duty.id === 'review-final-before-18' && metOn !== null);
      expect(finalHeld || states.some((state) => isOpen(state) || state === 'unknown')).toBe(true);
    });
  });

  test('no duty binds twice about the same thing', () => {
    holds((dues) => {
      const about = dues.map((due) => `${due.duty.id} ${due.about}`);
      expect(about).toEqual([...new Set(about)]);
    });
  });

  test('a cancelled review changes nothing', () => {
    holds((dues, file, today) => {
      const without = { ...file, reviews: file.reviews.filter(({ cancelled }) => !cancelled) };
      expect(duesOf(without, today, lawOfEngland)).toEqual(dues);
    });
  });
});

test('every duty has its own id, an authority and a limit', () => {
  expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length);
  for (const duty of duties) {
    expect(duty.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(duty.authority.words).toMatch(
      /Regulations \d{4}, reg|Act \d{4}, s\.|guidance|Handbook|procedures|local practice/,
    );
  }
});
