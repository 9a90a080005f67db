import type { CaseFile, Change, Id } from '../domain/case-file.ts';
import type { Standing } from '../domain/decision-standing.ts';
import { standingsOf } from '../domain/decision-standing.ts';
import type { DecisionEvent } from '../domain/decisions.ts';
import { Refusal } from '../domain/refusal.ts';
import { isMeant } from '../domain/sendings.ts';
import { type ChildKey, type Circumstances, caseAction } from './action.ts';
import { eventChange, tellIro, tellManager, tellOwner } from './decision-events.ts';
import { mayRead } from './decision-row.ts';
import type { NamedChild } from './review-line.ts';

/** In minutes, from the moment it was done. */
const undoMinutes = 10;

interface Undoing {
  child: ChildKey;
  /** The id of one decision; or of what was sent together, for what was done to several of them at once. */
  about: Id;
}

export interface Undone {
  child: NamedChild;
  undone: number;
  kind: DecisionEvent['kind'];
}

const undo = (file: CaseFile, { about }: Undoing, circumstances: Circumstances) => {
  const { actor, now } = circumstances;
  const meant = standingsOf(file, circumstances.today, circumstances.law)
    .filter(({ decision }) => decision.id === about || isMeant(decision, about, file))
    .filter((standing) => mayRead(standing, file, circumstances))
    .flatMap((standing) => ({ standing, last: standing.events.at(-1) }));
  const mine = meant.filter(({ last }) => last?.byId === actor.personId && !isSettledByReview(last));
  const newest = mine
    .map(({ last }) => last?.at ?? '')
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1);
  if (newest === undefined) {
    const lasts = meant.flatMap(({ last }) => last ?? []);
    if (lasts.length > 0 && lasts.every(isSettledByReview)) throw new Refusal(endedByReview);
    throw new Refusal(lasts.length > 0 ? answeredSince : nothingToUndo);
  }
  if (Date.parse(now) - Date.parse(newest) > undoMinutes * 60_000) throw new Refusal(tooLate);
  const together = mine.filter(({ last }) => last?.at === newest);
  const kind = together[0]?.last?.kind ?? 'progress';
  const changes: Change[] = together.flatMap(({ standing }) => [
    eventChange(standing.decision, 'undone', {}, circumstances),
    ...retold(standing, kind, file, circumstances),
  ]);
  const { id, reference, initials } = file.child;
  const result: Undone = { child: { id, reference, initials }, undone: together.length, kind };
  return { result, changes };
};

/** It ended for good, or goes on as another decision: what went before it no longer stands alone. */
const isSettledByReview = ({ kind }: Pick<DecisionEvent, 'kind'>) => kind === 'carried forward' || kind === 'closed';

const child = ({ child }: Undoing) => child;

/** Takes back the last thing this person did. It and the undoing both stay on the list. */
export const undoReport = caseAction({
  name: 'undo-report',
  permission: 'report on own decisions',
  alters: true,
  child,
  decide: undo,
});
export const undoAnswer = caseAction({
  name: 'undo-answer',
  permission: 'answer as manager',
  alters: true,
  child,
  decide: undo,
});
export const undoSettlement = caseAction({
  name: 'undo-settlement',
  permission: 'confirm decisions',
  alters: true,
  child,
  decide: undo,
});

function retold(
  { decision, reporter }: Standing,
  kind: DecisionEvent['kind'],
  file: CaseFile,
  asking: Circumstances,
): Change[] {
  const isAnswer = kind === 'agreed' || kind === 'disagreed';
  return [
    ...(isAnswer ? tellManager(file, decision, asking) : []),
    ...tellIro(file, decision, asking),
    ...tellOwner(file, decision, reporter),
  ];
}

const nothingToUndo = 'There is nothing of yours to undo here.';
const endedByReview = 'It was closed or made again since, so this can’t be undone. /iro decisions lists what stands.';
const answeredSince = 'Somebody has answered since, so it can’t be undone. Tell them what to change.';
const tooLate = `More than ${undoMinutes} minutes have passed, so it can’t be undone. Record what is so now instead.`;
