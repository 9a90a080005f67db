import type { KnownBlock } from '@slack/types';
import type { ReadinessBoard, ReadinessRow } from '../../../casework/readiness/readiness.ts';
import type { ReadinessItem } from '../../../domain/readiness/readiness-items.ts';
import { count, dateInWords, lateInWords, sentence, shortWords } from '../../../domain/wording/words.ts';
import { button, buttons, clip, context, divider, escaped, type Message, section } from '../../message.ts';
import { stepButton } from '../../next-steps.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { bookedWords, dueOrLate } from '../dates/review-line.ts';
import { answersInWords } from '../reviews/answers-in-words.ts';
import { sectionWith } from '../shared/section-with.ts';

/** What is ready, what is not, whose it is and by when: one row and one thing to press for each. */
export function readinessBoardCard(board: ReadinessBoard, saved: ReadinessItem | null = null): Message {
  const { line, rows, venue, mayBook, mayAskEarly, someHidden } = board;
  const { child, ready } = line;
  return {
    text: `Ready ${ready.done} of ${ready.of}.`,
    blocks: [
      ...(saved === null ? [] : savedBlocks(saved, child.id)),
      section(
        [
          `*${named(child)} · ${sentence(line.which)} · ready ${ready.done} of ${ready.of}*`,
          [bookedWords(line), venue === null ? null : escaped(venue), dueOrLate(line)]
            .filter((words) => words !== null)
            .join(' · '),
        ].join('\n'),
      ),
      context(countedFrom(board)),
      ...board.asked.slice(0, mostAsked).map((request) => askedBlock(request, board)),
      ...(board.challenges === 0
        ? []
        : [
            sectionWith(
              `${count(board.challenges, 'challenge')} open: say at the review how it stands.`,
              button('Challenges', `challenges ${child.id}`, referenceShown(child)),
            ),
          ]),
      divider,
      ...rows.map((row) => rowBlock(row)),
      divider,
      ...buttons(
        ...(mayBook ? [button(line.booked ? 'Move or cancel' : 'Book the date', `schedule ${child.id}`)] : []),
        button('Why these dates?', `why-ready ${child.id}`),
        ...(mayAskEarly ? [button('Ask for it sooner', `early ${child.id}`)] : []),
        button('Open', `child ${child.id}`, referenceShown(child)),
      ),
      ...(someHidden ? [context('Some items are for other roles only.')] : []),
    ],
  };
}

/** One that is done with a press is dated by it: the day it was done may be another. */
const savedBlocks = ({ title, short, name, asks }: ReadinessItem, childId: string): KnownBlock[] => [
  section(`*Saved: ${title}*`),
  ...buttons(
    stepButton({ step: 'undo an item', child: childId, item: name }, short),
    ...(asks ? [] : [button('It was another day', `prepare ${childId} ${name.replaceAll(' ', '-')}`, short)]),
  ),
];

const mostAsked = 3;

/** No words of whoever asked: the board is shown to more people than may read them. */
const askedBlock = (
  { id, askedOn, soonBy, answer }: ReadinessBoard['asked'][number],
  { line, mayAnswer }: ReadinessBoard,
): KnownBlock =>
  sectionWith(
    `*An earlier review was asked for* on ${dateInWords(askedOn)}, by ${shortWords(soonBy)} · ${answer === null ? 'not answered yet' : 'the IRO will meet them first'}`,
    mayAnswer ? button('Answer', `answer-early ${line.child.id} ${id}`) : null,
  );

const countedFrom = ({ line: { booked, dueOn } }: ReadinessBoard) => {
  if (booked) return `Dates are counted back from the day booked, ${dateInWords(booked.on)}.`;
  return dueOn === null
    ? 'There is no date to count back from yet.'
    : `No date is booked, so dates are counted back from the last day the review can be held, ${dateInWords(dueOn)}.`;
};

function rowBlock(row: ReadinessRow): KnownBlock {
  return sectionWith(
    [`*${row.item.title}* · ${standing(row)}`, ...details(row)].join('\n'),
    row.next && stepButton(row.next, row.item.short),
  );
}

function standing({ item, by, metOn, late }: ReadinessRow): string {
  const owner = item.owner === 'iro' ? 'IRO' : item.owner;
  if (metOn !== null)
    return `done ${shortWords(metOn)}${late !== null && by !== null ? `, ${lateInWords(late)} (by ${shortWords(by)})` : ''}`;
  if (by === null) return `not yet · ${owner}`;
  return [`not yet · ${owner}, by ${shortWords(by)}`, ...(late === null ? [] : [`*${lateInWords(late)}*`])].join(' · ');
}

function details({ item, answers, note, contact, metOn }: ReadinessRow): string[] {
  const talk =
    contact === null
      ? []
      : [`${talks[contact.how]} on ${shortWords(contact.on)}${contact.alone ? ', alone' : ', not alone'}`];
  const entered = item.name === 'IRO talked with the child alone' ? [] : answersInWords(item.name, answers);
  const words = [...talk, ...entered, ...(note === null ? [] : [escaped(clip(note, 150))])];
  if (words.length === 0) return [];
  return [`${metOn === null && item.asks ? 'So far: ' : ''}${words.join(' · ')}`];
}

const talks = {
  visit: 'Visited',
  telephone: 'Spoken with by telephone',
  video: 'Spoken with by video',
  'observed, too young to talk': 'Observed',
};
