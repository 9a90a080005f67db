import { allocatedAs } from '../../domain/people/access.ts';
import type { AllocatedRole, CaseFile, Change, Cover } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Staff } from '../perform/action.ts';
import { nameIn, personIn } from '../perform/who-is.ts';

/** Today’s and those to come, the soonest first. */
export const coversOf = ({ covers, coversToCome }: Staff): readonly Cover[] => [...covers, ...coversToCome];

/** A cover outlives the time that somebody works here. */
export const nameOrLeft = (staff: Staff, id: Id): string => nameIn(staff, id) ?? 'somebody who has left';

export const idsOf = ({ id, forPersonId, byPersonId, fromOn, toOn }: Cover) => ({
  ...{ cover: id, for: forPersonId, by: byPersonId, from: fromOn, to: toOn },
});

export const parties = ({ byPersonId, forPersonId }: Cover): Id[] => [byPersonId, forPersonId];

/** Whoever covers is told, and whoever is covered where somebody else arranged it. */
export const tellingsOfCover = (cover: Cover, arrangedBy: Id | null): Change[] =>
  parties(cover)
    .filter((to) => to !== arrangedBy)
    .map((to) => ({ tell: { key: `cover/${cover.id}`, to, notice: 'cover', childId: null, subject: cover.id } }));

/** As what the person who is covered has children; null for a team manager, whose team’s they are. */
export const coveredAs = ({ forPersonId }: Cover, staff: Staff): AllocatedRole | null =>
  allocatedAs[personIn(staff, forPersonId)?.role ?? 'operator'] ?? null;

/** It does not reach the restricted children of the person who is covered yet. */
export const isToConfirm = (cover: Cover, staff: Staff): boolean =>
  cover.confirmedById === null && coveredAs(cover, staff) !== null;

/** Whoever covers may see this child: of a restricted one, once an IRO manager has confirmed it. */
export const reachesChild = (
  { confirmedById }: Pick<Cover, 'confirmedById'>,
  { child }: Pick<CaseFile, 'child'>,
): boolean => !child.restricted || confirmedById !== null;

export interface CoverArranged {
  id: Id;
  whom: string;
  by: string;
  fromOn: Day;
  toOn: Day;
  /** Whoever covers does not see the restricted children until the IRO manager confirms it. */
  isToConfirm: boolean;
}

export const arrangedIn = (staff: Staff, cover: Cover): CoverArranged => ({
  id: cover.id,
  ...{ whom: nameOrLeft(staff, cover.forPersonId), by: nameOrLeft(staff, cover.byPersonId) },
  ...{ fromOn: cover.fromOn, toOn: cover.toOn, isToConfirm: isToConfirm(cover, staff) },
});
