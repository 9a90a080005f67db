import { type Standing, standingsOf } from '../../domain/decisions/decision-standing.ts';
import type { DecisionEvent } from '../../domain/decisions/decisions.ts';
import { isTalk, openQuestions } from '../../domain/decisions/questions.ts';
import { isMeant } from '../../domain/decisions/sendings.ts';
import { formsThatSay } from '../../domain/decisions/verbs.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { whoAnswers } from '../dates/telling-of-early-request.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { isUndoable, lastBy } from '../shared/undoable.ts';
import { replacementTakenBack } from './accept-change.ts';
import { again, eventChange, retellManager, tellIro, tellOwner } from './decision-events.ts';
import { mayRead } from './decision-row.ts';
import { tellingOfQuestion, tellingOfReply } from './telling-of-questions.ts';

interface Undoing {
  child: ChildKey;
  /** The id of one decision; or of what was sent together, for what was done to several of them at once. */
  about: Id;
}

export interface Undone {
  child: NamedChild;
  undone: number;
  kind: DecisionEvent['kind'];
  decisions: readonly Id[];
}

const undo = (file: CaseFile, { about }: Undoing, circumstances: Circumstances) => {
  const { actor, now } = circumstances;
  const meant = standingsOf(file, circumstances.today, circumstances.law)
    .filter(({ decision }) => decision.id === about || isMeant(decision, about, file))
    .filter((standing) => mayRead(standing, file, circumstances))
    .map((standing) => ({ standing, last: lastBy(actor.personId, standing.events) }));
  const mine = meant.flatMap(({ standing, last }) =>
    last === null || isSettledByReview(last) || last.kind === 'accepted' ? [] : { standing, last },
  );
  const newest = mine
    .map(({ last }) => last.at)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1);
  if (newest === undefined) {
    const lasts = meant.flatMap(({ standing }) => standing.events.at(-1) ?? []);
    if (lasts.length > 0 && lasts.every(isSettledByReview)) {
      throw new Refusal(endedByReview, undefined, { step: 'look into a decision', child: file.child.id });
    }
    throw new Refusal(lasts.length > 0 ? answeredSince : nothingToUndo);
  }
  if (!isUndoable(newest, now)) throw new Refusal(tooLate);
  const together = mine.filter(({ last }) => last.at === newest);
  const kind = together[0]?.last.kind ?? 'progress';
  const changes: Change[] = together.flatMap(({ standing, last }) => [
    eventChange(standing.decision, 'undone', {}, circumstances),
    ...(last.kind === 'replaced' ? replacementTakenBack(standing, file, circumstances) : []),
    ...draftAgain(standing, last, circumstances),
    // Nobody hears of it who had heard of nothing.
    ...(isTalk(last) ? talkRetold(standing, last, file, circumstances) : retold(standing, file, circumstances)).map(
      again,
    ),
  ]);
  const decisions = together.map(({ standing }) => standing.decision.id);
  const result: Undone = { child: childOf(file), undone: together.length, kind, decisions };
  return { result, changes };
};

/** What was typed is not lost with what is taken back. */
const draftAgain = ({ decision }: Standing, { kind }: DecisionEvent, { actor }: Circumstances): Change[] => {
  const { id, childId } = decision;
  const personId = actor.personId ?? '';
  // A question is asked of what was sent together, and says itself which decision it is about.
  if (kind === 'asked') return [{ unspend: { form: 'ask', personId, childId } }];
  const form = formsThatSay(kind);
  return form.length === 0 ? [] : [{ unspend: { form, personId, childId, subject: id } }];
};

/** It ended for good, or goes on as another decision: what went before it no longer stands alone. */
const isSettledByReview = ({ kind }: Pick<DecisionEvent, 'kind'>) => kind === 'carried forward' || kind === 'closed';

const child = ({ child }: Undoing) => child;

/** Takes back the last thing this person did. It and the undoing both stay on the list. */
export const undoReport = caseAction({
  name: 'undo-report',
  auditedAs: 'took back what they said of a decision',
  permission: 'report on own decisions',
  alters: true,
  child,
  decide: undo,
});
export const undoAnswer = caseAction({
  name: 'undo-answer',
  auditedAs: 'took back an answer to a decision',
  permission: 'answer as manager',
  alters: true,
  child,
  decide: undo,
});
export const undoSettlement = caseAction({
  name: 'undo-settlement',
  auditedAs: 'took back what they settled',
  permission: 'turn the second key',
  alters: true,
  child,
  decide: undo,
});

const retold = (standing: Standing, file: CaseFile, asking: Circumstances): Change[] => [
  ...retellManager(file, standing, asking),
  ...tellIro(file, standing.decision, asking),
  ...tellOwner(file, standing.decision, standing.reporter),
];

/** The messages of the question, or of every question this was the reply to. */
function talkRetold({ decision, events }: Standing, last: DecisionEvent, file: CaseFile, asking: Circumstances) {
  if (last.kind === 'answered') {
    return tellingOfReply(file, decision, openQuestions(events.slice(0, events.indexOf(last))), asking);
  }
  const iro = whoAnswers(file, asking.today, asking.staff);
  return iro === null ? [] : tellingOfQuestion(decision, last, iro);
}

const nothingToUndo = 'There is nothing of yours to undo here.';
const endedByReview = 'It was closed or made again since, so this can’t be undone.';
const answeredSince = 'Somebody has answered since, so it can’t be undone. Tell them what to change.';
const tooLate = 'More than 10 minutes have passed, so it can’t be undone. Record what is so now instead.';
