import { randomUUID } from 'node:crypto';
import type { Change } from '../../src/domain/records/case-file.ts';
import type { Day } from '../../src/domain/time/day.ts';
import { parentsFirst, planChild, planStaff, rollOf } from '../../src/exchange/plan.ts';
import type { FilesRead } from '../../src/exchange/said.ts';
import type { Store } from '../../src/store/store.ts';
import { inTransaction } from '../support/in-transaction.ts';

/** Plans a reading against what a real database holds and writes it there. Answers what it changed. */
export const importTo = (store: Store, reading: FilesRead, today: Day): Promise<Change[]> =>
  inTransaction(store, async (tx) => {
    const circumstances = { today, newId: randomUUID };
    const staff = planStaff(reading, await tx.everyone(), circumstances);
    const { people, teams } = staff;
    const roll = rollOf({ people, teams, known: await tx.kin(today), reading, newId: randomUUID });
    await tx.apply(staff.changes);
    const children = parentsFirst(reading.children);
    const known = await tx.caseFilesOf(children.map(({ reference }) => reference));
    const statements = await tx.statementsOf(known.map(({ child }) => child.id));
    const before = new Map(
      known.map((file) => [
        file.child.reference,
        { file, statements: statements.filter(({ childId }) => childId === file.child.id) },
      ]),
    );
    const plans = children.map((said) => planChild(said, before.get(said.reference) ?? null, roll, circumstances));
    const changes = plans.flatMap((plan) => plan.changes);
    await tx.apply(changes);
    return [...staff.changes, ...changes];
  });
