import { bookingNow, leadNow } from '../../domain/readiness/time-before-review.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Approval } from '../../domain/reviews/approval.ts';
import type { Booking } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ApprovalStands, waitingWords } from '../../domain/wording/approval-words.ts';
import { sentence } from '../../domain/wording/words.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import {
  type Approver,
  approverChosen,
  approversFor,
  askedNow,
  nobodyToAsk,
  standsOf,
  tellAsked,
} from '../shared/approvals.ts';
import { noReviewBecause } from '../shared/next-review-of-child.ts';
import { type ReviewLine, reviewLineOf } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';

/** What there is to book: the limit, the date in hand, who may be asked to approve a change of it, and dates given up. */
export interface ReviewToBook {
  child: ReviewLine['child'];
  line: ReviewLine;
  booking: Booking | null;
  today: Day;
  approvers: readonly Approver[];
  /** Dates for the same review that were given up, newest first. */
  givenUp: readonly GivenUp[];
}

export interface GivenUp extends Pick<Booking, 'on' | 'endedAs' | 'endedBecause'> {
  /** Null: nobody had to be asked. */
  approval: ApprovalStands | null;
}

export const reviewToBook = caseAction({
  name: 'review-to-book',
  auditedAs: 'opened the form to book the review',
  permission: 'book a review',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => ({ result: toBook(file, circumstances) }),
});

/** Why a date that was in hand is to be given up, and who is asked to approve that, where somebody has to. */
interface Given {
  because: string | null;
  askOf: Id | null;
}

interface Booked extends Pick<Booking, 'on' | 'at' | 'venue' | 'lateBecause'>, Given {
  child: ChildKey;
}

export interface DateBooked extends ReviewToBook {
  /** What an IRO manager is asked to approve first. Null: it is done. */
  asked: (ApprovalStands & Pick<Approval, 'id'>) | null;
  /** Null: an IRO manager is asked, which can be taken back. */
  undo: UndoOffered | null;
}

/**
 * Books the day, or moves it. A day past the legal limit needs a reason, and so does a move; a move to a later day that is
 * past the limit is asked of an IRO manager, and until they approve it the date in hand stands.
 */
export const bookReview = caseAction({
  name: 'book-review',
  auditedAs: 'booked or moved the review',
  permission: 'book a review',
  child: ({ child }: Booked) => child,
  alters: true,
  decide: (file, { on, at, venue, lateBecause, because, askOf }, circumstances) => {
    const { actor, today, newId } = circumstances;
    const asked = toBook(file, circumstances);
    const problem = dayProblem(asked, on, lateBecause);
    if (problem) throw new Refusal(problem, 'on');
    const kept = isBookedLate(asked.line, on) ? lateBecause : null;
    if (asked.booking !== null && because === null) throw new Refusal(sayWhy, 'because');
    if (asked.booking !== null && wantsApproval(asked, on)) {
      const proposed = { on, at, venue, lateBecause: kept };
      return toApprove(asked, { about: 'move', because: because ?? '', proposed }, askOf, file, circumstances);
    }
    const row: Booking = {
      ...{ id: newId(), childId: file.child.id, on, at, venue, lateBecause: kept },
      ...{ bookedById: actor.personId ?? '', bookedOn: today },
      ...{ endedOn: null, endedBecause: null, endedAs: null },
    };
    const undo = undoOffered(circumstances);
    const result: DateBooked = { ...asked, booking: row, line: { ...asked.line, booked: row }, asked: null, undo };
    return { result, changes: [...endings(file, asked, because, today), { put: 'booking', row }], undo: undo.id };
  },
});

/** Asks an IRO manager to approve that the date in hand is cancelled. Until then it stands; the review itself stays due. */
export const cancelBooking = caseAction({
  name: 'cancel-booking',
  auditedAs: 'asked to cancel the date of the review',
  permission: 'book a review',
  child: ({ child }: Given & { child: ChildKey }) => child,
  alters: true,
  decide: (file, { because, askOf }, circumstances) => {
    const asked = toBook(file, circumstances);
    if (asked.booking === null) throw new Refusal('No date is booked for this child’s next review.');
    if (because === null) throw new Refusal(sayWhy, 'because');
    return toApprove(asked, { about: 'cancel', because, proposed: null }, askOf, file, circumstances);
  },
});

const sayWhy = 'Say why the date is moved or cancelled.';

/** What is wrong with the day, as a sentence: also asked by the form, so that it can be put right there. */
export function dayProblem({ line, today }: ReviewToBook, on: Day, lateBecause: string | null): string | null {
  if (on < today) return 'That day has gone. Choose today or a day to come.';
  if (isBookedLate(line, on) && lateBecause === null) {
    return 'This is past the legal limit. Choose an earlier day, or say why it has to be late.';
  }
  return null;
}

export const isBookedLate = ({ dueOn }: Pick<ReviewLine, 'dueOn'>, on: Day): boolean => dueOn !== null && on > dueOn;

/** Ours: the law wants the review by its limit, so a move that keeps to it, or comes nearer to it, needs only a reason. */
export const wantsApproval = ({ line, booking }: Pick<ReviewToBook, 'line' | 'booking'>, on: Day): boolean =>
  booking !== null && on > booking.on && isBookedLate(line, on);

/** Nobody could be asked: also said by the form. */
export const approverProblem = ({ approvers }: Pick<ReviewToBook, 'approvers'>): string | null =>
  approvers.length === 0 ? nobodyToAsk : null;

type ToApprove = Pick<Approval, 'about' | 'because' | 'proposed'>;

function toApprove(
  asked: ReviewToBook & { booking: Booking | null },
  what: ToApprove,
  askOf: Id | null,
  file: CaseFile,
  circumstances: Circumstances,
) {
  const { id: ofId } = approverChosen(askOf, circumstances);
  const row = askedNow({ ...what, rowId: asked.booking?.id ?? '', ofId }, file, circumstances);
  const stands = { ...standsOf(row, file, circumstances.staff), id: row.id };
  const result: DateBooked = { ...asked, line: { ...asked.line, waiting: stands }, asked: stands, undo: null };
  const changes: Change[] = [{ put: 'approval', row }, ...tellAsked(row, circumstances.staff)];
  return { result, changes };
}

function toBook(file: CaseFile, circumstances: Circumstances): ReviewToBook {
  const found = reviewLineOf(file, circumstances);
  if (found.line === null) throw new Refusal(`There is no review to book: ${noReviewBecause[found.none]}`);
  const { waiting, child } = found.line;
  if (waiting !== null) {
    throw new Refusal(
      `${sentence(waitingWords(waiting))}. Take that back first, to ask for something else.`,
      undefined,
      { step: 'take back what is asked', child: child.id, approval: waiting.id },
    );
  }
  return {
    ...{ child, line: found.line, booking: bookingNow(file), today: circumstances.today },
    approvers: approversFor(circumstances),
    givenUp: givenUp(file, circumstances),
  };
}

const mostGivenUp = 5;

function givenUp(file: CaseFile, { staff, may }: Circumstances): GivenUp[] {
  // Why, in whatever words, is for those who read the child’s other words.
  const mayReadWhy = may('read decisions', file);
  const { after } = leadNow(file);
  return file.bookings
    .filter(
      ({ endedAs, endedOn }) => endedAs !== null && endedAs !== 'kept' && (after === null || (endedOn ?? '') > after),
    )
    .toReversed()
    .slice(0, mostGivenUp)
    .map(({ id, on, endedAs, endedBecause }) => {
      const approval = file.approvals.findLast(({ rowId, answer }) => rowId === id && answer !== 'taken back');
      return {
        on,
        endedAs,
        endedBecause: mayReadWhy ? endedBecause : null,
        approval: approval ? standsOf(approval, file, staff) : null,
      };
    });
}

/** Ends the date in hand, with its reason; one left over from a review already held ends as held. */
function endings(file: CaseFile, { booking }: ReviewToBook, because: string | null, today: Day): Change[] {
  const open = file.bookings.find(({ endedOn }) => endedOn === null);
  if (open === undefined) return [];
  const ended: Booking =
    booking === null
      ? { ...open, endedOn: today, endedBecause: 'held', endedAs: 'kept' }
      : { ...open, endedOn: today, endedBecause: because, endedAs: 'moved' };
  return [{ put: 'booking', row: ended }];
}
