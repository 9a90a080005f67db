import { allocatedTo, type CaseFile, type Change, type Id } from '../domain/case-file.ts';
import { Refusal } from '../domain/refusal.ts';
import { type ChildKey, type Circumstances, caseAction } from './action.ts';
import { managerOf } from './decision-events.ts';
import type { NamedChild } from './review-line.ts';

interface Undoing {
  child: ChildKey;
  reviewId: Id;
}

/** How long a thing just recorded can be taken back whole, in milliseconds. After that it is edited, with a reason. */
export const undoableFor = 10 * 60_000;

/** A review just recorded is taken back whole, by whoever recorded it, while nobody has acted on it. */
export const undoReview = caseAction({
  name: 'undo-review',
  permission: 'record a review',
  alters: true,
  child: ({ child }: Undoing) => child,
  decide: (file, { reviewId }, circumstances) => {
    const records = file.reviewRecords.filter((one) => one.reviewId === reviewId);
    const record = records.findLast(({ editedBecause }) => editedBecause === null);
    const { actor, now } = circumstances;
    if (!record) throw new Refusal('That review is not on record, so there is nothing to undo.');
    if (record.recordedById !== actor.personId) throw new Refusal('Only the person who recorded it can undo it.');
    if (Date.parse(now) - Date.parse(record.recordedAt) > undoableFor) {
      throw new Refusal('More than 10 minutes have passed, so it can’t be undone.');
    }
    const decisions = file.decisions.filter((one) => one.reviewId === reviewId);
    const made = new Set(decisions.map(({ id }) => id));
    if (file.decisionEvents.some(({ decisionId }) => made.has(decisionId))) {
      throw new Refusal('Somebody has answered one of its decisions already, so it can’t be undone.');
    }
    const { id, reference, initials } = file.child;
    const child: NamedChild = { id, reference, initials };
    const carried = file.decisionEvents.filter(({ at, byId }) => at === record.recordedAt && byId === actor.personId);
    const changes: Change[] = [
      ...carried.map((one): Change => ({ remove: 'decision_event', id: one.id })),
      ...decisions.map((one): Change => ({ remove: 'decision', id: one.id })),
      ...file.recordSteps
        .filter((one) => one.reviewId === reviewId)
        .map((one): Change => ({ remove: 'record_step', id: one.id })),
      ...records
        .filter(({ version }) => version >= record.version)
        .map((one): Change => ({ remove: 'review_record', id: one.id })),
      ...reviewBefore(file, reviewId, record.version > 1),
      ...planBefore(file, record.recordedOn),
      ...bookingsBefore(file, circumstances),
      ...toldBefore(file, decisions, reviewId, circumstances),
    ];
    return { changes, result: { child } };
  },
});

/** A meeting begun earlier is unfinished again; a review of its own goes. */
function reviewBefore({ reviews }: CaseFile, reviewId: Id, wasRecordedBefore: boolean): Change[] {
  const review = reviews.find(({ id }) => id === reviewId);
  if (!review) return [];
  if (!wasRecordedBefore) return [{ remove: 'review', id: review.id }];
  return [{ put: 'review', row: { ...review, completedOn: null, participation: null } }];
}

function planBefore({ permanencePlans }: CaseFile, recordedOn: string): Change[] {
  const latest = permanencePlans.at(-1);
  return latest?.source === 'entered' && latest.knownOn === recordedOn
    ? [{ remove: 'permanence_plan', id: latest.id }]
    : [];
}

function bookingsBefore({ bookings }: CaseFile, { today, actor }: Circumstances): Change[] {
  const made = bookings.find(
    (one) => one.endedOn === null && one.bookedOn === today && one.bookedById === actor.personId,
  );
  const ended = bookings.findLast((one) => one.endedOn === today && one.endedBecause === 'held');
  return [
    ...(made ? [{ remove: 'booking' as const, id: made.id }] : []),
    ...(ended
      ? [{ put: 'booking' as const, row: { ...ended, endedOn: null, endedBecause: null, approvedById: null } }]
      : []),
  ];
}

/** Everybody who was told is told again under the same key: the message is edited to say that it has moved on. */
function toldBefore(
  file: CaseFile,
  decisions: CaseFile['decisions'],
  reviewId: Id,
  { staff, today }: Circumstances,
): Change[] {
  const about = { childId: file.child.id, subject: reviewId };
  const manager = managerOf(file, staff);
  const owners = [
    ...new Set(decisions.flatMap(({ ownerId }) => ownerId ?? allocatedTo(file, 'social worker', today) ?? [])),
  ];
  return [
    ...(manager && decisions.some(({ isConfidential }) => !isConfidential)
      ? [{ tell: { ...about, to: manager, notice: 'decisions for the manager', key: `decisions-manager/${reviewId}` } }]
      : []),
    ...owners.map((to) => ({
      tell: { ...about, to, notice: 'decisions for the owner', key: `decisions-owner/${reviewId}/${to}` },
    })),
  ];
}
