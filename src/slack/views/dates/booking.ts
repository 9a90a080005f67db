import type { DateBooked, GivenUp } from '../../../casework/dates/book-review.ts';
import { approvalWords, waitingWords } from '../../../domain/wording/approval-words.ts';
import { dateInWords, inWords, sentence } from '../../../domain/wording/words.ts';
import { brief, button, buttons, escaped, type Message, primary, section } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { undoButton } from '../shared/undo-button.ts';
import { dueOrLate } from './review-line.ts';

/** Booked: when, where, and that what has to be ready now counts back from that day. */
export function bookedMessage({ line, booking, undo }: DateBooked, moved: boolean): Message {
  const { child, dueOn } = line;
  const on = booking?.on ?? '';
  const where = [inWords(on), booking?.at, booking?.venue].filter((part) => part !== null && part !== undefined);
  const late = dueOn !== null && on > dueOn ? 'This is past the legal limit, and the reason is kept. ' : '';
  return {
    text: '1 review booked.',
    blocks: [
      section(`*${moved ? 'Moved' : 'Booked'}: ${named(child)}*\n${escaped(where.join(' · '))}\n${dueOrLate(line)}`),
      section(`${late}What has to be ready is counted back from this day.`),
      ...buttons(
        primary(button('Get ready', `ready ${child.id}`)),
        button('Open', `child ${child.id}`),
        ...(undo === null ? [] : [undoButton('book-review', undo, child)]),
      ),
    ],
  };
}

/** Nothing has changed yet: who is asked, and that the date stands until they answer. */
export function changeAskedMessage({ line: { child }, booking, asked }: DateBooked): Message {
  const stands = booking === null ? '' : ` ${inWords(booking.on)} stands until then, and you are told of the answer.`;
  return {
    text: '1 change asked for.',
    blocks: [
      section(`*${named(child)}*\n${asked === null ? '' : `${escaped(sentence(waitingWords(asked)))}.`}${stands}`),
      ...buttons(
        ...(asked === null ? [] : [button('Take it back', `take-back-approval ${child.id} ${asked.id}`)]),
        button('Open', `child ${child.id}`),
      ),
    ],
  };
}

const ended: Record<string, string> = {
  moved: 'moved',
  cancelled: 'cancelled',
  'did not happen': 'the review did not happen',
};

/** “17 June 2026, moved: Carer is ill · approved by Helen Whitaker on 3 June 2026” */
export const givenUpWords = ({ on, endedAs, endedBecause, approval }: GivenUp): string =>
  [
    `${dateInWords(on)}, ${ended[endedAs ?? ''] ?? 'given up'}${endedBecause === null ? '' : `: ${brief(endedBecause, 150)}`}`,
    ...(approval === null ? [] : [escaped(approvalWords(approval))]),
  ].join(' · ');
