import type { Standing } from '../../domain/decisions/decision-standing.ts';
import type { Decision, DecisionEvent, DecisionEventKind } from '../../domain/decisions/decisions.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { tellManagerOf, tellOwnerOf } from '../decisions/decision-events.ts';
import type { Ground } from '../decisions/decisions-sent.ts';
import { cannotOwn, ownerFromNow } from '../people/owners.ts';
import { secondKeyWanted } from '../shared/two-keys.ts';
import type { CarriedAnswer, NewDecision } from './review-entry.ts';

export function newDecision(one: NewDecision, file: CaseFile, ground: Ground): Decision {
  const { newId, childId, reviewId, today } = ground;
  const notTheirs = one.ownerId === null ? null : cannotOwn(one.ownerId, file, ground);
  if (notTheirs) throw new Refusal(`“${one.wording}” has no owner yet. ${notTheirs.message}`);
  const id = newId();
  return { ...one, id, childId, reviewId, lineageId: id, timesMade: 1, madeOn: today };
}

const carriedKinds: Record<CarriedAnswer['answer'], DecisionEventKind> = {
  keep: 'carried forward',
  reword: 'carried forward',
  'challenge later': 'carried forward',
  done: 'confirmed',
  close: 'closed',
};

/** Only what its owner said is done can be confirmed; anything more is closed with a reason. */
const kindOf = (answer: CarriedAnswer['answer'], { state }: Standing): DecisionEventKind =>
  answer === 'done' && state !== 'waiting for confirmation' ? 'closed' : carriedKinds[answer];

const isEnding = (answer: CarriedAnswer['answer']): boolean => answer === 'done' || answer === 'close';

/** The old decision ends with what became of it; one that goes on is made again, in the same line. */
export function carriedDecisions(
  { id, answer, words }: CarriedAnswer,
  standings: readonly Standing[],
  file: CaseFile,
  ground: Ground,
): readonly { events: readonly DecisionEvent[]; decision: Decision | null }[] {
  const standing = standings.find(({ decision }) => decision.id === id);
  // One that this review made itself, in an earlier part, is not from before it.
  if (!standing || standing.decision.reviewId === ground.reviewId) return [];
  const old = standing.decision;
  const wanted = isEnding(answer) ? secondKeyWanted(standing, file, ground) : null;
  if (wanted) throw wanted;
  const event: DecisionEvent = {
    id: ground.newId(),
    childId: ground.childId,
    decisionId: id,
    kind: kindOf(answer, standing),
    byId: ground.actor.personId,
    on: ground.today,
    at: ground.now,
    note: answer === 'reword' ? null : words,
    newDueOn: null,
    newOwnerId: null,
    instead: null,
    childToldBy: null,
  };
  if (isEnding(answer)) return [{ events: [event], decision: null }];
  const decision: Decision = {
    ...old,
    id: ground.newId(),
    reviewId: ground.reviewId,
    timesMade: old.timesMade + 1,
    // As it stands now: an extension, or a new owner, is not undone by keeping it.
    dueOn: standing.dueOn,
    ...ownerFromNow(standing, file, ground),
    wording: answer === 'reword' && words !== null ? words : old.wording,
    madeOn: ground.today,
  };
  // Kept until it is challenged, or let be with a reason.
  const meant: DecisionEvent = { ...event, id: ground.newId(), decisionId: decision.id, kind: 'to challenge' };
  return [{ events: answer === 'challenge later' ? [event, meant] : [event], decision }];
}

interface Recipients {
  /** See `sendingOf`: the record that is being made. */
  sending: Id;
  manager: Id | null;
  worker: Id | null;
}

/** The manager answers for all of them; each owner is told once, of their own. */
export function tellingsOfDecisions(decisions: readonly Decision[], to: Recipients, file: CaseFile): Change[] {
  const { manager, worker, sending } = to;
  // The child’s social worker answers for a carer, a school or anybody else outside the service; for what is
  // confidential the IRO does, who has just made it.
  const owners = [
    ...new Set(decisions.flatMap(({ ownerId, isConfidential }) => ownerId ?? (isConfidential ? [] : (worker ?? [])))),
  ];
  const open = decisions.filter(({ isConfidential }) => !isConfidential);
  return [
    ...(open.length > 0 ? tellManagerOf(sending, file, manager) : []),
    // A manager’s own stand in the manager’s message: one, and not two at once.
    ...owners
      .filter((owner) => owner !== manager || open.length === 0)
      .flatMap((owner) => tellOwnerOf(sending, file, owner)),
  ];
}
