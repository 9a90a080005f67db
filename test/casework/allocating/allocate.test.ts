import { describe, expect, test } from '@jest/globals';
import { allocate, type ToAllocate } from '../../../src/casework/allocating/allocate.ts';
import { allocationToMake, nobody } from '../../../src/casework/allocating/allocation-to-make.ts';
import { allocationTold } from '../../../src/casework/allocating/allocation-told.ts';
import { introduceNext, iroToIntroduce, undoIntroduceNext } from '../../../src/casework/allocating/introduce-next.ts';
import { undoAllocation } from '../../../src/casework/allocating/undo-allocation.ts';
import { whatIf } from '../../../src/casework/allocating/what-if.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import type { Kin } from '../../../src/domain/records/kin.ts';
import { allocatedMessage } from '../../../src/slack/views/allocating/allocated.ts';
import { aCaseFile, aChild, aHandover, aKin, anAllocation, aPeriod, aServiceTold } from '../../support/builders.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const today = '2026-06-16';
const now = `${today}T08:00:00.000Z`;

const kinOf = ({ child, allocations }: CaseFile): Kin =>
  aKin({
    ...child,
    iroId: allocations.findLast(({ role, toOn }) => role === 'iro' && toOn === null)?.personId ?? null,
  });

/** As Helen, the IRO manager. */
const as = (
  files: readonly CaseFile[],
  given: Partial<Parameters<typeof aCircumstances>[0]> & { kin?: Kin[] } = {},
) => ({
  ...aCircumstances({ as: 'helen', today, ...given }),
  kin: given.kin ?? files.map(kinOf),
});

const worker = (childId = 'child-1') =>
  anAllocation({ id: `worker-${childId}`, childId, personId: 'person-dan', role: 'social worker' });
const elder = aCaseFile({ child: aChild({ siblingGroup: 'G1' }), allocations: [worker()] });
const younger = aCaseFile({
  child: aChild({ id: 'child-2', reference: '2042', siblingGroup: 'G1' }),
  allocations: [worker('child-2')],
});
const seenNobody = { 'child-1': nobody, 'child-2': nobody };
const toMarcus = (given: Partial<ToAllocate> = {}): ToAllocate => ({
  ...{ children: ['child-1'], iroId: 'person-marcus', because: null, seen: seenNobody },
  ...given,
});
const withPriya = aCaseFile({ allocations: [anAllocation(), worker()] });
const fromPriya = { seen: { 'child-1': 'person-priya' }, because: 'She asked for a change' };

describe('An IRO is named', () => {
  test('for both sisters in one press: a row each, who made it and when, and everybody told once', () => {
    const files = [elder, younger];
    const { result, changes } = allocate.decide(files, toMarcus({ children: ['child-1', 'child-2'] }), as(files));
    const made = { personId: 'person-marcus', fromOn: today, toOn: null, madeById: 'person-helen', madeAt: now };
    expect(rowsIn(changes)).toMatchObject([
      { put: 'allocation', row: { id: 'id-1', childId: 'child-1', because: null, replaced: null, ...made } },
      { put: 'allocation', row: { id: 'id-2', childId: 'child-2', ...made } },
    ]);
    expect(toldIn(changes)).toEqual({
      'iro allocated to person-marcus': 'iro-allocated/id-1/person-marcus',
      'iro allocated to person-dan': 'iro-allocated/id-1/person-dan',
      'iro allocated to person-farah': 'iro-allocated/id-1/person-farah',
    });
    expect(result).toMatchObject({ iro: 'Marcus Webb', told: ['Dan Okafor', 'Farah Tariq', 'Marcus Webb'] });
  });

  test('in place of another: hers ends yesterday, her reason is kept, and she introduces the next by a day', () => {
    const { result, changes } = allocate.decide([withPriya], toMarcus(fromPriya), as([withPriya]));
    const { replaced: _, ...before } = anAllocation();
    expect(rowsIn(changes)).toMatchObject([
      { put: 'allocation', row: { ...anAllocation(), toOn: '2026-06-15' } },
      { put: 'allocation', row: { personId: 'person-marcus', because: 'She asked for a change', replaced: before } },
      { put: 'handover', row: { fromId: 'person-priya', toId: 'person-marcus', dueOn: '2026-06-30', doneOn: null } },
    ]);
    expect(toldIn(changes)).toMatchObject({ 'iro to introduce to person-priya': 'iro-to-introduce/id-2' });
    expect(changes).toContainEqual({
      pass: { form: 'record-review', childId: 'child-1', fromId: 'person-priya', toId: 'person-marcus' },
    });
    expect(result).toMatchObject({ introduces: [{ name: 'Priya Nair', by: '2026-06-30' }] });
    expect(result.departed).toEqual(['the IRO they had before (Priya Nair is their IRO now)']);
  });

  test('of a restricted child: nobody is told, or said to be, who may not see the child', () => {
    const restricted = aCaseFile({ ...withPriya, child: aChild({ restricted: true }) });
    const { result, changes } = allocate.decide([restricted], toMarcus(fromPriya), as([restricted]));
    expect(Object.keys(toldIn(changes))).toEqual(['iro allocated to person-marcus', 'iro allocated to person-dan']);
    expect(result.told).toEqual(['Dan Okafor', 'Marcus Webb']);
    expect(JSON.stringify(allocatedMessage(result).blocks)).toContain(
      'Priya Nair is to introduce them in person by Tuesday 30 June 2026. CLA-2041 · K.M.: restricted, and theirs to see no longer, so ask them yourself.',
    );
    const named = { ...restricted, restrictionExceptions: [{ id: 'x', childId: 'child-1', personId: 'person-farah' }] };
    expect(allocate.decide([named], toMarcus(fromPriya), as([named])).result.told).toContain('Farah Tariq');
  });

  test('twice in one day: the row is put right, and who had the child before still introduces', () => {
    const today1 = anAllocation({ id: 'a-2', personId: 'person-marcus', fromOn: today, madeById: 'person-helen' });
    const file = aCaseFile({
      allocations: [anAllocation({ toOn: '2026-06-15' }), today1, worker()],
      handovers: [aHandover({ allocationId: 'a-2' })],
    });
    const asked = {
      children: ['child-1'],
      iroId: 'person-helen',
      because: 'Too far',
      seen: { 'child-1': 'person-marcus' },
    };
    expect(rowsIn(allocate.decide([file], asked, as([file])).changes)).toMatchObject([
      { put: 'allocation', row: { id: 'a-2', personId: 'person-helen', replaced: { personId: 'person-marcus' } } },
      { put: 'handover', row: { fromId: 'person-priya', toId: 'person-helen' } },
    ]);
  });

  test('and those who have this IRO already stay as they are', () => {
    const files = [
      elder,
      { ...younger, allocations: [anAllocation({ childId: 'child-2', personId: 'person-marcus' })] },
    ];
    const asked = toMarcus({ children: ['child-1', 'child-2'], seen: { ...seenNobody, 'child-2': 'person-marcus' } });
    const { result } = allocate.decide(files, asked, as(files));
    expect(result.children).toMatchObject([{ id: 'child-1' }]);
  });

  const gone = theOffice({ people: Object.values(office).filter(({ id }) => id !== 'person-marcus') });
  const changedRole = theOffice({
    people: Object.values(office).map((one) => (one.id === 'person-marcus' ? { ...one, role: 'social worker' } : one)),
  });
  const ceased = aCaseFile({ periods: [aPeriod({ ceasedOn: '2026-06-10' })], allocations: [] });
  const parent = aKin({ id: 'child-9', reference: '1999', iroId: 'person-marcus' });
  const baby = aCaseFile({ child: aChild({ parentId: 'child-9' }), allocations: [] });
  const quicker = aCaseFile({
    allocations: [anAllocation({ personId: 'person-marcus', fromOn: today, madeById: 'person-helen', madeAt: now })],
  });
  const withBrother = [kinOf(elder), { ...kinOf(younger), iroId: 'person-priya' }];
  refuses({
    'somebody who left this minute': [
      () => allocate.decide([elder], toMarcus(), as([elder], { staff: gone })),
      'That person no longer works here. Nothing was changed. Choose somebody else.',
    ],
    'somebody who is an IRO no longer': [
      () => allocate.decide([elder], toMarcus(), as([elder], { staff: changedRole })),
      'Marcus Webb is no longer an IRO. Nothing was changed.',
    ],
    'for a child who has left care': [
      () => allocate.decide([ceased], toMarcus(), as([ceased])),
      'CLA-2041 stopped being looked after on 10 June 2026, so there is no IRO to name.',
    ],
    'when another manager was quicker': [
      () => allocate.decide([quicker], toMarcus({ iroId: 'person-priya' }), as([quicker])),
      'Helen Whitaker has just given CLA-2041 to Marcus Webb. Nothing was changed.',
    ],
    'when whoever another manager named weeks ago has left since': [
      () => {
        const left = { ...quicker, allocations: [anAllocation({ ...quicker.allocations[0], toOn: '2026-06-15' })] };
        return allocate.decide([left], toMarcus({ seen: { 'child-1': 'person-priya' } }), as([left]));
      },
      'CLA-2041 has nobody as their IRO now. Nothing was changed.',
    ],
    'more children than one line can take back': [
      () => {
        const files = Array.from({ length: 51 }, (_, at) => aCaseFile({ child: aChild({ id: `child-${at}` }) }));
        return allocate.decide(files, toMarcus({ children: files.map(({ child }) => child.id) }), as(files));
      },
      'At most 50 children at a time. Choose fewer now, and the others next.',
    ],
    'iro-parent-child-different: the IRO of the child’s parent': [
      () => allocate.decide([baby], toMarcus(), as([baby], { kin: [kinOf(baby), parent] })),
      'Marcus Webb can’t be the IRO. CLA-2041: their parent is looked after with the same IRO. A parent and child must have different IROs (IRO Handbook',
    ],
    'iro-not-conflicted: the child’s social worker, whatever the reason': [
      () => {
        const file = aCaseFile({ allocations: [{ ...worker(), personId: 'person-marcus' }] });
        return allocate.decide([file], toMarcus({ because: 'We are short' }), as([file]));
      },
      'was the child’s social worker from 5 March 2026 (Care Planning',
    ],
    'iro-siblings-same: splitting sisters without a reason': [
      () => allocate.decide([elder], toMarcus(), as([elder], { kin: withBrother })),
      'Say why: brothers and sisters together (1 brother or sister with Priya Nair). The reason is kept.',
    ],
    'who is the IRO already': [
      () => allocate.decide([withPriya], toMarcus({ iroId: 'person-priya', ...fromPriya }), as([withPriya])),
      'Priya Nair is their IRO already.',
    ],
  });
});

describe('The form to allocate', () => {
  test('knows the clocks, brothers and sisters, whose they are, and every IRO; and suggests', () => {
    const told = aCaseFile({
      ...elder,
      periods: [aPeriod({ becameLookedAfterOn: '2026-06-12' })],
      serviceTold: [aServiceTold({ toldOn: '2026-06-12' })],
    });
    const kin = [kinOf(told), { ...kinOf(younger), iroId: 'person-priya' }];
    const { result } = allocationToMake.decide([told], { child: { id: 'child-1' }, others: [] }, as([told], { kin }));
    expect(result).toMatchObject({
      ...{ iro: null, told: { on: '2026-06-12', by: '2026-06-17' }, limit: '2026-06-19' },
      siblings: [{ reference: '2042', iro: 'Priya Nair' }],
      seen: { 'child-1': nobody, 'child-2': 'person-priya' },
      suggestedId: 'person-priya',
    });
    expect(result.candidates.map(({ name, met, of }) => `${name} ${met}/${of}`)).toEqual([
      'Priya Nair 6/6',
      'Marcus Webb 5/6',
      'Helen Whitaker 5/6',
    ]);
  });
});

describe('An IRO just named is taken back', () => {
  const made = { madeById: 'person-helen', madeAt: now };
  const { replaced: _, ...before } = anAllocation();
  const row = anAllocation({ id: 'new', personId: 'person-marcus', fromOn: today, ...made, replaced: before });
  const file = aCaseFile({
    allocations: [anAllocation({ toOn: '2026-06-15' }), row, worker()],
    handovers: [aHandover({ allocationId: 'new' })],
  });
  const asked = { allocation: 'new', children: ['child-1'] };

  test('what was before stands again, the task is gone, and whoever was told is told so', () => {
    const { changes } = undoAllocation.decide([file], asked, as([file]));
    expect(rowsIn(changes)).toEqual([
      { remove: 'allocation', id: 'new' },
      { put: 'allocation', row: anAllocation() },
      { remove: 'handover', id: 'handover-1' },
    ]);
    expect(Object.keys(toldIn(changes))).toEqual([
      'iro allocated to person-marcus',
      'iro allocated to person-dan',
      'iro allocated to person-farah',
      'iro to introduce to person-priya',
    ]);
    expect(changes).toContainEqual({ unspend: { form: 'allocate', personId: 'person-helen', childId: 'child-1' } });
  });

  test('one begun on the same day is as it was', () => {
    const { replaced: _none, ...first } = { ...row, personId: 'person-priya' };
    const twice = aCaseFile({ allocations: [{ ...row, replaced: first }] });
    expect(rowsIn(undoAllocation.decide([twice], asked, as([twice])).changes)).toEqual([
      { put: 'allocation', row: { ...first, replaced: null } },
    ]);
  });

  const later = as([file], { now: `${today}T08:11:00.000Z` });
  const again = aCaseFile({ allocations: [{ ...row, id: 'newer' }] });
  const split = [file, { ...younger, allocations: [anAllocation({ id: 'x', childId: 'child-2' })] }];
  refuses({
    'after ten minutes': [() => undoAllocation.decide([file], asked, later), 'More than 10 minutes have passed'],
    'by somebody else': [
      () => undoAllocation.decide([file], asked, { ...as([file]), actor: aCircumstances().actor }),
      'Only the person who allocated can take it back.',
    ],
    'one that no longer stands': [() => undoAllocation.decide([again], asked, as([again])), 'no longer stands'],
    'where a brother or sister has another since': [
      () => undoAllocation.decide(split, asked, as(split)),
      'CLA-2042 has been given another IRO since. Nothing was undone.',
    ],
  });
});

describe('What is told', () => {
  const made = { madeById: 'person-helen', madeAt: now, personId: 'person-marcus', fromOn: today };
  const files = [
    aCaseFile({ allocations: [anAllocation({ id: 'a-1', ...made })], handovers: [aHandover({ allocationId: 'a-1' })] }),
    aCaseFile({
      child: aChild({ id: 'child-2', reference: '2042' }),
      allocations: [anAllocation({ id: 'a-2', childId: 'child-2', ...made })],
      handovers: [aHandover({ id: 'handover-2', childId: 'child-2', allocationId: 'a-2' })],
    }),
    aCaseFile({
      child: aChild({ id: 'child-3' }),
      allocations: [anAllocation({ id: 'a-3', personId: 'person-marcus' })],
    }),
  ];

  test('to those who work with the children: all of that press, and no other', () => {
    const { result } = allocationTold.decide(files, { allocation: 'a-1' }, aCircumstances({ as: 'marcus', today }));
    expect(result).toMatchObject({ iro: 'Marcus Webb', isYours: true, by: 'Helen Whitaker', children: [{}, {}] });
  });

  test('is nothing once it was taken back', () => {
    expect(allocationTold.decide([], { allocation: 'a-1' }, aCircumstances()).result).toBeNull();
    expect(iroToIntroduce.decide([], { handover: 'handover-1' }, aCircumstances()).result).toBeNull();
  });

  test('to whoever had them: whom to introduce to whom, and by when', () => {
    const { result } = iroToIntroduce.decide(files, { handover: 'handover-1' }, aCircumstances({ today }));
    expect(result?.rows).toMatchObject([
      { child: { id: 'child-1' }, to: 'Marcus Webb', by: '2026-06-30', doneOn: null },
      { child: { id: 'child-2' } },
    ]);
  });
});

describe('The next IRO was introduced in person', () => {
  const [open] = [aCaseFile({ handovers: [aHandover()] })];
  const done = aHandover({ doneOn: today, doneById: 'person-priya', doneAt: now });
  const file = aCaseFile({ handovers: [done] });
  const asked = { child: { id: 'child-1' }, handover: 'handover-1' };

  test('is ticked, by whom and when, and taken back', () => {
    const { changes } = introduceNext.decide(open as CaseFile, asked, aCircumstances({ today }));
    expect(changes).toEqual([{ put: 'handover', row: done }]);
    expect(undoIntroduceNext.decide(file, asked, aCircumstances({ today })).changes).toEqual([
      { put: 'handover', row: aHandover() },
    ]);
  });

  refuses({
    'a second time': [() => introduceNext.decide(file, asked, aCircumstances()), 'That is done already'],
    'of an allocation that was taken back': [
      () => introduceNext.decide(aCaseFile(), asked, aCircumstances()),
      'there is nobody to introduce',
    ],
    'taking back what was not ticked': [
      () => undoIntroduceNext.decide(open as CaseFile, asked, aCircumstances()),
      'there is nothing to undo',
    ],
    'taking back what somebody else ticked': [
      () => undoIntroduceNext.decide(file, asked, aCircumstances({ as: 'marcus', today })),
      'Only the person who marked it',
    ],
    'taking it back after ten minutes': [
      () => undoIntroduceNext.decide(file, asked, aCircumstances({ now: `${today}T08:11:00.000Z` })),
      'More than 10 minutes have passed',
    ],
  });
});

describe('What if', () => {
  const files = [elder, younger].map((file) => ({ ...file, allocations: [anAllocation({ childId: file.child.id })] }));
  const kin = [...files.map(kinOf), aKin({ id: 'child-3', reference: '2043', iroId: 'person-gone' })];

  test('says who has how many, now and then, with brothers and sisters weighed, and changes nothing', () => {
    const asked = { fromId: 'person-priya', children: ['child-1'], toId: 'person-marcus' };
    const { result, changes } = whatIf.decide(files.slice(0, 1), asked, as(files, { kin }));
    expect(result.loads.map(({ name, before, after }) => `${name} ${before.weighed} ${after.weighed}`)).toEqual([
      'Helen Whitaker 0 0',
      'Marcus Webb 0 1',
      'Priya Nair 1.75 1',
    ]);
    expect(result.next).toMatchObject({ isRefused: false, wantsReason: true });
    expect(result.theirs).toHaveLength(2);
    expect(result.withoutIro).toBe(1);
    expect(changes).toBeUndefined();
  });

  test('nothing is judged until children and an IRO are chosen', () => {
    const { result } = whatIf.decide([], { fromId: null, children: [], toId: null }, as(files, { kin }));
    expect(result).toMatchObject({ next: null, theirs: [] });
  });
});
