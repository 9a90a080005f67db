import { describe, expect, test } from '@jest/globals';
import { findingsUnder } from '../../../src/domain/drift/findings-of.ts';
import { knownOf } from '../../../src/domain/drift/known.ts';
import { noPersonalAdviser } from '../../../src/domain/drift/no-personal-adviser.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import type { Day } from '../../../src/domain/time/day.ts';
import { answered, aRecord } from '../../support/a-recorded-review.ts';
import { aCaseFile, aChild, anEpisode, aPeriod } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const { plan } = answered();
const said = (given: Partial<typeof plan>) => [aRecord({ answers: answered({ plan: { ...plan, ...given } }) })];

testRule(noPersonalAdviser, {
  today: '2026-06-17',
  file: { child: aChild({ bornOn: '2010-06-17' }), reviewRecords: said({ personalAdviser: 'not named' }) },
  quiet: {
    'the day before the 16th birthday': { today: '2026-06-16' },
    'one is named': { reviewRecords: said({ personalAdviser: 'named' }) },
    'not asked': { reviewRecords: said({}) },
  },
  speaks: {
    'on the 16th birthday': {
      finds: { since: '2026-06-17', harm: 'act this week', detail: 'none named at the review of 16 June 2026' },
    },
    'at 17': { child: aChild({ bornOn: '2009-03-16' }), finds: { since: '2026-06-16', harm: 'act this week' } },
  },
});

/** In care from day to day; the last time lasts. */
const inCare = (...times: [from: string, until?: string][]): Partial<CaseFile> => ({
  periods: times.map(([from, until]) =>
    aPeriod({ id: `care-${from}`, becameLookedAfterOn: from, ceasedOn: until ?? null }),
  ),
  episodes: times.map(([from, until]) =>
    anEpisode({ periodId: `care-${from}`, startedOn: from, endedOn: until ?? null }),
  ),
});
const bornOn = (day: string) => ({ child: aChild({ bornOn: day }) });
const stay = (startedOn: string, legalStatus: string) =>
  anEpisode({ startedOn, legalStatus, periodId: 'care-2026-03-02' });

// Of a child born on 1 March 2010, who was 14 in 2024 and 16 in 2026, unless it says otherwise.
describe('An eligible child has been looked after for 91 days in all after 14, some of it after 16 (reg 40)', () => {
  test.each<[string, Partial<CaseFile>, string | null]>([
    ['X39: from 1 May, 91 days are complete at the end of 30 July', inCare(['2026-05-01']), '2026-07-31'],
    ['across 29 February', { ...bornOn('2011-12-01'), ...inCare(['2028-01-10']) }, '2028-04-10'],
    ['across Christmas', { ...bornOn('2010-10-10'), ...inCare(['2026-12-01']) }, '2027-03-02'],
    ['the 91st day is the eve of the birthday', { ...bornOn('2010-06-17'), ...inCare(['2026-03-18']) }, '2026-06-17'],
    ['the 91st day is the birthday itself', { ...bornOn('2010-06-17'), ...inCare(['2026-03-19']) }, '2026-06-18'],
    ['long in care at 16', inCare(['2019-03-04']), '2026-03-01'],
    ['30 days before a gap count', inCare(['2025-01-06', '2025-02-05'], ['2026-05-01']), '2026-07-01'],
    ['days before the 14th birthday do not', inCare(['2024-01-01', '2024-03-11'], ['2026-05-01']), '2026-07-21'],
    ['enough before 16, and back after it', inCare(['2025-01-06', '2025-07-06'], ['2026-06-01']), '2026-06-01'],
    ['enough before 16, and never back', inCare(['2025-01-06', '2025-07-06']), null],
    [
      'short breaks are left out, until they are something else',
      { ...inCare(['2026-03-02']), episodes: [stay('2026-03-02', 'V4'), stay('2026-05-01', 'V2')] },
      '2026-07-31',
    ],
    ['short breaks alone', { ...inCare(['2026-03-02']), episodes: [stay('2026-03-02', 'V3')] }, null],
    [
      'born on 29 February, 90 days after turning 14 on 1 March, and back at 16',
      { ...bornOn('2008-02-29'), ...inCare(['2022-01-10', '2022-05-30'], ['2024-03-04']) },
      '2024-03-05',
    ],
    ['18 before the 91 days are over', { ...bornOn('2008-07-30'), ...inCare(['2026-05-01']) }, null],
    [
      'in care before any file begins: taken to be enough',
      {
        ...inCare(['2026-05-01']),
        periods: [aPeriod({ id: 'care-2026-05-01', becameLookedAfterOn: null, firstSeenOn: '2026-05-01' })],
      },
      '2026-05-01',
    ],
    ['nobody knows when the child was born', { child: aChild({ bornOn: null }), ...inCare(['2026-05-01']) }, null],
  ])('%s', (_, given, eligibleOn) => {
    const file = aCaseFile({ ...bornOn('2010-03-01'), ...given });
    const day = eligibleOn ?? '2029-01-01';
    expect(foundOn(file, addDays(day, -1))).toBeNull();
    expect(foundOn(file, day)).toBe(eligibleOn);
  });

  test('the 14th birthday of a child born on 29 February is a setting', () => {
    const file = aCaseFile({ ...bornOn('2008-02-29'), ...inCare(['2022-01-10', '2022-05-30'], ['2024-03-04']) });
    expect(foundOn(file, '2024-03-04', { ...lawOfEngland, leapDayBirthday: '28 February' })).toBe('2024-03-04');
  });
});

/** From when no adviser is missed at a review held, for each case, on the first day of the last time in care. */
function foundOn(file: CaseFile, today: Day, law = lawOfEngland): Day | null {
  const on = file.periods.at(-1)?.becameLookedAfterOn ?? file.periods.at(-1)?.firstSeenOn ?? '';
  const answers = answered({ plan: { ...plan, personalAdviser: 'not named' } });
  const record = aRecord({ answers: { ...answers, whatHappened: { ...answers.whatHappened, on } } });
  const known = knownOf({ ...file, reviewRecords: [record] }, today, law);
  return findingsUnder([noPersonalAdviser], known).find(({ code }) => code === 'drift-no-pa')?.since ?? null;
}
