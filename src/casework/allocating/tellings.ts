import { isCleared } from '../../domain/people/access.ts';
import type { Actor } from '../../domain/people/people.ts';
import type { Change, Telling } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Circumstances } from '../perform/action.ts';
import { recognised } from '../perform/recognised.ts';
import { managerOfTeam } from '../perform/who-is.ts';
import { socialWorkerNow } from '../shared/allocated-now.ts';
import type { MadeRows } from './allocate.ts';

type Knowing = Pick<Circumstances, 'staff' | 'today'> & { actor: Pick<Actor, 'personId'> };

type Told = Extract<Change, { tell: Telling }>;

/**
 * The IRO, the social worker and the team’s manager, each once for all their children of the press. Of a restricted child
 * only those of them who may see the child: nobody is said to be told who hears nothing.
 */
export function tellAllocated(rows: readonly MadeRows[], { actor, staff, today }: Knowing): Told[] {
  const told = new Map<Id, Told>();
  for (const { file, row } of rows) {
    const others = [socialWorkerNow(file, { staff, today }), managerOfTeam(staff, file.child.teamId)?.id ?? null];
    const cleared = others.filter((id) => id !== null && isCleared(recognised({ personId: id }, staff), file, today));
    for (const to of [row.personId, ...cleared]) {
      if (to === null || to === actor.personId || told.has(to)) continue;
      // Under the first of them, so that it is worded again when what may be seen of that child changes.
      const about = { notice: 'iro allocated', childId: file.child.id, subject: row.id } as const;
      told.set(to, { tell: { key: `iro-allocated/${row.id}/${to}`, to, ...about } });
    }
  }
  return [...told.values()];
}

/** Whoever had a restricted child may see the child no longer, and so is told by a colleague and not here (decision 47). */
export const isToldToIntroduce = ({ file: { child }, handover }: MadeRows): boolean =>
  handover !== null && !child.restricted;

/** Whoever had them has a task, once for all their children of the press. */
export function tellToIntroduce(rows: readonly MadeRows[]): Told[] {
  const told = new Map<Id, Told>();
  for (const made of rows) {
    const { handover } = made;
    if (handover === null || !isToldToIntroduce(made) || told.has(handover.fromId)) continue;
    const about = { notice: 'iro to introduce', childId: handover.childId, subject: handover.id } as const;
    told.set(handover.fromId, { tell: { key: `iro-to-introduce/${handover.id}`, to: handover.fromId, ...about } });
  }
  return [...told.values()];
}
