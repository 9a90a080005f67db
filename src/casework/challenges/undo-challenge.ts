import type { Challenge, ChallengeEvent } from '../../domain/challenges/challenges.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Circumstances, caseAction } from '../perform/action.ts';
import { applied } from '../shared/applied.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { isUndoable } from '../shared/undoable.ts';
import type { OneChallenge } from './answer-challenge.ts';
import { challengeEvent } from './challenge-events.ts';
import { challengeIn } from './challenge-row.ts';
import { retell } from './challenge-tellings.ts';

export interface ChallengeUndone {
  child: NamedChild;
  kind: ChallengeEvent['kind'];
  /** It was the raising: there is no challenge any more, and the form is a draft again. */
  isGone: boolean;
}

const child = ({ child }: OneChallenge) => child;

/** The IRO takes back the last thing they did to it, until whoever is asked opens it, and for ten minutes. */
export const undoChallenge = caseAction({
  name: 'undo-challenge',
  auditedAs: 'took back what they did to a challenge',
  permission: 'challenge',
  alters: true,
  child,
  decide: undone,
});

/** The one who is asked takes back their answer. */
export const undoChallengeAnswer = caseAction({
  name: 'undo-challenge-answer',
  auditedAs: 'took back an answer to a challenge',
  permission: 'answer a challenge',
  alters: true,
  child,
  decide: undone,
});

function undone(file: CaseFile, { challenge: id }: OneChallenge, circumstances: Circumstances) {
  const { actor, now } = circumstances;
  const { challenge, events } = challengeIn(file, id, circumstances);
  const last = events.at(-1);
  if (last?.kind === 'opened' && events.at(-2)?.byId === actor.personId)
    throw new Refusal('It has been opened since, so it can’t be undone. Go on from here instead.');
  if (!last || last.byId !== actor.personId)
    throw new Refusal('Somebody has gone on with it since, so it can’t be undone.');
  if (!isUndoable(last.at, now))
    throw new Refusal('More than 10 minutes have passed, so it can’t be undone. Record what is so now instead.');
  const isGone = last.kind === 'put' && events.length === 1;
  const changes = isGone ? withdrawn(file, challenge, circumstances) : takenBack(file, challenge, last, circumstances);
  const result: ChallengeUndone = { child: childOf(file), kind: last.kind, isGone };
  return { result, changes };
}

function withdrawn(file: CaseFile, challenge: Challenge, circumstances: Circumstances): Change[] {
  const rows = file.challengeEvents.filter(({ challengeId }) => challengeId === challenge.id);
  return [
    ...rows.map(({ id }): Change => ({ remove: 'challenge_event', id })),
    { remove: 'challenge', id: challenge.id },
    { unspend: { form: 'challenge', personId: circumstances.actor.personId ?? '', childId: file.child.id } },
    ...retell(file, challenge, circumstances),
  ];
}

function takenBack(file: CaseFile, challenge: Challenge, last: ChallengeEvent, circumstances: Circumstances): Change[] {
  const event: Change = { put: 'challenge_event', row: challengeEvent(challenge, 'undone', {}, circumstances) };
  const decision = last.kind === 'fix' ? last.decisionId : null;
  const cleared: Change[] = decision === null ? [] : clearedPlan(file, last, decision);
  const { childId } = challenge;
  const form = {
    form: formsOf[last.kind] ?? [],
    personId: circumstances.actor.personId ?? '',
    childId,
    subject: challenge.id,
  };
  return [event, ...cleared, { unspend: form }, ...retell(applied(file, [event]), challenge, circumstances)];
}

/** The plan is a decision no more; the row of what was said keeps its words. */
function clearedPlan(file: CaseFile, last: ChallengeEvent, decision: string): Change[] {
  if (file.decisionEvents.some(({ decisionId }) => decisionId === decision))
    throw new Refusal('The plan has been reported on since, so it can’t be undone. Say what is so now instead.');
  return [
    { put: 'challenge_event', row: { ...last, decisionId: null } },
    { remove: 'decision', id: decision },
  ];
}

/** The forms that say it. */
const formsOf: Partial<Record<ChallengeEvent['kind'], readonly string[]>> = {
  put: ['challenge-escalate'],
  fix: ['challenge-fix'],
  differently: ['challenge-differently'],
  passed: ['challenge-pass'],
  asked: ['challenge-ask'],
  replied: ['challenge-reply'],
  'not enough': ['challenge-not-enough'],
  closed: ['challenge-close'],
};
