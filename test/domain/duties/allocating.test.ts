import { describe, expect, test } from '@jest/globals';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aCaseFile, aHandover, anAllocation, aPeriod, aServiceTold } from '../../support/builders.ts';
import { duesUnder } from '../../support/reviews-due.ts';

const today = '2026-06-16';
const inCareFrom = (becameLookedAfterOn: string) => [aPeriod({ becameLookedAfterOn })];

describe('The IRO service is told within 2 working days (statute 1b, iro-service-told)', () => {
  test.each([
    ['on the last day', '2026-03-02', '2026-03-04', '2026-03-04', 'met'],
    ['the day after it', '2026-03-02', '2026-03-05', '2026-03-04', 'met late'],
    ['over a weekend', '2026-06-12', '2026-06-16', '2026-06-16', 'met'],
    ['before care began', '2026-03-02', '2026-02-27', '2026-03-04', 'met'],
  ])('%s: care from %s, told %s', (_, from, toldOn, dueOn, state) => {
    const file = aCaseFile({ periods: inCareFrom(from), serviceTold: [aServiceTold({ toldOn: toldOn })] });
    expect(duesUnder('iro-service-told', file, today)).toMatchObject([{ dueOn, state }]);
  });

  test('is not asked where nobody has said when', () => {
    expect(duesUnder('iro-service-told', aCaseFile(), today)).toEqual([]);
  });

  test('what was recorded last counts, of that time in care', () => {
    const file = aCaseFile({
      periods: [
        aPeriod({ id: 'p-1', becameLookedAfterOn: '2025-01-06', ceasedOn: '2025-06-02' }),
        aPeriod({ id: 'p-2', becameLookedAfterOn: '2026-03-02' }),
      ],
      serviceTold: [
        aServiceTold({ id: 't-1', toldOn: '2025-01-07' }),
        aServiceTold({ id: 't-2', toldOn: '2026-03-06' }),
        aServiceTold({ id: 't-3', toldOn: '2026-03-03' }),
      ],
    });
    expect(duesUnder('iro-service-told', file, today)).toMatchObject([
      { about: 't-1', state: 'met' },
      { about: 't-3', metOn: '2026-03-03' },
    ]);
  });
});

describe('An IRO is allocated within 3 working days of that (statute 1b, iro-allocate-local)', () => {
  const told = { periods: inCareFrom('2026-06-12'), serviceTold: [aServiceTold({ toldOn: '2026-06-12' })] };
  const due = (given: object, law = lawOfEngland) =>
    duesUnder('iro-allocate-local', aCaseFile({ ...told, allocations: [], ...given }), today, law);

  test('two sisters told of on Friday 12 June: by Wednesday 17 June', () => {
    expect(due({})).toMatchObject([{ from: '2026-06-12', dueOn: '2026-06-17', state: 'due soon' }]);
  });

  test.each([
    ['on the last day', '2026-06-17', 'met'],
    ['the day after', '2026-06-18', 'met late'],
    ['before the service was told', '2026-06-10', 'met'],
  ])('allocated %s', (_, fromOn, state) => {
    expect(due({ allocations: [anAllocation({ fromOn })] })).toMatchObject([{ state }]);
  });

  test.each([
    ['3 days', { days: 3 }, '2026-06-15'],
    ['1 working day', { workingDays: 1 }, '2026-06-15'],
    ['5 working days', { workingDays: 5 }, '2026-06-19'],
  ])('a council sets %s', (_, allocateWithin, dueOn) => {
    expect(due({}, { ...lawOfEngland, allocateWithin })).toMatchObject([{ dueOn }]);
  });
});

describe('A vacancy is filled as soon as practicable; 5 working days is our own number (s.25A(3), iro-vacancy)', () => {
  const left = anAllocation({ id: 'a-1', toOn: '2026-06-05' });
  const due = (...allocations: ReturnType<typeof anAllocation>[]) =>
    duesUnder('iro-vacancy', aCaseFile({ allocations }), today);

  test('from the day after the last IRO stopped', () => {
    expect(due(left)).toMatchObject([{ from: '2026-06-06', dueOn: '2026-06-12', state: 'overdue' }]);
  });

  test('met by the next IRO', () => {
    expect(due(left, anAllocation({ id: 'a-2', fromOn: '2026-06-10' }))).toMatchObject([
      { metOn: '2026-06-10', state: 'met' },
    ]);
  });

  test('there is none where the next IRO came on the next day, or there never was one', () => {
    expect(due(left, anAllocation({ id: 'a-2', fromOn: '2026-06-06' }))).toEqual([]);
    expect(due()).toEqual([]);
    expect(due(anAllocation({ fromOn: '2026-01-01', toOn: '2026-02-01' }))).toEqual([]);
  });
});

describe('The next IRO is introduced in person; 10 working days is our own number (iro-continuity, iro-handover)', () => {
  const changed = {
    allocations: [
      anAllocation({ toOn: '2026-06-01' }),
      anAllocation({ id: 'allocation-2', personId: 'person-marcus', fromOn: '2026-06-02' }),
    ],
  };
  test.each([
    ['not done', aHandover(), 'overdue'],
    ['done on the last day', aHandover({ doneOn: '2026-06-16' }), 'met'],
    ['done after it', aHandover({ doneOn: '2026-06-17' }), 'met late'],
  ])('%s', (_, handover, state) => {
    const file = aCaseFile({ ...changed, handovers: [handover] });
    expect(duesUnder('iro-handover', file, '2026-06-17')).toMatchObject([{ dueOn: '2026-06-16', state }]);
  });

  test('is owed no longer once the IRO has changed again', () => {
    const [first, second] = changed.allocations as [ReturnType<typeof anAllocation>, ReturnType<typeof anAllocation>];
    const again = [first, { ...second, toOn: '2026-06-08' }, anAllocation({ id: 'a-3', fromOn: '2026-06-09' })];
    expect(
      duesUnder('iro-handover', aCaseFile({ allocations: again, handovers: [aHandover()] }), '2026-06-17'),
    ).toMatchObject([{ state: 'no longer owed' }]);
  });
});
