import type { CaseFile } from '../records/case-file.ts';
import type { ChallengeStanding } from './challenge-standing.ts';
import { firstStage, informally } from './stages.ts';

/**
 * The two conditions of reg 45(3): the IRO holds that the council fails the child, which to raise it formally says; and
 * it was raised high enough and not put right: silence, an answer that is not enough, or the formal days gone.
 */
export function mustConsiderReferral(
  { challenge, stage, silences, events, state, formalBy }: ChallengeStanding,
  file: CaseFile,
) {
  if (stage < firstStage || state === 'closed') return false;
  const refused = events.findLast(({ kind }) => kind === 'not enough');
  const isNotPutRight = silences > 0 || refused !== undefined || state === 'plan late' || formalBy === null;
  const since = events.find(({ kind, stage: at }) => kind === 'put' && (at ?? informally) >= firstStage)?.on ?? '';
  const weighed = file.adviceSteps.some(
    ({ challengeId, adviser, on }) => adviser === 'Cafcass' && challengeId === challenge.id && on >= since,
  );
  return isNotPutRight && !weighed;
}
