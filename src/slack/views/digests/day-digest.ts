import type { KnownBlock } from '@slack/types';
import type { DayRow } from '../../../casework/digests/day/day-row.ts';
import { linesOf, type MyDay, needing, rowsADigest, shownIn, toldIn } from '../../../casework/digests/my-day.ts';
import { pageOf } from '../../../casework/perform/page-of.ts';
import { count, inWords, listed, shortWords } from '../../../domain/wording/words.ts';
import {
  brief,
  button,
  buttons,
  context,
  divider,
  header,
  type Message,
  type Notification,
  section,
} from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { sectionWith } from '../shared/section-with.ts';
import { dayRow, movedWords, waitingWords } from './day-rows.ts';

/** Nothing that wants telling, and nothing that they would miss: what somebody else took up is told once, too. */
export const isAllClear = (day: MyDay): boolean =>
  toldIn(day) + day.waiting.length === 0 && Object.keys(day.moved).length === 0;

interface Beside {
  missed: string | null;
}

/** One message for one morning, edited through the day as its lines close: eight lines, and how many more. */
export function dayDigest(day: MyDay, { missed }: Beside): Notification {
  const lines = linesOf(day);
  const shown = shownIn(day);
  const waiting = day.waiting.slice(0, rowsADigest - shown);
  const moved = movedWords(day.moved);
  return {
    text: neutral`IRO: ${count(toldIn(day), 'thing needs you', 'things need you')} today.`,
    blocks: [
      header(inWords(day.on)),
      context([...counts(day), ...covering(day)].join(' · ')),
      ...(missed === null ? [] : [context(missed)]),
      ...parts(day).flatMap(({ title, from, to }) => rows(title, lines.slice(from, Math.min(to, shown)))),
      ...more(lines.length - shown),
      ...(waiting.length === 0 ? [] : [section(`*Waiting on others*\n${waiting.map(waitingWords).join('\n')}`)]),
      ...left(day.waiting.length - waiting.length),
      ...(day.waiting.some(({ personId }) => personId !== null) ? buttons(button('Remind them', 'remind')) : []),
      ...(moved === null ? [] : [section(`*Moved since ${shortWords(day.since)}*\n${moved}`)]),
      ...asides(day),
      divider,
      ...buttons(
        button('What I owe', 'mine'),
        button('Next reviews', 'next-review mine 1'),
        button('Settings', 'settings'),
      ),
    ],
  };
}

/** As many as their Home and /iro mine say, on every day. */
const counts = (day: MyDay) => [
  count(needing(day).length, 'thing needs you', 'things need you'),
  ...(day.owed.length === 0 ? [] : [`${count(day.owed.length, 'decision')} to carry out`]),
  ...(day.slipping.length === 0 ? [] : [`${count(day.slipping.length, 'thing')} slipping`]),
];

/** What stands under which heading, of the lines in their order. */
const parts = ({ today, slipping, fresh }: MyDay) => [
  { title: 'Today', from: 0, to: today.length },
  { title: 'New or worse', from: today.length, to: today.length + fresh },
  { title: 'Slipping as before', from: today.length + fresh, to: today.length + slipping.length },
];

const rows = (title: string, shown: readonly DayRow[]): KnownBlock[] =>
  shown.length === 0 ? [] : [section(`*${title}*`), ...shown.flatMap(dayRow)];

/** Whatever there was no room for, and what stood before, one press away. */
const more = (number: number): KnownBlock[] =>
  number === 0
    ? []
    : buttons(button(`And ${number.toLocaleString('en-GB')} more`, 'day all 1', 'everything, page by page'));

/** Said once; an empty day after that says nothing. What stood before is told again at the start of a week. */
export const dayAllClear = (day: MyDay, { missed }: Beside): Notification => ({
  text: neutral`IRO: 0 things need you today.`,
  blocks: [
    section(`${clearWords(day)} ${nextReview(day)}`),
    ...more(day.slipping.length),
    ...(missed === null ? [] : [context(missed)]),
    ...asides(day),
  ],
});

const clearWords = ({ slipping }: MyDay) =>
  slipping.length === 0
    ? '*All clear.*'
    : `*Nothing new.* ${count(slipping.length, 'thing')} that ${slipping.length === 1 ? 'was' : 'were'} slipping before still ${slipping.length === 1 ? 'is' : 'are'}.`;

const nextReview = ({ nextReviewOn }: MyDay) =>
  nextReviewOn === null ? 'No review is booked.' : `The next review booked is on ${inWords(nextReviewOn)}.`;

/** “Show 7 more”, or “Show 8 of 48 more”: a page at a time. */
const showMore = (more: number) => `Show ${more > rowsADigest ? `${rowsADigest} of ` : ''}${more} more`;

const pageTitles = { today: 'Today', slipping: 'Slipping', all: 'Everything that needs you' } as const;

/** One page of a section, or of it all, when the digest had no room for it. */
export function dayPage(name: keyof typeof pageTitles, all: readonly DayRow[], page: number): Message {
  const { rows, page: shown, pages } = pageOf(all, page, rowsADigest);
  const more = all.length - shown * rowsADigest;
  return {
    text: `${count(all.length, 'line')}.`,
    blocks: [
      header(pageTitles[name]),
      ...(all.length === 0 ? [section('Nothing.')] : []),
      ...rows.flatMap(dayRow),
      divider,
      ...buttons(
        ...(more > 0 ? [button(showMore(more), `day ${name} ${shown + 1}`)] : []),
        ...(shown > 1 ? [button('Back to the first', `day ${name} 1`)] : []),
        button('My whole day', 'day'),
      ),
      ...(pages > 1 ? [context(`Page ${shown} of ${pages}`)] : []),
    ],
  };
}

const covering = ({ coveringFor }: MyDay) =>
  coveringFor.length === 0 ? [] : [`covering for ${brief(listed(coveringFor), 200)}`];

const left = (more: number): KnownBlock[] => (more > 0 ? [context(`And ${more} more.`)] : []);

/** “2 decisions of yours are with the team manager now.” */
const takenUpBy = (who: keyof MyDay['takenUp'], number: number): KnownBlock[] =>
  number === 0
    ? []
    : [context(`${count(number, 'decision')} of yours ${number === 1 ? 'is' : 'are'} with the ${who} now.`)];

const asides = ({ takenUp, snoozed }: MyDay): KnownBlock[] => [
  ...takenUpBy('team manager', takenUp['team manager']),
  ...takenUpBy('IRO', takenUp.IRO),
  ...(snoozed > 0
    ? [sectionWith(`${count(snoozed, 'thing')} snoozed by you.`, button('What is slipping', 'drift'))]
    : []),
];
