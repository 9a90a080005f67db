import { expect, test } from '@jest/globals';
import { appointmentDuties } from '../../../src/domain/duties/appointment.ts';
import { introductionDuties } from '../../../src/domain/duties/introduction.ts';
import { preparationDuties } from '../../../src/domain/duties/preparation.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aBooking, aCaseFile, aHandover, anAllocation, aPeriod, aServiceTold } from '../../support/builders.ts';
import { lastDueUnder } from '../../support/reviews-due.ts';

const inCareFrom = (becameLookedAfterOn: string, given: Partial<CaseFile> = {}): Partial<CaseFile> => ({
  periods: [aPeriod({ becameLookedAfterOn })],
  ...given,
});
const told = (toldOn: string, given: Partial<CaseFile> = {}) =>
  inCareFrom(toldOn, { serviceTold: [aServiceTold({ toldOn })], allocations: [], ...given });
const bookedFor = (on: string): Partial<CaseFile> => ({ bookings: [aBooking({ on })] });
const from = '2026-04-02';

/** Statute 1b: each clock by its id, a day it starts on and the last day it allows. X31 and X32 are its worked examples. */
const dates: [id: string, example: string, today: string, given: Partial<CaseFile>, dueOn: string][] = [
  ['iro-service-told', 'X32: over Easter', '2026-04-02', told(from), '2026-04-08'],
  ['iro-service-told', 'care that begins on a Friday', '2026-06-12', told('2026-06-12'), '2026-06-16'],
  ['iro-appoint-guidance', 'X32: over Easter', '2026-04-07', inCareFrom(from, { allocations: [] }), '2026-04-13'],
  ['iro-appoint-guidance', 'care that begins on a Friday', '2026-06-12', told('2026-06-12'), '2026-06-19'],
  ['iro-allocate-local', 'two sisters told of on a Friday', '2026-06-12', told('2026-06-12'), '2026-06-17'],
  ['iro-allocate-local', 'told of on Maundy Thursday', '2026-04-07', told(from), '2026-04-09'],
  [
    ...(['iro-vacancy', 'an IRO whose last day was Maundy Thursday', '2026-04-07'] as const),
    inCareFrom('2025-06-02', { allocations: [anAllocation({ fromOn: '2025-06-02', toOn: from })] }),
    '2026-04-13',
  ],
  [
    ...(['iro-tell-child', 'an IRO named on Maundy Thursday', '2026-04-07'] as const),
    inCareFrom('2026-03-30', { allocations: [anAllocation({ fromOn: from })] }),
    '2026-04-13',
  ],
  [
    ...(['iro-handover', 'an IRO who changed on Maundy Thursday', '2026-04-07'] as const),
    inCareFrom('2025-06-02', {
      allocations: [anAllocation({ id: 'next', fromOn: from })],
      handovers: [aHandover({ allocationId: 'next' })],
    }),
    '2026-04-20',
  ],
  ['iro-meet-child-before-first', 'the day of the review', '2026-03-02', bookedFor('2026-04-08'), '2026-04-08'],
  ['sw-talk-child-arrangements', 'X31: over Easter', '2026-03-02', bookedFor('2026-04-08'), '2026-03-09'],
  ['sw-iro-consult', 'X31: over Easter', '2026-03-02', bookedFor('2026-04-08'), '2026-03-16'],
  ['review-invitations', 'X31: over Easter', '2026-03-02', bookedFor('2026-04-08'), '2026-03-23'],
  ['sw-report-to-iro', 'X31: over Easter', '2026-03-02', bookedFor('2026-04-08'), '2026-04-01'],
];

test.each(dates)('%s, %s', (id, _, today, given, dueOn) => {
  expect(lastDueUnder(id, aCaseFile(given), today)).toMatchObject({ dueOn });
});

test('every clock of an appointment, and of what comes before a review, is among them', () => {
  const clocks = [...appointmentDuties, ...introductionDuties, ...preparationDuties].map(({ id }) => id);
  expect(clocks.filter((id) => !dates.some(([tested]) => tested === id))).toEqual([]);
});
