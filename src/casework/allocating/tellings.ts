import type { Actor } from '../../domain/people/people.ts';
import type { Change, Telling } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Circumstances } from '../perform/action.ts';
import { managerOfTeam } from '../perform/who-is.ts';
import { socialWorkerNow } from '../shared/allocated-now.ts';
import type { MadeRows } from './allocate.ts';

type Knowing = Pick<Circumstances, 'staff' | 'today'> & { actor: Pick<Actor, 'personId'> };

type Told = Extract<Change, { tell: Telling }>;

/** The IRO, the social worker and the team’s manager, each once for all their children of the press. */
export function tellAllocated(rows: readonly MadeRows[], { actor, staff, today }: Knowing): Told[] {
  const told = new Map<Id, Told>();
  for (const { file, row } of rows) {
    const people = [
      row.personId,
      socialWorkerNow(file, { staff, today }),
      managerOfTeam(staff, file.child.teamId)?.id ?? null,
    ];
    for (const to of people) {
      if (to === null || to === actor.personId || told.has(to)) continue;
      // Under the first of them, so that it is worded again when what may be seen of that child changes.
      const about = { notice: 'iro allocated', childId: file.child.id, subject: row.id } as const;
      told.set(to, { tell: { key: `iro-allocated/${row.id}/${to}`, to, ...about } });
    }
  }
  return [...told.values()];
}

/** Whoever had them has a task, once for all their children of the press. */
export function tellToIntroduce(rows: readonly MadeRows[]): Told[] {
  const told = new Map<Id, Told>();
  for (const { handover } of rows) {
    if (handover === null || told.has(handover.fromId)) continue;
    const about = { notice: 'iro to introduce', childId: handover.childId, subject: handover.id } as const;
    told.set(handover.fromId, { tell: { key: `iro-to-introduce/${handover.id}`, to: handover.fromId, ...about } });
  }
  return [...told.values()];
}
