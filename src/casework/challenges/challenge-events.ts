import type { Challenge, ChallengeEvent, ChallengeEventKind } from '../../domain/challenges/challenges.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { quietUntil } from '../../domain/time/quiet.ts';
import type { Circumstances } from '../perform/action.ts';

type Said = Partial<Omit<ChallengeEvent, 'id' | 'childId' | 'challengeId' | 'kind' | 'byId' | 'at'>>;

/** What somebody did to a challenge, as a row of its own. */
export const challengeEvent = (
  { id, childId }: Pick<Challenge, 'id' | 'childId'>,
  kind: ChallengeEventKind,
  said: Said,
  { actor, today, now, newId }: Circumstances,
): ChallengeEvent => ({
  ...{ id: newId(), childId, challengeId: id, kind, byId: actor.personId ?? '', on: today, at: now },
  ...{ note: null, stage: null, post: null, toId: null, reachesOn: null, skippedBecause: null },
  ...{ planBy: null, decisionId: null, outcome: null, childTold: null },
  ...said,
});

/** The day a new ask may reach them: not one off, nor late on a Friday. Their days run from it. */
export function reaches(person: Id, { today: day, time, staff, law }: Circumstances): Day {
  const pattern = staff.preferences.find(({ personId }) => personId === person) ?? null;
  return quietUntil({ day, time }, pattern, law.calendar)?.day ?? day;
}
