import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from '../../../src/casework/allocating/allocate.ts';
import { nobody } from '../../../src/casework/allocating/allocation-to-make.ts';
import { undoAllocation } from '../../../src/casework/allocating/undo-allocation.ts';
import { asStaffed } from '../../../src/casework/perform/as-staffed.ts';
import { iroNow } from '../../../src/casework/shared/allocated-now.ts';
import { findingsOf } from '../../../src/domain/drift/findings-of.ts';
import { knownOf } from '../../../src/domain/drift/known.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import type { Staff } from '../../../src/domain/people/staff.ts';
import type { Allocation, CaseFile, Change } from '../../../src/domain/records/case-file.ts';
import { kinOf } from '../../../src/domain/records/kin.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { Refusal } from '../../../src/domain/records/refusal.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import type { Day } from '../../../src/domain/time/day.ts';
import { allocationsOf } from '../../../src/exchange/plan/allocations.ts';
import { aCaseFile, aChild, aPeriod } from '../../support/builders.ts';
import { aCircumstances, office, theOffice } from '../../support/circumstances.ts';

/** Two sisters in care since 2 March 2026, and their rows as the database has them. */
interface World {
  today: Day;
  staff: Staff;
  files: CaseFile[];
  lastId: number;
}

const iros = ['person-priya', 'person-marcus', 'person-helen'] as const;
const children = ['child-1', 'child-2'] as const;
const step = fc.oneof(
  fc.record({ do: fc.constant('allocate' as const), iro: fc.constantFrom(...iros), both: fc.boolean() }),
  fc.record({ do: fc.constant('undo' as const), at: fc.nat() }),
  fc.record({
    do: fc.constant('leave' as const),
    iro: fc.constantFrom('person-priya' as const, 'person-marcus' as const),
  }),
  fc.record({
    do: fc.constant('come back' as const),
    iro: fc.constantFrom('person-priya' as const, 'person-marcus' as const),
  }),
  fc.record({
    do: fc.constant('change role' as const),
    iro: fc.constantFrom('person-priya' as const, 'person-marcus' as const),
    role: fc.constantFrom('iro' as const, 'social worker' as const),
  }),
  fc.record({
    do: fc.constant('lose account' as const),
    again: fc.boolean(),
    iro: fc.constantFrom('person-priya' as const, 'person-marcus' as const),
  }),
  fc.record({ do: fc.constant('import' as const), iro: fc.constantFrom(...iros), child: fc.constantFrom(...children) }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 9 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const written = (file: CaseFile, changes: readonly Change[]): CaseFile => {
  const rows = new Map<string, Allocation>(file.allocations.map((one) => [one.id, one]));
  for (const change of changes) {
    if ('put' in change && change.put === 'allocation' && change.row.childId === file.child.id)
      rows.set(change.row.id, change.row);
    if ('remove' in change && change.remove === 'allocation') rows.delete(change.id);
  }
  const allocations = [...rows.values()].toSorted(
    (one, other) => one.fromOn.localeCompare(other.fromOn) || (one.toOn ?? '9').localeCompare(other.toOn ?? '9'),
  );
  return { ...file, allocations };
};

const withPeople = (
  world: World,
  change: (people: readonly Person[], leavers: readonly Person[]) => Partial<Staff>,
) => ({
  ...world,
  staff: { ...world.staff, ...change(world.staff.people, world.staff.leavers) },
});

/** What is done is done through the same actions and the same plan of an import as in the service. */
function after(world: World, one: Step): World {
  const read = world.files.map((file) => asStaffed(file, world.staff));
  const newId = () => {
    world.lastId += 1;
    return `row-${world.lastId}`;
  };
  const knowing = {
    ...aCircumstances({ as: 'helen', today: world.today, staff: world.staff }),
    newId,
    kin: read.map((file) => kinOf(file, iroNow(file, world))),
  };
  const apply = (changes: readonly Change[] = []) => ({
    ...world,
    files: world.files.map((file) => written(file, changes)),
  });
  try {
    if (one.do === 'wait') return { ...world, today: addDays(world.today, one.days) };
    if (one.do === 'leave')
      return withPeople(world, (people, leavers) => ({
        people: people.filter(({ id }) => id !== one.iro),
        leavers: [
          ...leavers,
          ...people.filter(({ id }) => id === one.iro).map((who) => ({ ...who, leftOn: world.today })),
        ],
      }));
    if (one.do === 'come back')
      return withPeople(world, (people, leavers) => ({
        people: [...people, ...leavers.filter(({ id }) => id === one.iro).map((who) => ({ ...who, leftOn: null }))],
        leavers: leavers.filter(({ id }) => id !== one.iro),
      }));
    if (one.do === 'change role')
      return withPeople(world, (people) => ({
        people: people.map((who) => (who.id === one.iro ? { ...who, role: one.role, roleFrom: world.today } : who)),
      }));
    if (one.do === 'lose account') {
      const others = world.staff.unreachable.filter(({ personId }) => personId !== one.iro);
      const closed = one.again ? [] : [{ id: one.iro, personId: one.iro, since: world.today }];
      return { ...world, staff: { ...world.staff, unreachable: [...others, ...closed] } };
    }
    if (one.do === 'import') {
      const known = world.files.find(({ child }) => child.id === one.child) ?? null;
      const rows = allocationsOf({ iro: one.iro }, { childId: one.child, known, today: world.today, newId });
      return apply(rows.map((row) => ({ put: 'allocation', row })));
    }
    if (one.do === 'undo') {
      const file = read[one.at % read.length] as CaseFile;
      const last = file.allocations.at(-1);
      if (!last) return world;
      return apply(undoAllocation.decide([file], { allocation: last.id, children: [file.child.id] }, knowing).changes);
    }
    const moving = one.both ? read : read.slice(0, 1);
    const seen = Object.fromEntries(read.map((file) => [file.child.id, iroNow(file, world) ?? nobody]));
    const asked = { children: moving.map(({ child }) => child.id), iroId: one.iro, because: 'So decided', seen };
    return apply(allocate.decide(moving, asked, knowing).changes);
  } catch (error) {
    if (error instanceof Refusal) return world;
    throw error;
  }
}

const begun = (): World => ({
  today: '2026-03-02',
  staff: theOffice({ people: Object.values(office), leavers: [] }),
  lastId: 0,
  files: children.map((id) =>
    aCaseFile({
      child: aChild({ id, reference: id, siblingGroup: 'G1' }),
      periods: [aPeriod({ id: `period-${id}`, childId: id })],
      episodes: [],
      allocations: [],
    }),
  ),
});

test('whatever is allocated, undone and imported, and whoever leaves, comes back, changes role or loses their account: no child is without an IRO and without a finding that says so', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let world = begun();
      for (const one of steps) {
        world = after(world, one);
        for (const row of world.files) {
          // One at a time is open, as the database has it.
          expect(row.allocations.filter(({ role, toOn }) => role === 'iro' && toOn === null).length).toBeLessThan(2);
          const file = asStaffed(row, world.staff);
          const codes = findingsOf(knownOf(file, world.today, lawOfEngland)).map(({ code }) => code);
          expect(codes.includes('drift-no-iro')).toBe(iroNow(file, world) === null);
        }
      }
    }),
    { numRuns: 400, seed: 13 },
  );
});
