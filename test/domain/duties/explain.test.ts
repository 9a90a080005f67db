import { describe, expect, test } from '@jest/globals';
import { explain } from '../../../src/domain/duties/explain.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { withAdded } from '../../../src/domain/time/bank-holidays.ts';
import { aRecord } from '../../support/a-recorded-review.ts';
import { aCaseFile, anEarlyRequest, anExpectedReview, aPeriod, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder, whyOf } from '../../support/reviews-due.ts';

/** On 5 January 2026 or, where a review was held after that, on the day it was. */
const explained = (id: string, file: ReturnType<typeof aCaseFile>, law = lawOfEngland) => {
  const today = ['2026-01-05', ...file.reviews.map(({ completedOn }) => completedOn ?? '')].toSorted().at(-1);
  const { title, lines } = explain(lastDueUnder(id, file, today, law), law);
  return { title, ...Object.fromEntries(lines.map(({ label, text }) => [label, text])) } as Record<string, string>;
};

const overChristmas = aCaseFile({ periods: [aPeriod({ becameLookedAfterOn: '2025-12-15' })] });
const held = (day: string, expected?: string) =>
  aCaseFile({
    periods: [aPeriod({ becameLookedAfterOn: '2025-06-02' })],
    reviews: [...reviewsOn('2025-06-27', day), ...(expected === undefined ? [] : [anExpectedReview(expected)])],
  });

const recordedHere = aCaseFile({ reviews: reviewsOn('2026-06-16'), reviewRecords: [aRecord()] });

describe('why this date?', () => {
  test('X01: a first review over Christmas names each bank holiday it skipped', () => {
    expect(explained('review-first', overChristmas)).toEqual({
      title: 'First review due by Thursday 15 January 2026',
      Rule: 'Within 20 working days of becoming looked after',
      Authority: expect.stringMatching(/Regulations 2010, reg 33\(1\)\. The law; we have read the words/),
      'Last read': 'November 2026. No change of an interval by the Children’s Wellbeing and Schools Act 2026 was found',
      'Owed by': 'The responsible authority',
      Start: 'Monday 15 December 2025: became looked after (day 0, not counted)',
      Skipped: [
        'Weekends and 3 bank holidays: Thursday 25 December 2025 (Christmas Day), ',
        'Friday 26 December 2025 (Boxing Day) and Thursday 1 January 2026 (New Year’s Day)',
      ].join(''),
      'Legal limit': 'Thursday 15 January 2026. That day counts in full',
    });
  });

  test('a bank holiday that this council has added is named with who added it', () => {
    const calendar = withAdded([{ on: '2026-01-05', name: 'A state funeral', by: 'A Patel', addedOn: '2025-12-29' }]);
    expect(explained('review-first', overChristmas, { ...lawOfEngland, calendar })).toMatchObject({
      Skipped: expect.stringContaining('5 January 2026 (A state funeral, added by A Patel on 29 December 2025)'),
      'Legal limit': 'Friday 16 January 2026. That day counts in full',
    });
  });

  test('X23: a date on a Saturday gives the last working day before it', () => {
    expect(explained('review-subsequent', held('2026-04-17'))['Last working day']).toBe(
      'Friday 16 October 2026 is the last before it',
    );
  });

  test('a local target stands beside the legal limit', () => {
    const local = { ...lawOfEngland, localTargets: { 'review-first': { workingDays: 15 } } };
    expect(explained('review-first', overChristmas, local)).toMatchObject({
      'Legal limit': 'Thursday 15 January 2026. That day counts in full',
      'Local target': 'Thursday 8 January 2026, within 15 working days',
    });
  });

  test.each([
    ['review-subsequent', held('2025-12-19', '2026-06-20'), '183 days'],
    ['review-subsequent', held('2025-12-19', '2025-12-01'), 'something earlier'],
    ['review-first', { ...overChristmas, reviews: [anExpectedReview('2026-01-12')] }, '28 days'],
    ['review-first', { ...overChristmas, reviews: [anExpectedReview('2026-01-14')] }, 'as day 1'],
    ['review-first', { ...overChristmas, reviews: [anExpectedReview('2026-01-31')] }, 'cannot tell'],
  ])('%s: a source that differs is shown with how it counts', (id, file, reason) => {
    const { Source } = explained(id, file);
    expect(Source).toContain('Your own system says');
    expect(Source).toContain(reason);
  });

  test('a source that agrees is not mentioned', () => {
    expect(explained('review-subsequent', held('2025-12-19', '2026-06-19')).Source).toBeUndefined();
  });

  test('a date past the last bank holiday announced says that it may change', () => {
    const later = aCaseFile({ periods: [aPeriod({ becameLookedAfterOn: '2028-12-15' })] });
    expect(explained('review-first', later)['May change']).toContain('31 December 2028');
  });

  test('what is only good practice is never called a legal limit', () => {
    const final = explained('review-final-before-18', overChristmas);
    expect(final['Wanted by']).toBe('Wednesday 19 May 2032. That day counts in full');
    expect(final['Legal limit']).toBeUndefined();
  });

  test('an assumption is said aloud', () => {
    const later = aCaseFile({ periods: [aPeriod({ reviewsCompleteFrom: null })], reviews: reviewsOn('2026-09-01') });
    expect(explained('review-subsequent', later).Assumed).toContain('taken as a later one');
  });

  test('a number that the law does not give is not shown as the law’s', () => {
    const request = anEarlyRequest({ askedOn: '2026-01-02', answer: 'yes', reviewBy: '2026-01-09' });
    expect(explained('review-early-request', { ...overChristmas, earlyRequests: [request] })).toMatchObject({
      Authority: expect.stringMatching(/reg 33\(3\)\(a\)\. The law; we have read the words/),
      'The day': expect.stringMatching(
        /^The day the IRO agreed to.*Good practice, not law; no law or guidance gives it/,
      ),
      'Wanted by': 'Friday 9 January 2026. That day counts in full',
    });
    expect(explained('care-plan-update', recordedHere)).toMatchObject({
      Authority: expect.stringMatching(/^Published local procedures; no number in the regulations\. Good practice/),
      'Last read': 'November 2026, as far as others publish it',
      'Wanted by': 'Tuesday 30 June 2026. That day counts in full',
    });
  });

  // SI 2020/445: the period is read in it, and what it did to reg 33 is not.
  test.each([
    ['2019-10-22', '2020-04-23', '2020-04-22', 'the days before it began', false],
    ['2019-10-23', '2020-04-24', '2020-04-23', 'held on the first day', true],
    ['2019-10-24', '2020-05-04', '2020-04-24', 'the first day', true],
    ['2020-03-25', '2020-11-02', '2020-09-25', 'the last day', true],
    ['2020-03-26', '2020-11-02', '2020-09-26', 'the day after it ended', false],
  ])(
    'held %s, then %s, due %s: the law relaxed in 2020 is told before it is called late (%s)',
    (before, then, due, _, is) => {
      const file = aCaseFile({
        periods: [aPeriod({ becameLookedAfterOn: '2019-06-03' })],
        reviews: reviewsOn('2019-06-28', '2019-09-27', before, then),
      });
      const late = duesUnder('review-subsequent', file).find(({ metOn }) => metOn === then);
      if (!late) throw new Error('no such review');
      expect(late).toMatchObject({ dueOn: due, state: 'met late' });
      const why = whyOf(late);
      expect(Object.keys(why).indexOf('Law then') < Object.keys(why).indexOf('Held')).toBe(true);
      expect(why['Law then'] !== undefined).toBe(is);
      expect(why.Held).toMatch(is ? /, after the limit as it is otherwise$/ : /, late$/);
      if (is) expect(why['Law then']).toMatch(/^Before this is called unlawful: from 24 April to 25 September 2020/);
    },
  );

  test('a start that is not known is asked for', () => {
    const unknown = aCaseFile({ periods: [aPeriod({ becameLookedAfterOn: null })] });
    expect(explained('review-first', unknown)).toMatchObject({
      title: 'First review: no date yet',
      Start: 'The day this runs from is not known. Ask the social worker when care began.',
    });
  });

  test('what became of it is told', () => {
    expect(explained('review-first', held('2026-04-17')).Held).toBe('Friday 27 June 2025, in time');
    const ended = aCaseFile({ periods: [aPeriod({ ceasedOn: '2026-03-20' })] });
    expect(explained('review-first', ended)['No longer owed']).toBe(
      'Stopped being looked after on Friday 20 March 2026',
    );
  });
});
