import { z } from 'zod';
import {
  approverProblem,
  bookReview,
  cancelBooking,
  dayProblem,
  isBookedLate,
  type ReviewToBook,
  reviewToBook,
  wantsApproval,
} from '../../../casework/dates/book-review.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { type AnswersTo, type Filling, form } from '../../filling-in/form.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { timeField } from '../../filling-in/time-field.ts';
import { section } from '../../message.ts';
import { bookedMessage, changeAskedMessage, givenUpWords } from '../../views/dates/booking.ts';
import { bookedWords, dueOrLate } from '../../views/dates/review-line.ts';

const changes = [
  { value: 'move', label: 'Move it to another day' },
  { value: 'cancel', label: 'Cancel it: the review is still due' },
] as const;

const words = ifAsked(z.string());
const questions = {
  what: ifAsked(oneOf(changes)),
  because: words,
  on: ifAsked(z.iso.date()),
  at: words,
  venue: words,
  lateBecause: words,
  askOf: words,
};

type Booking = Filling<ReviewToBook, AnswersTo<typeof questions>>;
const isBooked = ({ prepared }: Pick<Booking, 'prepared'>) => prepared.booking !== null;
const isCancelled = (filling: Booking) => isBooked(filling) && filling.answers.what === 'cancel';

/** A day that has gone is refused for that, whatever the reason. */
const wantsReason = ({ line, today }: ReviewToBook, on: string | null | undefined) =>
  on != null && on >= today && isBookedLate(line, on);

/** Books the next review, or moves or cancels the date in hand. */
export const scheduleForm = form({
  name: 'schedule',
  title: 'Book the review',
  questions,
  prepare: (perform, { child }) => perform(reviewToBook, { child }),
  begins: ({ booking }) => ({ on: booking?.on, at: booking?.at, venue: booking?.venue }),
  pages: [
    {
      title: 'The date in hand',
      when: isBooked,
      shows: ({ prepared }) => [standing(prepared), ...before(prepared)],
      asks: (_, ask) =>
        ask({ what: choiceField('What has to change?', changes), because: textField('Why?', { most: 300 }) }),
      check: ({ answers, prepared }) => {
        const problem = answers.what === 'cancel' ? approverProblem(prepared) : null;
        return problem === null ? [] : [objection('what', problem)];
      },
    },
    {
      title: 'The day',
      when: (filling) => !isCancelled(filling),
      shows: ({ prepared }) => [standing(prepared), ...(isBooked({ prepared }) ? [] : before(prepared))],
      asks: (filling, ask) =>
        ask({
          on: dayField('Which day?'),
          ...(wantsReason(filling.prepared, filling.answers.on) && {
            lateBecause: textField('It is past the legal limit. Why?', {
              most: 300,
              hint: 'Or choose an earlier day. The reason is kept.',
            }),
          }),
          at: timeField('What time?'),
          venue: textField('Where?', {
            optional: true,
            most: 60,
            hint: 'A word or two, such as school, home or the office. Leave the address out.',
          }),
          ...(isToBeApproved(filling) && { askOf: asksOf(filling.prepared) }),
        }),
      steers: ['on'],
      check: ({ answers, prepared }) => {
        const on = answers.on ?? '';
        const problem = dayProblem(prepared, on, answers.lateBecause ?? null);
        if (problem === null) {
          const nobody = wantsApproval(prepared, on) ? approverProblem(prepared) : null;
          return nobody === null ? [] : [objection('on', nobody)];
        }
        return [objection(wantsReason(prepared, on) ? 'lateBecause' : 'on', problem)];
      },
    },
    {
      title: 'Cancel the date',
      when: isCancelled,
      shows: ({ prepared }) => [
        standing(prepared),
        section('An IRO manager approves it first: until then the date stands. The review is still due.'),
      ],
      asks: ({ prepared }, ask) => ask({ askOf: asksOf(prepared) }),
    },
  ],
  sends: 'Save',
  submit: async (perform, { about: { child }, draft, ...filling }) => {
    const { on, at = null, venue = null, lateBecause = null, because = null, askOf = null } = filling.answers;
    if (isCancelled(filling)) {
      return message(changeAskedMessage(await perform(cancelBooking, { child, because, askOf }, draft.id)));
    }
    const booked = { child, on: on ?? '', at, venue, lateBecause, because, askOf };
    const done = await perform(bookReview, booked, draft.id);
    return message(done.asked === null ? bookedMessage(done, isBooked(filling)) : changeAskedMessage(done));
  },
});

const isToBeApproved = ({ answers, prepared }: Booking) =>
  answers.on !== undefined &&
  answers.on !== null &&
  wantsApproval(prepared, answers.on) &&
  prepared.approvers.length > 0;

const asksOf = ({ approvers }: ReviewToBook) =>
  choiceField(
    'Which IRO manager is asked to approve it?',
    approvers.map(({ id, name }) => ({ value: id, label: name })),
  );

/** Dates for the same review that were given up: every one is kept, with why, and who approved it. */
const before = ({ givenUp }: ReviewToBook) =>
  givenUp.length === 0 ? [] : [section(['*Dates before*', ...givenUp.map(givenUpWords)].join('\n'))];

const standing = ({ line, booking }: ReviewToBook) =>
  section(
    booking === null
      ? dueOrLate(line)
      : `${bookedWords(line)} · booked on ${dateInWords(booking.bookedOn)} · ${dueOrLate(line)}`,
  );
