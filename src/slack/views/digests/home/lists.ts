import type { KnownBlock } from '@slack/types';
import type { DayRow, Waiting } from '../../../../casework/digests/day/day-row.ts';
import { homeRows, type Top } from '../../../../casework/digests/home.ts';
import type { ReviewLine } from '../../../../casework/shared/review-line.ts';
import { listed, sentence, shortWords } from '../../../../domain/wording/words.ts';
import { button, buttons, context, section } from '../../../message.ts';
import { stepButton } from '../../../next-steps.ts';
import { named, referenceShown } from '../../children/child-name.ts';
import { bookedWords, readyWords, timeLeft } from '../../dates/review-line.ts';
import { sectionWith } from '../../shared/section-with.ts';
import { dayRow, waitingWords } from '../day-rows.ts';

/** The first few, and the way to the rest: a command, or null where there is no list of them. */
export function dayRows(title: string, all: readonly DayRow[] | Top<DayRow>, more: string | null): KnownBlock[] {
  const few = 'rows' in all ? all : topOf(all);
  return [heading(title, few.total), ...few.rows.flatMap(dayRow), ...rest(title, few, more)];
}

const topOf = <Row>(all: readonly Row[]): Top<Row> => ({ rows: all.slice(0, homeRows), total: all.length });

export function waitingRows(all: readonly Waiting[]): KnownBlock[] {
  const few = topOf(all);
  return [
    heading('Waiting on others', few.total),
    ...few.rows.map((one) => sectionWith(waitingWords(one), stepButton(one.next, one.who))),
    ...rest('Waiting on others', few, 'day'),
  ];
}

export const reviewRows = (title: string, few: Top<ReviewLine>, more: string): KnownBlock[] => [
  heading(title, few.total),
  ...few.rows.map((line) => sectionWith(`${dueWords(line)}\n${standsWords(line)}`, readyButton(line))),
  ...rest(title, few, more),
];

/** Reviews by what is still to be got ready for them. */
export const readyRows = (title: string, few: Top<ReviewLine>): KnownBlock[] => [
  heading(title, few.total),
  ...few.rows.map((line) =>
    sectionWith(`${dueWords(line)}\n${[...lateWords(line), missingWords(line)].join(' · ')}`, readyButton(line)),
  ),
  ...rest(title, few, 'ready mine 1'),
];

const dueWords = ({ dueOn, state, child, which }: ReviewLine) =>
  `*${dueOn === null ? 'No date yet' : `${state === 'overdue' ? 'Was due by' : 'By'} ${shortWords(dueOn)}`}* · ${named(child)} · ${sentence(which)}`;

const standsWords = (line: ReviewLine) => [timeLeft(line), bookedWords(line), readyWords(line)].join(' · ');

/** Only the late: a list of what to get ready is in order of date. */
const lateWords = (line: ReviewLine) => (line.state === 'overdue' ? [timeLeft(line)] : []);

const missingShown = 3;

/** “Ready 9 of 12. Still to do: report, plan and invitations” */
function missingWords(line: ReviewLine): string {
  const { missing } = line.ready;
  if (missing.length === 0) return 'Everything is ready';
  const more = missing.length - missingShown;
  const shown = [...missing.slice(0, missingShown), ...(more > 0 ? [`${more} more`] : [])];
  return `${readyWords(line)}. Still to do: ${listed(shown)}`;
}

const readyButton = ({ child }: ReviewLine) => button('Get ready', `ready ${child.id}`, referenceShown(child));

export const heading = (title: string, total: number): KnownBlock =>
  section(total === 0 ? `*${title}*: nothing` : `*${title}* (${total.toLocaleString('en-GB')})`);

function rest(title: string, { rows, total }: Top<unknown>, more: string | null): KnownBlock[] {
  if (total <= rows.length) return [];
  if (more === null) return [context(`And ${total - rows.length} more.`)];
  return buttons(button(`Show all ${total.toLocaleString('en-GB')}`, more, title));
}
