import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { aboutTheChild } from '../../domain/reviews/about-the-child.ts';
import { aboutTheDay } from '../../domain/reviews/about-the-day.ts';
import type { KnownOfReview, Objection } from '../../domain/reviews/objection.ts';
import { isParticipation } from '../../domain/reviews/participation.ts';
import { newestRecordOf } from '../../domain/reviews/record-of.ts';
import type { Review } from '../../domain/reviews/review.ts';
import {
  type GateName,
  type MadeRow,
  type ReviewAnswers,
  type ReviewRecord,
  tookPlace,
} from '../../domain/reviews/reviewing.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import type { NamedChild } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';
import { type ReviewToRecord, toRecord } from './record-form-facts.ts';

/** What was recorded of a review, to be put right: what is known is what was so then. */
export interface ReviewToEdit extends ReviewToRecord {
  record: ReviewRecord;
  excused: readonly GateName[];
}

interface About {
  child: ChildKey;
  /** Null: the latest that was recorded. */
  reviewId: Id | null;
}

export const reviewToEdit = caseAction({
  name: 'review-to-edit',
  auditedAs: 'opened the form to put a record right',
  permission: 'record a review',
  child: ({ child }: About) => child,
  decide: (file, { reviewId }, circumstances) => ({ result: toEdit(file, reviewId, circumstances) }),
});

export interface ReviewEdited {
  child: NamedChild;
  version: number;
  undo: UndoOffered;
}

/** A record put right, with the reason: the version before it is kept beside it. Decisions have a life of their own. */
export const editReview = caseAction({
  name: 'edit-review',
  auditedAs: 'put the record of a review right',
  permission: 'record a review',
  alters: true,
  child: ({ child }: About & { reviewId: Id; because: string; answers: ReviewAnswers }) => child,
  decide: (file, { reviewId, because, answers: typed }, circumstances) => {
    const known = toEdit(file, reviewId, circumstances);
    const before = known.record;
    const answers: ReviewAnswers = {
      ...typed,
      whatHappened: { ...typed.whatHappened, outcome: before.answers.whatHappened.outcome },
      gates: [
        ...typed.gates,
        ...before.answers.gates.filter(({ gate }) => !typed.gates.some((one) => one.gate === gate)),
      ],
    };
    const [objection] = [
      ...aboutTheDay(answers, known),
      ...beforeTheNext(file, reviewId, answers),
      ...(tookPlace(answers.whatHappened.outcome) ? aboutTheChild(answers, known) : []),
    ];
    if (objection) throw new Refusal(objection.says, objection.about);
    const { actor, now, today, newId } = circumstances;
    const plans = planChanges(file, before, answers, circumstances);
    const made = plans.flatMap((one): MadeRow[] => ('put' in one ? [{ of: 'permanence_plan', id: one.row.id }] : []));
    const record: ReviewRecord = {
      ...before,
      id: newId(),
      version: before.version + 1,
      editedBecause: because,
      answers,
      recordedById: actor.personId ?? '',
      recordedAt: now,
      recordedOn: today,
      replaced: { review: null, booking: null, made },
    };
    const review = file.reviews.find(({ id }) => id === reviewId);
    const changes: Change[] = [
      { put: 'review_record', row: record },
      ...(review ? [{ put: 'review' as const, row: putRight(review, answers, known) }] : []),
      ...plans,
    ];
    const undo = undoOffered(circumstances);
    const result: ReviewEdited = { child: known.child, version: record.version, undo };
    return { changes, result, undo: undo.id };
  },
});

/** As it was when it was recorded: neither this review nor what came after it had happened. */
function toEdit(file: CaseFile, about: Id | null, circumstances: Circumstances): ReviewToEdit {
  const record = latest(file, about);
  const { reviewId } = record;
  const { on } = record.answers.whatHappened;
  const reviews = file.reviews.filter(
    ({ id, completedOn }) => id !== reviewId && completedOn !== null && completedOn < on,
  );
  const contacts = file.contacts.filter((one) => one.on <= on);
  const known = toRecord({ ...file, reviews, contacts }, circumstances);
  const had = record.answers.gates.map(({ gate }) => gate);
  const asked: readonly GateName[] = ['child not seen before', 'no permanence plan'];
  return { ...known, unfinished: begun(file, record), record, excused: asked.filter((gate) => !had.includes(gate)) };
}

/** The part of it recorded before this one. */
function begun({ reviewRecords }: CaseFile, { reviewId }: ReviewRecord): ReviewToRecord['unfinished'] {
  const parts = reviewRecords.filter((one) => one.reviewId === reviewId && one.editedBecause === null);
  const what = parts.at(-2)?.answers.whatHappened;
  if (what?.outcome !== 'adjourned' && what?.outcome !== 'part held') return null;
  return { id: reviewId, on: what.on, how: what.outcome };
}

function beforeTheNext({ reviews }: CaseFile, reviewId: Id, { whatHappened: { on } }: ReviewAnswers): Objection[] {
  const was = reviews.find(({ id }) => id === reviewId)?.completedOn ?? on;
  const next = reviews.find(({ id, completedOn }) => id !== reviewId && completedOn !== null && completedOn > was);
  const nextOn = next?.heldOn ?? next?.completedOn ?? null;
  if (nextOn === null || on < nextOn) return [];
  return [{ about: 'on', says: `The next review was held on ${dateInWords(nextOn)}. Choose an earlier date.` }];
}

/** The review itself, on the days it says now. */
function putRight(review: Review, { whatHappened, child }: ReviewAnswers, { unfinished }: KnownOfReview): Review {
  const { on, outcome, parts } = whatHappened;
  const firstOn = unfinished?.how === 'part held' ? review.heldOn : (parts.map((part) => part.on).toSorted()[0] ?? on);
  const met = tookPlace(outcome);
  return {
    ...review,
    heldOn: met ? firstOn : review.heldOn,
    completedOn: outcome === 'held' ? on : review.completedOn,
    adjournedOn: outcome === 'adjourned' ? on : review.adjournedOn,
    participation: met && isParticipation(child.participation) ? child.participation : review.participation,
  };
}

/** A plan chosen in the edit is the child’s plan, unless a later review has had its say. */
function planChanges(file: CaseFile, before: ReviewRecord, { plan }: ReviewAnswers, { newId, today }: Circumstances) {
  const { permanence } = plan;
  const isLatest = file.reviewRecords.every((one) => one.answers.whatHappened.on <= before.answers.whatHappened.on);
  if (permanence === null || permanence === before.answers.plan.permanence || !isLatest) return [];
  const records = file.reviewRecords.filter(({ reviewId }) => reviewId === before.reviewId);
  const made = records.flatMap(({ replaced }) => replaced?.made ?? []).filter(({ of }) => of === 'permanence_plan');
  return [
    ...file.permanencePlans
      .filter(({ id }) => made.some((one) => one.id === id))
      .map(({ id }) => ({ remove: 'permanence_plan' as const, id })),
    {
      put: 'permanence_plan' as const,
      row: { id: newId(), childId: file.child.id, kind: permanence, knownOn: today, source: 'entered' as const },
    },
  ];
}

function latest(file: CaseFile, reviewId: Id | null): ReviewRecord {
  const found = newestRecordOf(file, reviewId);
  if (!found) throw new Refusal('No such review was recorded here, so there is nothing to edit.');
  return found;
}
