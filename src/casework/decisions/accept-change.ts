import { eventsOf } from '../../domain/decisions/decision-owner.ts';
import type { Standing } from '../../domain/decisions/decision-standing.ts';
import type { Decision } from '../../domain/decisions/decisions.ts';
import { allocatedTo, type CaseFile, type Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { inWords } from '../../domain/wording/words.ts';
import { cannotOwn } from '../people/owners.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { secondKeyWanted, toActFirst } from '../shared/two-keys.ts';
import { again, eventChange, oneEach, standingOrGone, tellIro, tellManager, tellOwner } from './decision-events.ts';
import { type DecisionRow, decisionRow } from './decision-row.ts';
import { lastDayFor } from './report-on-decision.ts';
import { cannotSettle } from './settle-decision.ts';

/** What takes the place of the decision, in the IRO’s words or the manager’s. */
export type AcceptedChange = Pick<Decision, 'wording' | 'measure' | 'ownerId' | 'ownerRole' | 'dueOn'>;

export interface ChangeAccepted {
  row: DecisionRow;
  change: AcceptedChange;
  owner: string;
}

/** The manager disagreed and said what instead. The old decision is kept as it was; the new one goes on in its line. */
export const acceptChange = caseAction({
  name: 'accept-change',
  auditedAs: 'accepted a change to a decision',
  permission: 'turn the second key',
  alters: true,
  child: ({ child }: { child: ChildKey; decision: Id; change: AcceptedChange }) => child,
  decide: (file, { decision, change }, circumstances) => {
    const standing = standingOrGone(file, decision, circumstances);
    const objection =
      cannotAccept(standing) ??
      toActFirst(standing, file, circumstances) ??
      secondKeyWanted(standing, file, circumstances) ??
      problemWith(change, standing, file, circumstances);
    if (objection) throw objection;
    const { newId, today, staff } = circumstances;
    const old = standing.decision;
    const made: Decision = { ...old, ...change, id: newId(), madeOn: today };
    const changes: Change[] = [
      eventChange(old, 'replaced', {}, circumstances),
      { put: 'decision', row: made },
      eventChange(made, 'accepted', {}, circumstances),
      ...toldOf(file, standing, made, circumstances),
    ];
    const owner = nameIn(staff, change.ownerId) ?? change.ownerRole;
    const result: ChangeAccepted = { row: decisionRow(standing, file, circumstances), change, owner };
    return { result, changes };
  },
});

export const cannotAccept = (standing: Standing): Refusal | null =>
  cannotSettle(standing) ??
  (standing.manager === 'disagreed'
    ? null
    : new Refusal('The manager does not disagree now, so there is no change to accept.'));

function problemWith(change: AcceptedChange, { dueOn }: Standing, file: CaseFile, circumstances: Circumstances) {
  const { today, law } = circumstances;
  if (change.wording.trim() === '') return new Refusal('Write what will be done.', 'wording');
  if (change.measure.trim() === '') return new Refusal('Say how we will know that it is done.', 'measure');
  const notTheirs = change.ownerId === null ? null : cannotOwn(change.ownerId, file, circumstances);
  if (notTheirs) return notTheirs;
  if (change.dueOn === dueOn) return null;
  if (change.dueOn < today) return new Refusal('That day has passed. Choose a later one.', 'dueOn');
  const last = lastDayFor(file, today, law);
  return last !== null && change.dueOn > last
    ? new Refusal(`The next review is due by ${inWords(last)}. Choose that day or an earlier one.`, 'dueOn')
    : null;
}

/** Within the ten minutes, and while nobody has acted on it, the change goes and the decision is as it was. */
export function replacementTakenBack(
  { decision: old }: Standing,
  file: CaseFile,
  circumstances: Circumstances,
): Change[] {
  const made = file.decisions.findLast(
    ({ id, reviewId, lineageId }) => id !== old.id && reviewId === old.reviewId && lineageId === old.lineageId,
  );
  if (!made) return [];
  const isChallenged = file.challenges.some(({ decisionId }) => decisionId === made.id);
  if (isChallenged || eventsOf(made, file).some(({ kind }) => kind !== 'accepted')) {
    throw new Refusal('Somebody has acted on the change since, so it can’t be undone. Tell them what to change.');
  }
  const events = file.decisionEvents.filter(({ decisionId }) => decisionId === made.id);
  return [
    ...events.map(({ id }): Change => ({ remove: 'decision_event', id })),
    { remove: 'decision', id: made.id },
    ...tellOwner(file, old, made.ownerId ?? allocatedTo(file, 'social worker', circumstances.today)).map(again),
  ];
}

const toldOf = (file: CaseFile, { decision, reporter }: Standing, made: Decision, circumstances: Circumstances) =>
  oneEach(
    [
      ...tellOwner(file, decision, made.ownerId ?? allocatedTo(file, 'social worker', circumstances.today)),
      ...tellManager(file, decision, circumstances),
      ...tellIro(file, decision, circumstances),
      ...tellOwner(file, decision, reporter),
    ],
    circumstances.actor.personId,
  );

/** The manager’s own words, to begin from. */
export const insteadOf = ({ events }: Standing): string | null =>
  events.findLast(({ kind }) => kind === 'disagreed')?.instead ?? null;
