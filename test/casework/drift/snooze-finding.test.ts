import { describe, expect, test } from '@jest/globals';
import { findingToSnooze, snoozeFinding } from '../../../src/casework/drift/snooze-finding.ts';
import { findingSnoozedAgain } from '../../../src/casework/drift/snoozed-again.ts';
import { wakeFinding } from '../../../src/casework/drift/wake-finding.ts';
import type { CaseFile, Snooze } from '../../../src/domain/records/case-file.ts';
import { aDecision, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCircumstances, rowsIn, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
/** Dan’s decision was due on Tuesday 30 June. */
const finding = 'drift-decision-overdue decision-1';
const today = '2026-07-01';
type Given = Parameters<typeof aCircumstances>[0];

const aSnooze = (number: number, given: Partial<Snooze> = {}): Snooze => ({
  ...{ id: `snooze-${number}`, childId: 'child-1', personId: 'person-dan', finding, untilOn: '2026-06-30' },
  ...{ because: null, madeOn: '2026-06-30', madeAt: `2026-06-30T0${number}:00:00.000Z` },
  ...given,
});
const put = (times: number, given: Partial<CaseFile> = {}, by: Partial<Snooze> = {}) =>
  aReviewedChild({ snoozes: Array.from({ length: times }, (_, at) => aSnooze(at, by)), ...given });
type Asked = Partial<{ length: '1' | '3' | '5' | 'Monday'; because: string | null; finding: string }>;
const snoozes = (asked: Asked = {}, file = put(0), given: Given = {}) =>
  snoozeFinding.decide(
    file,
    { child, finding, length: '1', because: null, ...asked },
    aCircumstances({ as: 'dan', today, ...given }),
  );
const form = (file = put(0), given: Given = {}) =>
  findingToSnooze.decide(file, { child, finding }, aCircumstances({ as: 'dan', today, ...given })).result;

describe('What is slipping is put off', () => {
  test.each([
    ['1', '2026-07-02', '2026-07-03'],
    ['3', '2026-07-06', '2026-07-07'],
    ['Monday', '2026-07-05', '2026-07-06'],
  ] as const)('for a while (%s): for whoever asks, and nobody is told', (length, untilOn, backOn) => {
    const { changes, result } = snoozes({ length });
    const row = aSnooze(0, { id: 'id-1', untilOn, madeOn: today, madeAt: `${today}T08:00:00.000Z` });
    expect(changes).toEqual([{ put: 'snooze', row }]);
    expect(result).toMatchObject({ backOn, told: null, row: { key: finding } });
  });

  test.each([
    ['on the first day past its date', '2026-07-01', ['1', '3', 'Monday']],
    ['on a Friday', '2026-07-03', ['1', 'Monday']],
    ['on the fourth working day', '2026-07-06', ['1']],
  ])('never past its fifth working day: %s', (_, day, lengths) => {
    expect(form(put(0), { today: day }).lengths.map(({ length }) => length)).toEqual(lengths);
  });

  test('a second time it takes a reason', () => {
    expect(form(put(1))).toMatchObject({ asksWhy: true, tells: null });
    expect(rowsIn(snoozes({ because: 'Off sick.' }, put(1)).changes)).toMatchObject([
      { row: { because: 'Off sick.' } },
    ]);
  });

  test.each<[string, 'dan' | 'farah' | 'priya', string | null, string | null]>([
    ['by the social worker, their manager', 'dan', 'Farah Tariq', 'person-farah'],
    ['by the manager, the IRO manager', 'farah', 'Helen Whitaker', 'person-helen'],
    ['by the IRO, the team’s manager', 'priya', 'Farah Tariq', 'person-farah'],
  ])('a third time somebody is told: %s', (_, as, name, to) => {
    const file = put(2, {}, { personId: `person-${as}` });
    expect(form(file, { as }).tells).toBe(name);
    expect(toldIn(snoozes({ because: 'Off sick.' }, file, { as }).changes)).toEqual({
      [`put off again to ${to}`]: `put-off-again/person-${as}/child-1/${finding}`,
    });
  });

  test('of what is confidential nobody is told', () => {
    const decisions = [aDecision({ isConfidential: true })];
    expect(toldIn(snoozes({ because: 'Off sick.' }, put(2, { decisions })).changes)).toEqual({});
  });

  test('one taken back on the day it was made is not counted', () => {
    expect(form(put(1, {}, { untilOn: '2026-06-29' })).asksWhy).toBe(false);
  });
});

const gone = 'That is not slipping any more.';
const noIro = put(0, { allocations: [] });

refuses({
  'what is not slipping': [() => snoozes({}, put(0), { today: '2026-06-30' }), gone],
  'a confidential decision, to those who may not read it': [
    () => snoozes({}, put(0, { decisions: [aDecision({ isConfidential: true })] }), { as: 'farah' }),
    gone,
  ],
  'longer than it may be': [
    () => snoozes({ length: '5' }),
    'That is longer than it may be snoozed. Choose a shorter time.',
  ],
  'again, for no reason': [() => snoozes({}, put(1)), 'Say why it is to wait again.'],
  'five working days past its date': [
    () => snoozes({}, put(0), { today: '2026-07-07' }),
    'It is 5 working days past its date or more, so it can’t be snoozed.',
    { step: 'see what is slipping' },
  ],
  'its form, five working days past its date': [
    () => form(put(0), { today: '2026-07-07' }),
    'It is 5 working days past its date or more, so it can’t be snoozed.',
    { step: 'see what is slipping' },
  ],
  'of a child without an IRO': [
    () => snoozes({}, noIro, { as: 'helen' }),
    'This child has no IRO. Nothing of theirs can be snoozed until one is allocated.',
  ],
});

describe('What was put off is told of again', () => {
  const asleep = put(1, {}, { untilOn: '2026-07-03' });
  const wakes = (file: CaseFile, as: 'dan' | 'farah' = 'dan', day = today) =>
    wakeFinding.decide(file, { child, finding }, aCircumstances({ as, today: day }));

  test('from now on: its quiet ended yesterday', () => {
    const { changes, result } = wakes(asleep);
    expect(changes).toEqual([{ put: 'snooze', row: aSnooze(0, { untilOn: '2026-06-30' }) }]);
    expect(result.row).toMatchObject({ key: finding, snoozedUntil: null });
  });

  test('it may be on the last day of its quiet', () => {
    expect(wakes(asleep, 'dan', '2026-07-03').changes).toHaveLength(1);
  });

  refuses({
    'somebody else’s': [() => wakes(asleep, 'farah'), 'You have not snoozed that, or its time is over.'],
    'its time is over': [() => wakes(asleep, 'dan', '2026-07-04'), 'You have not snoozed that, or its time is over.'],
    'it was put right meanwhile': [() => wakes({ ...asleep, decisions: [] }), gone],
  });
});

describe('A manager is told what was put off again', () => {
  const told = (file: CaseFile, snooze = 'snooze-0') =>
    findingSnoozedAgain.decide(file, { child, snooze }, aCircumstances({ as: 'farah', today })).result;
  const thrice = put(3, {}, { untilOn: '2026-07-03', because: 'Off sick.' });

  test('by whom, how often, until when and why, as it stands now', () => {
    expect(told(thrice)).toMatchObject({
      ...{ by: 'Dan Okafor', times: 3, untilOn: '2026-07-03', because: 'Off sick.' },
      row: { key: finding },
    });
  });

  test('by a colleague who has left', () => {
    expect(told(put(3, {}, { personId: 'person-gone' }))?.by).toBe('Somebody who has left');
  });

  test('nothing, once it is put right', () => {
    expect(told({ ...thrice, decisions: [] })).toBeNull();
    expect(told(thrice, 'snooze-gone')).toBeNull();
  });
});
