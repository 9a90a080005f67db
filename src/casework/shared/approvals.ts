import type { Actor, Person } from '../../domain/people/people.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import {
  type Approval,
  approvalsWaiting,
  changeWaiting,
  isTheirOwnAsking,
  stateOf,
} from '../../domain/reviews/approval.ts';
import { type ApprovalStands, waitingWords } from '../../domain/wording/approval-words.ts';
import type { Circumstances, Staff } from '../perform/action.ts';
import { recognised } from '../perform/recognised.ts';
import { nameOfAnybody, nameWithWhom, personIn } from '../perform/who-is.ts';

export type Approver = Pick<Person, 'id' | 'name'>;

/** Who may be asked: the IRO managers, but for whoever asks, whom they act for or cover, and whoever covers for them. */
export const approversFor = ({ actor, staff }: Pick<Circumstances, 'actor' | 'staff'>): readonly Approver[] =>
  managersIn(staff)
    .filter(({ id }) => !actor.actsFor.includes(id))
    .filter(({ id }) => !staff.covers.some((one) => one.byPersonId === id && one.forPersonId === actor.personId))
    .map(({ id, name }) => ({ id, name }));

export const nobodyToAsk =
  'An IRO manager has to approve this who is not you, and for whom you do not act or cover, nor they for you. There is nobody. ' +
  'Ask for another to be added to the staff file, or for the cover to end. The date stands until then.';

/** The one chosen. Refused with what to do where there is nobody to choose. */
export function approverChosen(ofId: Id | null, circumstances: Pick<Circumstances, 'actor' | 'staff'>): Approver {
  const approvers = approversFor(circumstances);
  if (approvers.length === 0) throw new Refusal(nobodyToAsk, 'askOf');
  const chosen = approvers.find(({ id }) => id === ofId);
  if (!chosen) throw new Refusal('Choose the IRO manager who is asked to approve it.', 'askOf');
  return chosen;
}

type Asking = Pick<Approval, 'about' | 'rowId' | 'because' | 'proposed' | 'ofId'>;

/** Asked by whoever is there, now. */
export const askedNow = (asking: Asking, file: CaseFile, circumstances: Circumstances): Approval => ({
  ...asking,
  id: circumstances.newId(),
  childId: file.child.id,
  askedById: circumstances.actor.personId,
  askedFor: circumstances.actor.actsFor.filter((id) => id !== circumstances.actor.personId),
  askedOn: circumstances.today,
  askedAt: circumstances.now,
  answer: null,
  answeredById: null,
  answeredOn: null,
  answeredAt: null,
  note: null,
  madeId: null,
});

/** Whoever is asked has a message of its own, and so has whoever covers for them today. */
export function tellAsked(one: Approval, { covers }: Staff): Change[] {
  if (one.ofId === null) return [];
  const covering = covers.filter(({ forPersonId }) => forPersonId === one.ofId).map(({ byPersonId }) => byPersonId);
  return [one.ofId, ...covering].map((to) => ({ tell: asking(one, to) }));
}

/** Every IRO manager who may answer, where whoever was asked can’t any more. */
export const tellAnew = (one: Approval, staff: Staff): Change[] =>
  managersIn(staff)
    .filter(({ id }) => !isTheirOwnAsking(one, recognised({ personId: id }, staff)))
    .map(({ id }) => ({ tell: asking(one, id) }));

/** Whoever has the message reads in it how things stand now. Nobody is sent a first one. */
export const tellAskedAgain = (one: Approval, staff: Staff): Change[] =>
  [...new Set([...managersIn(staff).map(({ id }) => id), ...(one.ofId === null ? [] : [one.ofId])])].map((to) => ({
    tell: { ...asking(one, to), onlyAgain: true },
  }));

const managersIn = ({ people }: Staff) => people.filter(({ role }) => role === 'iro manager');

const asking = ({ id, childId }: Approval, to: Id) =>
  ({ key: `approval/${id}`, to, notice: 'approval asked', childId, subject: id }) as const;

/** Whoever asked hears the answer; an answer taken back is put right in the same message. */
export const tellAnswered = ({ id, childId, askedById }: Approval, again?: 'again'): Change[] =>
  askedById === null
    ? []
    : [
        {
          tell: {
            ...{ key: `answered/${id}`, to: askedById, notice: 'approval answered', childId, subject: id },
            ...(again && { onlyAgain: true as const }),
          },
        },
      ];

/** An IRO manager, as long as they work here and are one. */
const isManager = (staff: Staff, id: Id | null): boolean => personIn(staff, id)?.role === 'iro manager';

/** Who is asked now: whoever was, or nobody by name where they have left or are no IRO manager any more. */
export const askedOf = ({ ofId }: Approval, staff: Staff): Id | null => (isManager(staff, ofId) ? ofId : null);

/** Any IRO manager may answer what another asked, so that nothing waits for somebody who is away. */
export const mayAnswer = (one: Approval, file: CaseFile, { actor, may }: Pick<Circumstances, 'actor' | 'may'>) =>
  may('approve changes', file) && !isTheirOwnAsking(one, actor);

/**
 * Theirs to answer this morning: of whom it is asked, and whoever covers for them; where that is nobody any more, every
 * IRO manager who may.
 */
export function isAskedOf(one: Approval, file: CaseFile, circumstances: Circumstances): boolean {
  if (!mayAnswer(one, file, circumstances)) return false;
  const ofId = askedOf(one, circumstances.staff);
  return ofId === null || circumstances.actor.actsFor.includes(ofId);
}

/** Whoever asked, whoever stands in for them, and whoever records the child’s reviews. */
export const mayTakeBack = (
  { askedById, about }: Approval,
  file: CaseFile,
  { actor, may }: { actor: Actor; may: Circumstances['may'] },
): boolean =>
  about !== 'did not happen' &&
  ((askedById !== null && actor.actsFor.includes(askedById)) || may('record a review', file));

/** How one stands, as its words need it. */
export function standsOf(one: Approval, file: CaseFile, staff: Staff): ApprovalStands {
  const state = stateOf(one, file);
  const of = state === 'waiting' ? askedOf(one, staff) : one.ofId;
  return {
    ...{ state, about: one.about, proposed: one.proposed, answeredOn: one.answeredOn },
    of: of === null ? null : nameOfAnybody(staff, of),
    answeredBy: one.answeredById === null ? null : nameOfAnybody(staff, one.answeredById),
  };
}

/** The change of the date in hand that waits for an answer, wherever that date is shown. */
export function changeAsked(file: CaseFile, staff: Staff): (ApprovalStands & { id: Id }) | null {
  const waiting = changeWaiting(file);
  return waiting && { ...standsOf(waiting, file, staff), id: waiting.id };
}

/** The same after a date, in words: “, waiting for Helen Whitaker to approve cancelling the date”; nothing where none does. */
export function waitingAfter(file: CaseFile, staff: Staff): string {
  const waiting = changeAsked(file, staff);
  return waiting === null ? '' : `, ${waitingWords(waiting)}`;
}

/** A review that did not happen, and that nobody has approved yet. */
export function absenceAsked(file: CaseFile, staff: Staff): (ApprovalStands & { id: Id }) | null {
  const waiting = approvalsWaiting(file).find(({ about }) => about === 'did not happen');
  return waiting ? { ...standsOf(waiting, file, staff), id: waiting.id } : null;
}

/** Who asked, and for whom. */
export const askedBy = ({ askedById, askedAt }: Approval, file: CaseFile, staff: Staff): string | null =>
  askedById === null ? null : (nameWithWhom(file, askedById, askedAt, staff) ?? nameOfAnybody(staff, askedById));
