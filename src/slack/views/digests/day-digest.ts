import type { KnownBlock } from '@slack/types';
import type { DayRow } from '../../../casework/digests/day/day-row.ts';
import { type MyDay, rowsADigest as rowsShown } from '../../../casework/digests/my-day.ts';
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

const waitingShown = 5;

/** How many lines there are, and how many want something of the reader. */
export const linesIn = ({ today, slipping, waiting }: MyDay) => ({
  all: today.length + slipping.length + waiting.length,
  needMe: today.length + slipping.length,
});

/** Nothing that wants the reader, and nothing that they would miss: what somebody else took up is told once, too. */
export const isAllClear = (day: MyDay): boolean => linesIn(day).all === 0 && Object.keys(day.moved).length === 0;

interface Beside {
  missed: string | null;
}

/** One message for one morning, edited through the day as its lines close. */
export function dayDigest(day: MyDay, { missed }: Beside): Notification {
  const { all, needMe } = linesIn(day);
  const waiting = day.waiting.slice(0, waitingShown);
  const moved = movedWords(day.moved);
  return {
    text: neutral`IRO: ${count(needMe, 'thing')} ${needMe === 1 ? 'needs' : 'need'} you today.`,
    blocks: [
      header(inWords(day.on)),
      context(
        [`${count(all, 'line')}, ${needMe} ${needMe === 1 ? 'needs' : 'need'} you`, ...covering(day)].join(' · '),
      ),
      ...(missed === null ? [] : [context(missed)]),
      ...rows('Today', 'today', day.today),
      ...rows('Slipping', 'slipping', day.slipping),
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

/** Said once; an empty day after that says nothing. */
export const dayAllClear = (day: MyDay, { missed }: Beside): Notification => ({
  text: neutral`IRO: 0 things need you today.`,
  blocks: [section(`*All clear.* ${nextReview(day)}`), ...(missed === null ? [] : [context(missed)]), ...asides(day)],
});

const nextReview = ({ nextReviewOn }: MyDay) =>
  nextReviewOn === null ? 'No review is booked.' : `The next review booked is on ${inWords(nextReviewOn)}.`;

function rows(title: string, name: 'today' | 'slipping', all: readonly DayRow[]): KnownBlock[] {
  if (all.length === 0) return [];
  const more = all.length - rowsShown;
  return [
    section(`*${title}*`),
    ...all.slice(0, rowsShown).flatMap(dayRow),
    ...(more > 0 ? buttons(button(showMore(more), `day ${name} 2`, title)) : []),
  ];
}

/** “Show 7 more”, or “Show 8 of 48 more”: a page at a time. */
const showMore = (more: number) => `Show ${more > rowsShown ? `${rowsShown} of ` : ''}${more} more`;

/** One page of a section, when the digest had no room for it. */
export function dayPage(name: 'today' | 'slipping', all: readonly DayRow[], page: number): Message {
  const title = name === 'today' ? 'Today' : 'Slipping';
  const { rows, page: shown, pages } = pageOf(all, page, rowsShown);
  const more = all.length - shown * rowsShown;
  return {
    text: `${count(all.length, 'line')}.`,
    blocks: [
      header(title),
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
