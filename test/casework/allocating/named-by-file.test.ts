import { describe, expect, test } from '@jest/globals';
import { allocationTold } from '../../../src/casework/allocating/allocation-told.ts';
import { hearOfDecisions, namedByFile, tellNamedByFiles } from '../../../src/casework/allocating/named-by-file.ts';
import type { CaseFile, Change } from '../../../src/domain/records/case-file.ts';
import { allocationsOf } from '../../../src/exchange/plan/allocations.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCaseFile, aChild, aHandover, anAllocation, aPeriod } from '../../support/builders.ts';
import { aCircumstances, office, theOffice } from '../../support/circumstances.ts';

const today = '2026-06-16';
const staff = theOffice({ people: Object.values(office), leavers: [] });
const theirs = { team: office.dan.teamId };
const aChildOf = (id: string, given: Partial<CaseFile> = {}) =>
  aCaseFile({
    child: aChild({ id, reference: id, teamId: theirs.team }),
    periods: [aPeriod({ childId: id })],
    allocations: [
      anAllocation({ id: `iro-${id}`, childId: id, fromOn: '2026-03-02' }),
      anAllocation({
        id: `sw-${id}`,
        childId: id,
        role: 'social worker',
        personId: 'person-dan',
        fromOn: '2026-03-02',
      }),
    ],
    ...given,
  });

/** What comes of a file that names this person. */
function names(before: CaseFile, personId: string, on = today) {
  const circumstances = aCircumstances({ as: 'helen', today: on, staff });
  const rows = allocationsOf({ iro: personId }, { ...circumstances, childId: before.child.id, known: before });
  const changes = rows
    .filter((row) => !before.allocations.includes(row))
    .map((row): Change => ({ put: 'allocation', row }));
  return namedByFile({ before, changes, after: null }, circumstances);
}
const put = (changes: readonly Change[], what: string) =>
  changes.flatMap((change) => ('put' in change && change.put === what ? [change.row] : []));

describe('A file that names another IRO', () => {
  test('leaves the one before a task: to introduce the next one in person, within 10 working days', () => {
    const named = names(aChildOf('1'), 'person-marcus');
    expect(put(named?.changes ?? [], 'handover')).toMatchObject([
      { fromId: 'person-priya', toId: 'person-marcus', dueOn: '2026-06-30', doneOn: null },
    ]);
  });

  test('passes on the record of a review that the one before has begun', () => {
    expect(names(aChildOf('1'), 'person-marcus')?.changes).toContainEqual({
      pass: { form: 'record-review', childId: '1', fromId: 'person-priya', toId: 'person-marcus' },
    });
  });

  test('is told to the IRO, the social worker and the manager, once for all its children, and to the one before', () => {
    const named = ['1', '2'].map((id) => names(aChildOf(id), 'person-marcus')).filter((one) => one !== null);
    const tellings = tellNamedByFiles(named, { staff, today }).flatMap((one) => ('tell' in one ? [one.tell] : []));
    expect(tellings.map(({ notice, to }) => [notice, to]).toSorted()).toEqual([
      ['iro allocated', 'person-dan'],
      ['iro allocated', 'person-farah'],
      ['iro allocated', 'person-marcus'],
      ['iro to introduce', 'person-priya'],
    ]);
    expect(new Set(named.map(({ row }) => row.madeAt)).size).toBe(1);
  });

  test('whoever becomes the social worker by the same file hears of the IRO and of what came with the child at once', () => {
    const named = [names(aChildOf('1'), 'person-marcus')].filter((one) => one !== null);
    const came = (to: string, id: string) => ({ to, file: aChildOf(id), sending: `review-${id}` });
    const hear = (...passed: ReturnType<typeof came>[]) =>
      [...hearOfDecisions(named, passed, { staff, today })].toSorted();
    expect(hear(came('person-dan', '1'))).toEqual(['person-dan', 'person-marcus']);
    // Of another child nothing is said there, and what falls to the manager is not the worker’s.
    expect(hear(came('person-dan', '1'), came('person-dan', '2'))).toEqual(['person-marcus']);
    expect(hear(came('person-farah', '1'))).not.toContain('person-farah');
  });

  test.each([
    ['who came with the IRO reads how many decisions are theirs now', today, 1],
    ['who was there before reads of the IRO alone', '2026-03-02', 0],
  ])('a social worker %s', (_, fromOn, decisions) => {
    const worker = anAllocation({ id: 'sw', role: 'social worker', personId: 'person-dan', fromOn });
    const iro = anAllocation({ id: 'iro', personId: 'person-marcus', fromOn: today });
    const file = aReviewedChild({ allocations: [iro, worker] });
    const { result } = allocationTold.decide(
      [file],
      { allocation: 'iro' },
      aCircumstances({ as: 'dan', today, staff }),
    );
    expect(result).toMatchObject({ isYours: false, iro: 'Marcus Webb', decisions });
  });

  test('a child who had no IRO is told of too, and nobody introduces anybody', () => {
    const named = names(aChildOf('1', { allocations: [] }), 'person-marcus');
    expect(named?.handover).toBeNull();
    expect(tellNamedByFiles(named ? [named] : [], { staff, today })).not.toEqual([]);
  });

  test('a name put right on the day it came is told of, and whoever it was by mistake introduces nobody', () => {
    const before = aChildOf('1', { allocations: [anAllocation({ childId: '1', fromOn: today })] });
    expect(names(before, 'person-marcus')?.handover).toBeNull();
  });

  test('but whoever had the child before introduces whoever it is now', () => {
    const before = aChildOf('1', {
      allocations: [anAllocation({ id: 'now', childId: '1', fromOn: today })],
      handovers: [aHandover({ allocationId: 'now', fromId: 'person-marcus', toId: 'person-priya', doneOn: null })],
    });
    expect(names(before, 'person-helen')?.handover).toMatchObject({ fromId: 'person-marcus', toId: 'person-helen' });
  });

  test.each<[string, CaseFile, string]>([
    ['the same IRO again', aChildOf('1'), 'person-priya'],
    [
      'a child who is no longer looked after',
      aChildOf('1', { periods: [aPeriod({ ceasedOn: '2026-06-01' })] }),
      'person-marcus',
    ],
  ])('is told of to nobody: %s', (_, before, whom) => {
    expect(names(before, whom)).toBeNull();
  });
});
