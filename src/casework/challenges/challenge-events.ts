import { type ChallengeStanding, isOpenChallenge } from '../../domain/challenges/challenge-standing.ts';
import type { Challenge, ChallengeEvent, ChallengeEventKind } from '../../domain/challenges/challenges.ts';
import type { Change } from '../../domain/records/case-file.ts';
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

/** That whoever is asked has opened it is kept, once: from then on nobody takes back what was put to them. */
export function openedBy(standing: ChallengeStanding, circumstances: Circumstances): Change[] {
  const { askedId, events, challenge } = standing;
  const { actor } = circumstances;
  const isAsked = isOpenChallenge(standing) && askedId !== null && actor.actsFor.includes(askedId);
  const last = events.at(-1);
  if (!isAsked || last?.kind === 'opened' || last?.byId === actor.personId) return [];
  return [{ put: 'challenge_event', row: challengeEvent(challenge, 'opened', {}, circumstances) }];
}
