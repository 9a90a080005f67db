import type { CaseFile } from '../records/case-file.ts';
import type { Day } from '../time/day.ts';
import type { ChallengeStanding } from './challenge-standing.ts';
import { firstStage, informally } from './stages.ts';

/**
 * The two conditions of reg 45(3): the IRO holds that the council fails the child, which to raise it formally says; and
 * it was raised high enough and not put right: silence, an answer that is not enough, or the formal days gone with no
 * plan that the IRO takes. A step with Cafcass since then answers it, about this challenge or about the child.
 */
export function mustConsiderReferral(
  { challenge, stage, silences, events, state, formalBy }: ChallengeStanding,
  file: CaseFile,
  today: Day,
) {
  if (stage < firstStage || state === 'closed') return false;
  const refused = events.some(({ kind }) => kind === 'not enough');
  const daysGone = formalBy !== null && formalBy < today && state !== 'watched' && state !== 'plan done';
  const isNotPutRight = silences > 0 || refused || state === 'plan late' || daysGone;
  const since = events.find(({ kind, stage: at }) => kind === 'put' && (at ?? informally) >= firstStage)?.on ?? '';
  const weighed = file.adviceSteps.some(
    ({ challengeId, adviser, on }) =>
      adviser === 'Cafcass' && (challengeId === null || challengeId === challenge.id) && on >= since,
  );
  return isNotPutRight && !weighed;
}
