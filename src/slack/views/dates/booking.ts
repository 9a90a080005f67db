import type { ReviewToBook } from '../../../casework/dates/book-review.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { button, buttons, escaped, type Message, primary, section } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { dueOrLate } from './review-line.ts';

/** Booked: when, where, and that what has to be ready now counts back from that day. */
export function bookedMessage({ line, booking }: ReviewToBook, moved: boolean): Message {
  const { child, dueOn } = line;
  const on = booking?.on ?? '';
  const where = [inWords(on), booking?.at, booking?.venue].filter((part) => part !== null && part !== undefined);
  const late = dueOn !== null && on > dueOn ? 'This is past the legal limit, and the reason is kept. ' : '';
  return {
    text: '1 review booked.',
    blocks: [
      section(`*${moved ? 'Moved' : 'Booked'}: ${named(child)}*\n${escaped(where.join(' · '))}\n${dueOrLate(line)}`),
      section(`${late}What has to be ready is counted back from this day.`),
      ...buttons(primary(button('Get ready', `ready ${child.id}`)), button('Open', `child ${child.id}`)),
    ],
  };
}

export const cancelledMessage = ({ line }: ReviewToBook): Message => ({
  text: '1 date cancelled.',
  blocks: [
    section(`*Cancelled: ${named(line.child)}*\nThe review is still due. ${dueOrLate(line)}.`),
    ...buttons(
      primary(button('Book another date', `schedule ${line.child.id}`)),
      button('Open', `child ${line.child.id}`),
    ),
  ],
});
