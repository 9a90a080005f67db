import {
  bookReview,
  cancelBooking,
  dayProblem,
  isLate,
  type ReviewToBook,
  reviewToBook,
} from '../../../casework/dates/book-review.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { type Filling, form } from '../../filling-in/form.ts';
import { timeField } from '../../filling-in/time-field.ts';
import { section } from '../../message.ts';
import { bookedMessage, cancelledMessage } from '../../views/dates/booking.ts';
import { bookedWords, dueWords } from '../../views/dates/review-line.ts';

interface Booked {
  what?: 'move' | 'cancel';
  on?: string;
  at: string | null;
  venue: string | null;
  lateBecause: string | null;
  because: string | null;
  approvedById: string | null;
}
const answersOf = ({ answers }: Filling<ReviewToBook>) => answers as unknown as Booked;
const isBooked = ({ prepared }: Filling<ReviewToBook>) => prepared.booking !== null;
const isCancelled = (filling: Filling<ReviewToBook>) => isBooked(filling) && answersOf(filling).what === 'cancel';

/** Books the next review, or moves or cancels the date in hand. */
export const scheduleForm = form<ReviewToBook>({
  name: 'schedule',
  title: 'Book the review',
  prepare: (perform, { child }) => perform(reviewToBook, { child }),
  begins: ({ booking }) => ({ on: booking?.on, at: booking?.at, venue: booking?.venue }),
  pages: [
    {
      title: 'The date in hand',
      when: isBooked,
      shows: ({ prepared }) => [standing(prepared)],
      asks: ({ prepared: { approvers } }) => ({
        what: choiceField('What has to change?', [
          { value: 'move', label: 'Move it to another day' },
          { value: 'cancel', label: 'Cancel it: the review is still due' },
        ]),
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
      asks: () => ({
        on: dayField('Which day?'),
        at: timeField('What time?'),
        venue: textField('Where?', {
          optional: true,
          most: 60,
          hint: 'A word or two, such as school, home or the office. Leave the address out.',
        }),
        lateBecause: textField('If it is past the legal limit, why?', { optional: true, most: 300 }),
      }),
      check: (filling): Record<string, string> => {
        const { on = '', lateBecause } = answersOf(filling);
        const problem = dayProblem(filling.prepared, on, lateBecause);
        if (problem === null) return {};
        return isLate(filling.prepared.line, on) && on >= filling.prepared.today
          ? { lateBecause: problem }
          : { on: problem };
      },
    },
    {
      title: 'Cancel the date',
      when: isCancelled,
      shows: ({ prepared }) => [
        standing(prepared),
        section('The review is still due. The date and your reason are kept.'),
      ],
      asks: () => ({}),
    },
  ],
  sends: 'Save',
  submit: async (perform, { about: { child }, draft, ...filling }) => {
    const { on = '', at, venue, lateBecause, because = null, approvedById = null } = answersOf(filling);
    if (isCancelled(filling)) {
      return message(cancelledMessage(await perform(cancelBooking, { child, because, approvedById }, draft.id)));
    }
    const booked = { child, on, at, venue, lateBecause, because, approvedById };
    return message(bookedMessage(await perform(bookReview, booked, draft.id), isBooked(filling)));
  },
});

const standing = ({ line, booking }: ReviewToBook) =>
  section(
    booking === null
      ? dueWords(line)
      : `${bookedWords(line)} · booked on ${dateInWords(booking.bookedOn)} · ${dueWords(line)}`,
  );
