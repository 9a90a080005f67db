import type { Actor } from '../people/people.ts';
import { bookingNow } from '../readiness/time-before-review.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Day, Instant } from '../time/day.ts';
import { waitingWords } from '../wording/approval-words.ts';
import type { Booking } from './reviewing.ts';

/**
 * An IRO manager is asked to approve something about a review, and answers; nothing else approves it (rulings, People and
 * power). Which changes want it is ours, and not the law’s: councils report them with who approved (decision 50).
 */
export interface Approval {
  id: Id;
  childId: Id;
  about: 'move' | 'cancel' | 'did not happen';
  /** The date to be given up; or the review that did not happen. */
  rowId: Id;
  /** Why, as it was typed. */
  because: string;
  /** What it is to be moved to. Null: it is not to be moved. */
  proposed: Proposed | null;
  /** Null: from before approvals were asked, and nobody is known to have asked. */
  askedById: Id | null;
  /** For whom whoever asked acted or covered then: they do not answer it either. */
  askedFor: readonly Id[];
  /** Who is asked. Null: nobody could be. */
  ofId: Id | null;
  askedOn: Day;
  askedAt: Instant;
  /** `named`: somebody was named as having approved it, and was never asked: so it was done until approvals were asked. */
  answer: 'approved' | 'not approved' | 'taken back' | 'named' | null;
  answeredById: Id | null;
  answeredOn: Day | null;
  answeredAt: Instant | null;
  /** Why it was not approved. */
  note: string | null;
  /** The date that approving it booked. */
  madeId: Id | null;
}

export type Proposed = Pick<Booking, 'on' | 'at' | 'venue' | 'lateBecause'>;

/** `overtaken`: nobody answered, and the date was given up, or the review held or taken back, without it. */
export type ApprovalState = 'waiting' | 'overtaken' | 'approved' | 'not approved' | 'taken back' | 'never asked';

export function stateOf({ answer, about, rowId }: Approval, file: CaseFile): ApprovalState {
  if (answer !== null) return answer === 'named' ? 'never asked' : answer;
  const stands =
    about === 'did not happen'
      ? file.reviews.some(({ id, cancelled }) => id === rowId && cancelled)
      : bookingNow(file)?.id === rowId;
  return stands ? 'waiting' : 'overtaken';
}

/** Everything that waits for an IRO manager’s word, oldest first. */
export const approvalsWaiting = (file: CaseFile): readonly Approval[] =>
  file.approvals.filter((one) => stateOf(one, file) === 'waiting');

/** The change of the date in hand that waits for one. Until then the date stands. */
export const changeWaiting = (file: CaseFile): Approval | null =>
  file.approvals.length === 0 ? null : (approvalsWaiting(file).find(({ about }) => about !== 'did not happen') ?? null);

/** For a finding, which knows nobody by name: “, waiting for an IRO manager to approve moving it to …”. */
export function waitingDetail(file: CaseFile): string {
  const waiting = changeWaiting(file);
  return waiting === null ? '' : `, ${waitingWords({ ...waiting, of: null })}`;
}

/** What was said of a review that did not happen. */
export const approvalOfReview = ({ approvals }: CaseFile, reviewId: Id): Approval | null =>
  approvals.findLast(({ about, rowId }) => about === 'did not happen' && rowId === reviewId) ?? null;

/** Never whoever asked, nor whom they acted for or covered, nor whoever acts for or covers them. */
export const isTheirOwnAsking = ({ askedById, askedFor }: Approval, { personId, actsFor }: Actor): boolean =>
  (askedById !== null && actsFor.includes(askedById)) || askedFor.includes(personId ?? '');
