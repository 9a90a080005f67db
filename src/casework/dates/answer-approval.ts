import { actingNow } from '../../domain/people/acting.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Approval, approvalsWaiting, stateOf } from '../../domain/reviews/approval.ts';
import type { Booking } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ApprovalStands, approvalWords } from '../../domain/wording/approval-words.ts';
import { inWords, listed } from '../../domain/wording/words.ts';
import { type ChildKey, type Circumstances, caseAction, caseloadAction } from '../perform/action.ts';
import { nameOfAnybody } from '../perform/who-is.ts';
import {
  approversFor,
  askedBy,
  isAskedOf,
  mayAnswer,
  mayTakeBack,
  standsOf,
  tellAnswered,
  tellAskedAgain,
} from '../shared/approvals.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { isUndoable, undoableUntil } from '../shared/undoable.ts';

interface Asked {
  child: ChildKey;
  approval: Id;
}

/** What an IRO manager is asked, and what came of it. */
export interface ApprovalSeen extends ApprovalStands, Pick<Approval, 'id' | 'because' | 'note' | 'askedOn'> {
  proposed: Approval['proposed'];
  child: NamedChild;
  askedBy: string | null;
  /** The date in hand that it would change; the day the review was to be, of one that did not happen. */
  on: Pick<Booking, 'on' | 'at'> | null;
  mayAnswer: boolean;
  mayTakeBack: boolean;
  /** Until when whoever answered may take the answer back, as `10:24`; null for anybody else. */
  undoableUntil: string | null;
}

const child = ({ child }: Asked) => child;

/** For the one who is asked, as long as they manage IROs. */
export const approvalAsked = caseAction({
  name: 'approval-asked',
  auditedAs: 'was asked to approve a change',
  permission: 'approve changes',
  child,
  decide: (file, { approval }: Asked, circumstances) => ({
    result: seen(approvalIn(file, approval), file, circumstances),
  }),
});

/** For whoever asked. */
export const approvalAnswered = caseAction({
  name: 'approval-answered',
  auditedAs: 'was told whether a change was approved',
  permission: 'book a review',
  child,
  decide: (file, { approval }: Asked, circumstances) => ({
    result: seen(approvalIn(file, approval), file, circumstances),
  }),
});

/** Refused at once where it can’t be answered any more, or not by them. */
export const approvalToRefuse = caseAction({
  name: 'approval-to-refuse',
  auditedAs: 'opened the form to say why not',
  permission: 'approve changes',
  child,
  decide: (file, { approval }: Asked, circumstances) => {
    const row = approvalIn(file, approval);
    refuseUnlessAnswerable(row, file, circumstances);
    return { result: seen(row, file, circumstances) };
  },
});

/** Everything that waits for this person’s word. */
export const approvalsToAnswer = caseloadAction({
  name: 'approvals-to-answer',
  auditedAs: 'saw what they are asked to approve, in a list',
  permission: 'approve changes',
  among: (_: Record<string, never>) => ({ approving: true }),
  decide: (files, _, circumstances) => {
    const result = files.flatMap((file) =>
      approvalsWaiting(file)
        .filter((one) => isAskedOf(one, file, circumstances))
        .map((one) => seen(one, file, circumstances)),
    );
    return { result, shows: [...new Set(result.map((one) => one.child.id))] };
  },
});

interface Answered extends Asked {
  answer: 'approved' | 'not approved';
  /** Why not. */
  note: string | null;
}

/** The one answer that counts. Approved, the date is changed as it was asked; not approved, everything stands. */
export const answerApproval = caseAction({
  name: 'answer-approval',
  auditedAs: 'answered whether a change is approved',
  permission: 'approve changes',
  child: ({ child }: Answered) => child,
  alters: true,
  decide: (file, { approval, answer, note }, circumstances) => {
    const { actor, today, now, newId } = circumstances;
    const asked = approvalIn(file, approval);
    refuseUnlessAnswerable(asked, file, circumstances);
    if (answer === 'not approved' && (note ?? '').trim() === '') {
      throw new Refusal('Say why not. Whoever asked is told.', 'note');
    }
    const isMoved = answer === 'approved' && asked.about === 'move' && asked.proposed !== null;
    if (isMoved && asked.proposed !== null && asked.proposed.on < today) {
      throw new Refusal(
        `${inWords(asked.proposed.on)} has gone, so the date can’t be moved to it. Answer “Not approved”, and ask for another day.`,
      );
    }
    const row: Approval = {
      ...asked,
      ...{ answer, answeredById: actor.personId, answeredOn: today, answeredAt: now },
      note: answer === 'approved' ? null : note,
      madeId: isMoved ? newId() : null,
    };
    const rows: Change[] = [{ put: 'approval', row }, ...(answer === 'approved' ? datesChanged(row, file, today) : [])];
    return {
      result: seen(row, withApproval(file, row), circumstances),
      changes: [...rows, ...tellAnswered(row), ...tellAskedAgain(row, circumstances.staff)],
    };
  },
});

/** The date in hand ends with the reason, and the day proposed takes its place. */
function datesChanged(
  { about, rowId, because, proposed, madeId, askedById, childId }: Approval,
  file: CaseFile,
  today: Day,
): Change[] {
  const inHand = file.bookings.find(({ id }) => id === rowId);
  if (about === 'did not happen' || inHand === undefined) return [];
  const ended: Booking = {
    ...inHand,
    ...{ endedOn: today, endedBecause: because, endedAs: about === 'move' ? 'moved' : 'cancelled' },
  };
  if (proposed === null || madeId === null) return [{ put: 'booking', row: ended }];
  const booked: Booking = {
    ...proposed,
    ...{ id: madeId, childId, bookedById: askedById ?? inHand.bookedById, bookedOn: today },
    ...{ endedOn: null, endedBecause: null, endedAs: null },
  };
  return [
    { put: 'booking', row: ended },
    { put: 'booking', row: booked },
  ];
}

/** The answer is taken back by whoever gave it, and the date stands as it did: while nobody has changed it since. */
export const undoApproval = caseAction({
  name: 'undo-approval',
  auditedAs: 'took back an answer to what they were asked to approve',
  permission: 'approve changes',
  child,
  alters: true,
  decide: (file, { approval }: Asked, circumstances) => {
    const row = approvalIn(file, approval);
    const { answer, answeredById, answeredAt, rowId, madeId, about } = row;
    if ((answer !== 'approved' && answer !== 'not approved') || answeredAt === null) {
      throw new Refusal('This has no answer, so there is nothing to undo.');
    }
    if (answeredById !== circumstances.actor.personId) throw new Refusal('Only the person who answered can undo it.');
    if (!isUndoable(answeredAt, circumstances.now)) {
      throw new Refusal(
        'More than 10 minutes have passed, so it can’t be undone. Ask for the date to be changed again.',
      );
    }
    const before = file.bookings.find(({ id }) => id === rowId);
    const inHand = file.bookings.find(({ endedOn }) => endedOn === null);
    const isChanged = answer === 'approved' && about !== 'did not happen' && before !== undefined;
    if (isChanged && (inHand?.id ?? null) !== madeId) {
      throw new Refusal('The date has been changed again since, so this can’t be undone. Change the date instead.');
    }
    const open: Approval = {
      ...row,
      ...{ answer: null, answeredById: null, answeredOn: null, answeredAt: null, note: null, madeId: null },
    };
    const changes: Change[] = [
      { put: 'approval', row: open },
      ...(madeId === null ? [] : [{ remove: 'booking', id: madeId } as const]),
      ...(isChanged
        ? [{ put: 'booking', row: { ...before, endedOn: null, endedBecause: null, endedAs: null } } as const]
        : []),
      ...tellAnswered(open, 'again'),
      ...tellAskedAgain(open, circumstances.staff),
      {
        unspend: {
          ...{ form: 'not-approved', personId: circumstances.actor.personId ?? '' },
          ...{ childId: file.child.id, subject: row.id },
        },
      },
    ];
    const bookings = file.bookings
      .filter(({ id }) => id !== madeId)
      .map((one) =>
        isChanged && one.id === rowId ? { ...one, endedOn: null, endedBecause: null, endedAs: null } : one,
      );
    return { result: seen(open, { ...withApproval(file, open), bookings }, circumstances), changes };
  },
});

/** What was asked is asked no more: the date stands. */
export const takeBackApproval = caseAction({
  name: 'take-back-approval',
  auditedAs: 'took back a change they asked for',
  permission: 'book a review',
  child,
  alters: true,
  decide: (file, { approval }: Asked, circumstances) => {
    const asked = approvalIn(file, approval);
    if (asked.about === 'did not happen') {
      throw new Refusal('That it did not happen is on record. Undo the record, or edit it with a reason, instead.');
    }
    refuseUnlessWaiting(asked, file, circumstances);
    if (!mayTakeBack(asked, file, circumstances)) {
      throw new Refusal('Only whoever asked for it, or the child’s IRO, can take it back.');
    }
    const { actor, today, now } = circumstances;
    const row: Approval = {
      ...asked,
      ...{ answer: 'taken back', answeredById: actor.personId, answeredOn: today, answeredAt: now },
    };
    const byAnother = asked.askedById === actor.personId ? [] : tellAnswered(row);
    return {
      result: seen(row, withApproval(file, row), circumstances),
      changes: [
        { put: 'approval', row },
        ...tellAskedAgain(row, circumstances.staff),
        ...byAnother,
        { unspend: { form: 'schedule', personId: actor.personId ?? '', childId: file.child.id } },
      ],
    };
  },
});

function approvalIn(file: CaseFile, id: Id): Approval {
  const found = file.approvals.find((one) => one.id === id);
  if (!found)
    throw new Refusal('Nobody asks for this any more: what it was about was taken back. Nothing was changed.');
  return found;
}

const withApproval = (file: CaseFile, row: Approval): CaseFile => ({
  ...file,
  approvals: [...file.approvals.filter(({ id }) => id !== row.id), row],
});

function refuseUnlessWaiting(one: Approval, file: CaseFile, { staff }: Circumstances): void {
  const state = stateOf(one, file);
  if (state === 'waiting') return;
  if (state === 'overtaken') {
    const after = file.bookings.find(({ id }) => id === one.rowId);
    const isHeld = after?.endedAs === 'kept' || (after !== undefined && after.endedOn === null);
    throw new Refusal(
      isHeld
        ? 'The review has been recorded since, so there is nothing to approve. Nothing was changed.'
        : 'The date or the review has changed since, so there is nothing to approve. Nothing was changed.',
    );
  }
  throw new Refusal(`This was ${approvalWords(standsOf(one, file, staff))}. Nothing was changed.`);
}

function refuseUnlessAnswerable(one: Approval, file: CaseFile, circumstances: Circumstances): void {
  refuseUnlessWaiting(one, file, circumstances);
  if (mayAnswer(one, file, circumstances)) return;
  const acting = actingNow(file, circumstances.actor, circumstances.today);
  if (acting !== null && acting.forPersonId === one.askedById) {
    throw new Refusal(
      `You act for ${nameOfAnybody(circumstances.staff, acting.forPersonId)}, who asked for this, until the end of today: tomorrow you can answer.`,
    );
  }
  const others = approversFor(circumstances).map(({ name }) => name);
  const who =
    others.length === 0 ? 'Ask for another IRO manager to be added to the staff file.' : `${listed(others)} can.`;
  throw new Refusal(`You asked for this, or act for or cover whoever did, so somebody else answers it. ${who}`);
}

export function seen(one: Approval, file: CaseFile, circumstances: Circumstances): ApprovalSeen {
  const { staff, actor, now, time } = circumstances;
  const stands = standsOf(one, file, staff);
  const isWaiting = stands.state === 'waiting';
  const isOwnAnswer =
    one.answeredById === actor.personId && (one.answer === 'approved' || one.answer === 'not approved');
  return {
    ...stands,
    ...{ id: one.id, because: one.because, note: one.note, askedOn: one.askedOn, proposed: one.proposed },
    child: childOf(file),
    askedBy: askedBy(one, file, staff),
    on: dayOf(one, file),
    mayAnswer: isWaiting && mayAnswer(one, file, circumstances),
    mayTakeBack: isWaiting && mayTakeBack(one, file, circumstances),
    undoableUntil:
      isOwnAnswer && one.answeredAt !== null && isUndoable(one.answeredAt, now)
        ? undoableUntil(one.answeredAt, { now, time })
        : null,
  };
}

function dayOf({ about, rowId }: Approval, file: CaseFile): ApprovalSeen['on'] {
  if (about !== 'did not happen') return file.bookings.find(({ id }) => id === rowId) ?? null;
  const record = file.reviewRecords.findLast(({ reviewId }) => reviewId === rowId);
  return record ? { on: record.answers.whatHappened.on, at: null } : null;
}
