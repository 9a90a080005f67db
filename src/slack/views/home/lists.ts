import type { KnownBlock } from '@slack/types';
import type { DayRow, Waiting } from '../../../casework/day/day-row.ts';
import { homeRows, type Top } from '../../../casework/home.ts';
import type { ReviewLine } from '../../../casework/review-line.ts';
import { sentence, shortWords } from '../../../domain/words.ts';
import { button, buttons, context, section } from '../../message.ts';
import { named, reference } from '../child-name.ts';
import { dayRow, waitingWords } from '../day-rows.ts';
import { bookedWords, readyWords, timeLeft } from '../review-line.ts';
import { sectionWith } from '../section-with.ts';

/** The first few, and the way to the rest: a command, or null where there is no list of them. */
export function dayRows(title: string, all: readonly DayRow[] | Top<DayRow>, more: string | null): KnownBlock[] {
  const { rows, total } = 'rows' in all ? all : { rows: all.slice(0, homeRows), total: all.length };
  return [heading(title, total), ...rows.flatMap(dayRow), ...rest(title, total - rows.length, more)];
}

export function waitingRows(all: readonly Waiting[]): KnownBlock[] {
  const rows = all.slice(0, homeRows);
  return [
    heading('Waiting on others', all.length),
    ...rows.map((one) => sectionWith(waitingWords(one), button(one.press.label, one.press.line, one.who))),
    ...rest('Waiting on others', all.length - rows.length, 'day'),
  ];
}

export const reviewRows = (title: string, { rows, total }: Top<ReviewLine>, more: string): KnownBlock[] => [
  heading(title, total),
  ...rows.map(reviewRow),
  ...rest(title, total - rows.length, more),
];

/** One line of a review to come, with the way to all that it needs. */
const reviewRow = (line: ReviewLine): KnownBlock =>
  sectionWith(
    [
      `*${line.dueOn === null ? 'No date yet' : `By ${shortWords(line.dueOn)}`}* · ${named(line.child)} · ${sentence(line.which)}`,
      `${timeLeft(line)} · ${bookedWords(line)} · ${readyWords(line)}`,
    ].join('\n'),
    button('Ready', `ready ${line.child.id}`, reference(line.child)),
  );

export const heading = (title: string, total: number): KnownBlock =>
  section(total === 0 ? `*${title}*: nothing` : `*${title}* (${total.toLocaleString('en-GB')})`);

function rest(title: string, left: number, more: string | null): KnownBlock[] {
  if (left <= 0) return [];
  return more === null ? [context(`And ${left} more.`)] : buttons(button(`Show all: ${title}`, more));
}
