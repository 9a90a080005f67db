import { allocatedTo, type CaseFile, type Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { newestRecordOf } from '../../domain/reviews/record-of.ts';
import type { MadeRow, RecordStep, Replaced, ReviewRecord } from '../../domain/reviews/reviewing.ts';
import { once, tellManager, tellOwner } from '../decisions/decision-events.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { tellAskedAgain } from '../shared/approvals.ts';
import { childOf } from '../shared/review-line.ts';
import { isUndoable } from '../shared/undoable.ts';

interface Undoing {
  child: ChildKey;
  /** Null: the latest that was recorded. */
  reviewId: Id | null;
}

/** A review just recorded is taken back whole, by whoever recorded it, while nobody has acted on it. */
export const undoReview = caseAction({
  name: 'undo-review',
  auditedAs: 'took back a review just recorded',
  permission: 'record a review',
  alters: true,
  child: ({ child }: Undoing) => child,
  decide: (file, { reviewId: about }, circumstances) => {
    const reviewId = about ?? newestRecordOf(file, null)?.reviewId ?? '';
    const records = file.reviewRecords.filter((one) => one.reviewId === reviewId);
    const record = records.findLast(({ editedBecause }) => editedBecause === null);
    if (!record?.replaced) throw new Refusal('That review is not on record, so there is nothing to undo.');
    const undone = records.filter(({ version }) => version >= record.version);
    const made = undone.flatMap(({ replaced }) => replaced?.made ?? []);
    const byItself = records.flatMap(({ replaced }) => replaced?.made ?? []);
    const [reason] = reasonsAgainst(file, record, record.replaced, byItself, circumstances);
    if (reason !== undefined) throw reason;
    const child = childOf(file);
    const by = circumstances.actor.personId ?? '';
    const decisions = file.decisions.filter((one) => made.some(({ id: madeId }) => madeId === one.id));
    const changes: Change[] = [
      ...made.map(({ of, id: madeId }): Change => ({ remove: of, id: madeId })),
      ...undone.map((one): Change => ({ remove: 'review_record', id: one.id })),
      reviewBefore(record.replaced, reviewId),
      ...bookingBefore(record.replaced, made, file),
      ...toldBefore(file, decisions, circumstances),
      ...file.approvals
        .filter(({ id }) => made.some((one) => one.id === id))
        .flatMap((one) => tellAskedAgain(one, circumstances.staff)),
      { unspend: { form: 'record-review', personId: by, childId: child.id } },
    ];
    return { changes, result: { child } };
  },
});

/** Why it can’t be undone: whose it is, how long ago it was, and what has been done with it since. */
function reasonsAgainst(
  { decisionEvents, recordSteps, letterWords, approvals, challenges }: CaseFile,
  { childId, reviewId, recordedById, recordedAt, recordedOn }: ReviewRecord,
  { review }: Replaced,
  byItself: readonly MadeRow[],
  { actor, now }: Circumstances,
): Refusal[] {
  const editInstead = (because: string) =>
    new Refusal(`${because}, so it can’t be undone. Edit it instead, with a reason.`, undefined, {
      step: 'edit the record',
      child: childId,
      review: reviewId,
    });
  // What this recording, and that of an earlier part, made is nobody’s answer to it.
  const ids = new Set(byItself.map(({ id }) => id));
  // One from before that the review settled counts too: what was done to it since leans on that settling.
  const settled = decisionEvents.filter(({ id }) => ids.has(id)).map(({ decisionId }) => decisionId);
  const isAnswered = decisionEvents.some(
    ({ id, decisionId, at }) =>
      (ids.has(decisionId) || settled.includes(decisionId)) && !ids.has(id) && at >= recordedAt,
  );
  const step = recordSteps.find(
    (one) => one.reviewId === reviewId && !ids.has(one.id) && (review === null || one.doneOn >= recordedOn),
  );
  return [
    ...(recordedById === actor.personId ? [] : [new Refusal('Only the person who recorded it can undo it.')]),
    ...(!isUndoable(recordedAt, now) ? [editInstead('More than 10 minutes have passed')] : []),
    ...(isAnswered ? [editInstead('Somebody has answered one of its decisions already')] : []),
    ...(challenges.some(({ decisionId }) => decisionId !== null && ids.has(decisionId))
      ? [editInstead('A challenge is raised about one of its decisions')]
      : []),
    ...(approvals.some((one) => ids.has(one.id) && one.answer !== null)
      ? [editInstead('An IRO manager has answered whether it is approved')]
      : []),
    ...(letterWords.some((one) => one.reviewId === reviewId && one.writtenAt >= recordedAt)
      ? [editInstead('Its letter has words of the IRO’s own already')]
      : []),
    ...(step ? [editInstead(`${taken[step.step]} already`)] : []),
  ];
}

const taken: Record<RecordStep['step'], string> = {
  'decisions sent': 'Its decisions have been sent',
  'care plan updated': 'The care plan has been updated',
  'record written': 'The record has been written',
  'pasted to the record': 'It has been pasted to the record',
  distributed: 'The record has been sent',
  'letter given': 'The letter has been given',
};

/** A meeting begun earlier is as it was; a review of its own goes. */
const reviewBefore = ({ review }: Replaced, reviewId: Id): Change =>
  review ? { put: 'review', row: review } : { remove: 'review', id: reviewId };

/** The date in hand before comes back, unless another has been booked since. */
function bookingBefore({ booking }: Replaced, made: readonly MadeRow[], { bookings }: CaseFile): Change[] {
  const another = bookings.some(({ id, endedOn }) => endedOn === null && !made.some((one) => one.id === id));
  return booking === null || another ? [] : [{ put: 'booking', row: booking }];
}

/** Everybody who was told reads, in the same message, who took it back. Nobody hears of it who had heard of nothing. */
function toldBefore(
  file: CaseFile,
  decisions: CaseFile['decisions'],
  { staff, today, actor }: Circumstances,
): Change[] {
  const worker = allocatedTo(file, 'social worker', today);
  const told = decisions.flatMap((decision) => [
    ...(decision.isConfidential ? [] : tellManager(file, decision, { staff })),
    ...tellOwner(file, decision, decision.ownerId ?? worker),
  ]);
  return once(told).flatMap((change): Change[] => {
    if (!('tell' in change)) return [];
    const { key, to, childId } = change.tell;
    const about = { notice: 'review taken back', subject: actor.personId ?? '' } as const;
    return [{ tell: { key, to, childId, onlyAgain: true, ...about } }];
  });
}
