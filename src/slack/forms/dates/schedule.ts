import { z } from 'zod';
import {
  bookReview,
  cancelBooking,
  dayProblem,
  isBookedLate,
  type ReviewToBook,
  reviewToBook,
} from '../../../casework/dates/book-review.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { type AnswersTo, type Filling, form } from '../../filling-in/form.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { timeField } from '../../filling-in/time-field.ts';
import { section } from '../../message.ts';
import { bookedMessage, cancelledMessage } from '../../views/dates/booking.ts';
import { bookedWords, dueOrLate } from '../../views/dates/review-line.ts';

const changes = [
  { value: 'move', label: 'Move it to another day' },
  { value: 'cancel', label: 'Cancel it: the review is still due' },
] as const;

const words = ifAsked(z.string());
const questions = {
  what: ifAsked(oneOf(changes)),
  because: words,
  approvedById: words,
  on: ifAsked(z.iso.date()),
  at: words,
  venue: words,
  lateBecause: words,
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
      shows: ({ prepared }) => [standing(prepared)],
      asks: ({ prepared: { approvers } }, ask) =>
        ask({
          what: choiceField('What has to change?', changes),
          because: textField('Why?', { most: 300 }),
          approvedById: choiceField(
            'Which IRO manager approved it?',
            approvers.map(({ id, name }) => ({ value: id, label: name })),
          ),
        }),
    },
    {
      title: 'The day',
      when: (filling) => !isCancelled(filling),
      shows: ({ prepared }) => [standing(prepared)],
      asks: ({ answers, prepared }, ask) =>
        ask({
          on: dayField('Which day?'),
          ...(wantsReason(prepared, answers.on) && {
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
        }),
      steers: ['on'],
      check: ({ answers, prepared }) => {
        const on = answers.on ?? '';
        const problem = dayProblem(prepared, on, answers.lateBecause ?? null);
        if (problem === null) return [];
        return [objection(wantsReason(prepared, on) ? 'lateBecause' : 'on', problem)];
      },
    },
    {
      title: 'Cancel the date',
      when: isCancelled,
      shows: ({ prepared }) => [
        standing(prepared),
        section('The review is still due. The date and your reason are kept.'),
      ],
      asks: () => [],
    },
  ],
  sends: 'Save',
  submit: async (perform, { about: { child }, draft, ...filling }) => {
    const { on, at = null, venue = null, lateBecause = null, because = null, approvedById = null } = filling.answers;
    if (isCancelled(filling)) {
      return message(cancelledMessage(await perform(cancelBooking, { child, because, approvedById }, draft.id)));
    }
    const booked = { child, on: on ?? '', at, venue, lateBecause, because, approvedById };
    return message(bookedMessage(await perform(bookReview, booked, draft.id), isBooked(filling)));
  },
});

const standing = ({ line, booking }: ReviewToBook) =>
  section(
    booking === null
      ? dueOrLate(line)
      : `${bookedWords(line)} · booked on ${dateInWords(booking.bookedOn)} · ${dueOrLate(line)}`,
  );
