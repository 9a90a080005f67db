import { answerChallenge } from '../casework/challenges/answer-challenge.ts';
import { challengesOfChild } from '../casework/challenges/challenge-lists.ts';
import { challengeToRaise, raiseChallenge } from '../casework/challenges/raise-challenge.ts';
import { challengeToWeigh, type Weighing, weighChallenge } from '../casework/challenges/weigh-challenge.ts';
import type { Perform } from '../casework/perform/action.ts';
import type { ChildKey } from '../domain/records/child-key.ts';
import type { Id } from '../domain/records/id.ts';
import { Refusal } from '../domain/records/refusal.ts';
import type { ChallengeStep } from './challenged.ts';

/** One step of a challenge, through the one door. Throws what the door refuses. */
export async function doneAboutChallenge(as: Perform, child: ChildKey, step: ChallengeStep): Promise<void> {
  if (step.does === 'raises') return raised(as, child, step);
  const about = { child, challenge: await openOne(as, child) };
  if (step.does === 'puts it right') {
    const { note, planBy } = step;
    await as(answerChallenge, { ...about, answer: { kind: 'fix', note, planBy } });
  } else await as(weighChallenge, { ...about, weighing: await weighing(as, about, step) });
}

type Raises = Extract<ChallengeStep, { does: 'raises' }>;

async function raised(as: Perform, child: ChildKey, { stage, says, wantedBy, talkedOn }: Raises) {
  const { kinds, people } = await as(challengeToRaise, { child, decision: null });
  const asked = people.find((one) => one.stage === stage && one.because === null);
  if (!asked) throw new Refusal('There is nobody to put it to.');
  await as(raiseChallenge, {
    ...{ child, decision: null, kind: kinds[0] ?? '', ...says, wantedBy, isUrgent: false, to: asked.value },
    ...{ skippedBecause: null, talkedOn, talkedWith: 'the worker', notTalkedBecause: null },
  });
}

/** A child of the story has one that is open. */
async function openOne(as: Perform, child: ChildKey): Promise<Id> {
  const { rows } = await as(challengesOfChild, { child });
  const open = rows.find(({ next }) => next !== null);
  if (!open) throw new Refusal('No challenge of this child is open.');
  return open.id;
}

async function weighing(
  as: Perform,
  about: { child: ChildKey; challenge: Id },
  step: Exclude<ChallengeStep, { does: 'raises' | 'puts it right' }>,
): Promise<Weighing> {
  if (step.does === 'watches') return { kind: 'watched', note: null };
  if (step.does === 'closes') {
    const { outcome, note, childTold } = step;
    return { kind: 'closed', outcome, note, childTold };
  }
  const { people } = await as(challengeToWeigh, about);
  const [next] = people.filter(({ because }) => because === null);
  if (!next) throw new Refusal('There is no stage above.');
  return { kind: 'escalated', note: step.note, to: next.value, skippedBecause: null };
}
