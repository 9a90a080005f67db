import type { Person } from '../../domain/people/people.ts';
import { bookingNow } from '../../domain/readiness/time-before-review.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Booking } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { noReviewBecause } from '../shared/next-review-of-child.ts';
import { type ReviewLine, reviewLineOf } from '../shared/review-line.ts';

/** What there is to book: the limit, the date in hand, and who may approve a change of it. */
export interface ReviewToBook {
  child: ReviewLine['child'];
  line: ReviewLine;
  booking: Booking | null;
  today: Day;
  approvers: readonly Pick<Person, 'id' | 'name'>[];
}

export const reviewToBook = caseAction({
  name: 'review-to-book',
  auditedAs: 'opened the form to book the review',
  permission: 'book a review',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => ({ result: toBook(file, circumstances) }),
});

/** Why a date that was in hand is given up, and who approved that. */
interface Given {
  because: string | null;
  approvedById: Id | null;
}

interface Booked extends Pick<Booking, 'on' | 'at' | 'venue' | 'lateBecause'>, Given {
  child: ChildKey;
}

/** Books the day, or moves it. A day past the legal limit needs a reason; a move needs one, and an approver. */
export const bookReview = caseAction({
  name: 'book-review',
  auditedAs: 'booked or moved the review',
  permission: 'book a review',
  child: ({ child }: Booked) => child,
  alters: true,
  decide: (file, { on, at, venue, lateBecause, ...given }, circumstances) => {
    const { actor, today, newId } = circumstances;
    const asked = toBook(file, circumstances);
    const problem = dayProblem(asked, on, lateBecause);
    if (problem) throw new Refusal(problem, 'on');
    const row: Booking = {
      id: newId(),
      childId: file.child.id,
      on,
      at,
      venue,
      lateBecause: isBookedLate(asked.line, on) ? lateBecause : null,
      bookedById: actor.personId ?? '',
      bookedOn: today,
      endedOn: null,
      endedBecause: null,
      approvedById: null,
    };
    const ended = endings(file, asked, given, today);
    const changes: Change[] = [...ended, { put: 'booking', row }];
    return { result: { ...asked, booking: row, line: { ...asked.line, booked: row } }, changes };
  },
});

/** Cancels the date in hand. The review itself is still due. */
export const cancelBooking = caseAction({
  name: 'cancel-booking',
  auditedAs: 'cancelled the date of the review',
  permission: 'book a review',
  child: ({ child }: Given & { child: ChildKey }) => child,
  alters: true,
  decide: (file, given, circumstances) => {
    const asked = toBook(file, circumstances);
    if (asked.booking === null) throw new Refusal('No date is booked for this child’s next review.');
    const changes = endings(file, asked, given, circumstances.today);
    return { result: { ...asked, booking: null, line: { ...asked.line, booked: null } }, changes };
  },
});

/** What is wrong with the day, as a sentence: also asked by the form, so that it can be put right there. */
export function dayProblem({ line, today }: ReviewToBook, on: Day, lateBecause: string | null): string | null {
  if (on < today) return 'That day has gone. Choose today or a day to come.';
  if (isBookedLate(line, on) && lateBecause === null) {
    return 'This is past the legal limit. Choose an earlier day, or say why it has to be late.';
  }
  return null;
}

export const isBookedLate = ({ dueOn }: Pick<ReviewLine, 'dueOn'>, on: Day): boolean => dueOn !== null && on > dueOn;

function toBook(file: CaseFile, circumstances: Circumstances): ReviewToBook {
  const found = reviewLineOf(file, circumstances);
  if (found.line === null) throw new Refusal(`There is no review to book: ${noReviewBecause[found.none]}`);
  const { today, staff } = circumstances;
  const approvers = staff.people.filter(({ role }) => role === 'iro manager');
  const booking = bookingNow(file);
  if (booking !== null && approvers.length === 0) {
    throw new Refusal(
      'Nobody is recorded as IRO manager, who has to approve a change of date. Ask for one to be added.',
    );
  }
  return { child: found.line.child, line: found.line, booking, today, approvers };
}

/** Ends the date in hand, with its reason; one left over from a review already held ends as held. */
function endings(file: CaseFile, { booking, approvers }: ReviewToBook, given: Given, today: Day): Change[] {
  const open = file.bookings.find(({ endedOn }) => endedOn === null);
  if (open === undefined) return [];
  if (booking === null) {
    return [{ put: 'booking', row: { ...open, endedOn: today, endedBecause: 'held' } }];
  }
  const { because, approvedById } = given;
  if (because === null) throw new Refusal('Say why the date is moved or cancelled.', 'because');
  if (!approvers.some(({ id }) => id === approvedById)) {
    throw new Refusal('An IRO manager has to approve a change of date. Choose who did.', 'approvedById');
  }
  return [{ put: 'booking', row: { ...open, endedOn: today, endedBecause: because, approvedById } }];
}
