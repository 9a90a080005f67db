import type { Challenge, ChallengeEvent } from '../../domain/challenges/challenges.ts';
import { eventsOfChallenge } from '../../domain/challenges/challenges.ts';
import { askedNow, workersPost } from '../../domain/challenges/with-whom.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import { whoAnswers } from '../dates/telling-of-early-request.ts';
import type { Circumstances } from '../perform/action.ts';
import { socialWorkerNow } from '../shared/allocated-now.ts';

/**
 * To whoever is asked, and whoever covers for them, once for each time it is put or passed to somebody: the same message
 * is edited from then on.
 */
export function tellPut(
  { id, childId, challengeId, toId, byId }: ChallengeEvent,
  { staff }: Pick<Circumstances, 'staff'>,
) {
  if (toId === null) return [];
  const covering = staff.covers.filter(({ forPersonId }) => forPersonId === toId).map(({ byPersonId }) => byPersonId);
  return [...new Set([toId, ...covering])]
    .filter((to) => to !== byId)
    .map((to) => ({
      tell: { key: `challenge/${id}`, to, notice: 'challenge to answer', childId, subject: challengeId } as const,
    }));
}

/** To the child’s IRO, once for each answer: what was said, and what can be done about it. */
export function tellIroOf(file: CaseFile, event: ChallengeEvent, { today, staff, actor }: Circumstances): Change[] {
  const to = whoAnswers(file, today, staff);
  if (to === null || to === actor.personId) return [];
  const { id, childId, challengeId } = event;
  return [{ tell: { key: `challenge-iro/${id}`, to, notice: 'challenge answered', childId, subject: challengeId } }];
}

/** To whoever is asked, once for each thing the IRO makes of their answer. */
export function tellAsked(
  file: CaseFile,
  challenge: Pick<Challenge, 'id'>,
  event: ChallengeEvent,
  asking: Circumstances,
): Change[] {
  const to = askedNow(file, eventsOfChallenge(challenge, file.challengeEvents), asking.today);
  if (to === null || to === asking.actor.personId) return [];
  const { id, childId, challengeId } = event;
  return [{ tell: { key: `challenge-asked/${id}`, to, notice: 'challenge weighed', childId, subject: challengeId } }];
}

/** The child’s worker hears, once, that their manager is asked: not from somebody else, and not as blame. */
export function tellWorker(file: CaseFile, put: ChallengeEvent, circumstances: Circumstances): Change[] {
  const worker = socialWorkerNow(file, circumstances);
  if (worker === null || worker === put.toId || put.post === workersPost) return [];
  const { challengeId: subject, childId } = put;
  return [
    { tell: { key: `challenge-worker/${subject}`, to: worker, notice: 'challenge of the team', childId, subject } },
  ];
}

/** Whoever was told of it has what they were told put right, and nobody is told anew. */
export function retell(file: CaseFile, { id }: Pick<Challenge, 'id'>, asking: Pick<Circumstances, 'staff'>): Change[] {
  const events = file.challengeEvents.filter(({ challengeId }) => challengeId === id);
  return events
    .filter(({ kind }) => kind === 'put' || kind === 'passed')
    .flatMap((event) => tellPut(event, asking))
    .map(({ tell }) => ({ tell: { ...tell, onlyAgain: true as const } }));
}
