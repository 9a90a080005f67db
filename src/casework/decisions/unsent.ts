import { isFinished, type Standing, standingsOf } from '../../domain/decisions/decision-standing.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Circumstances } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { managerToAsk, type NotAsked } from './decision-events.ts';

/** What a review decided while nobody might answer for the team: nobody was sent it, so nobody’s silence says anything. */
export interface Unsent {
  child: NamedChild;
  review: Id;
  decisions: number;
  team: string | null;
  /** Who it can go to now; empty while there still is nobody. */
  manager: string;
  /** Why there still is nobody. */
  because: NotAsked | null;
  /** They were sent to somebody whom they have not reached. */
  isLost: boolean;
  /** The manager is the person who asks. */
  isToAsker: boolean;
}

/** By review, for those who may send them. */
export function unsentOf(file: CaseFile, circumstances: Circumstances): Unsent[] {
  const { may, staff, actor } = circumstances;
  if (file.decisions.length === 0 || !may('send decisions', file)) return [];
  const unsent = unsentIn(file, circumstances);
  const { id: manager, because } = managerToAsk(file, circumstances);
  const about = {
    child: childOf(file),
    team: staff.teams.find(({ id }) => id === file.child.teamId)?.name ?? null,
    manager: nameIn(staff, manager) ?? '',
    because,
    isToAsker: manager !== null && manager === actor.personId,
  };
  return [...new Set(unsent.flatMap(({ decision }) => decision.reviewId ?? []))].map((review) => ({
    ...about,
    review,
    isLost: unsent.some(({ decision, onItsWay }) => decision.reviewId === review && onItsWay !== null),
    decisions: unsent.filter(({ decision }) => decision.reviewId === review).length,
  }));
}

/**
 * Sent to nobody; or on its way since a day before today, so that it will not arrive by itself. A plan that no review
 * made is the manager’s own word, and nothing to agree.
 */
export const unsentIn = (file: CaseFile, { today, law }: Circumstances): Standing[] =>
  standingsOf(file, today, law).filter((standing) => {
    if (standing.decision.reviewId === null || standing.decision.isConfidential || isFinished(standing)) return false;
    return standing.onItsWay === null ? standing.manager === 'not asked' : standing.onItsWay < today;
  });
