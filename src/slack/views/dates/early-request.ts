import type { EarlyReviewAsked } from '../../../casework/dates/ask-early-review.ts';
import type { EarlyAnswered, EarlyRequestSeen } from '../../../casework/dates/early-request.ts';
import { betweenReviews } from '../../../domain/duties/reviews.ts';
import type { EarlyRequest } from '../../../domain/reviews/reviewing.ts';
import { askers } from '../../../domain/wording/askers.ts';
import { dateInWords, inWords, spelledOut } from '../../../domain/wording/words.ts';
import { button, buttons, context, escaped, type Message, type Notification, primary, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named } from '../children/child-name.ts';
import { undoButton } from '../shared/undo-button.ts';
import { bookedWords, dueOrLate } from './review-line.ts';

const worries: Record<EarlyRequest['worry'], string> = {
  home: 'home',
  school: 'school',
  family: 'family',
  safety: 'safety',
  plan: 'the plan',
  other: 'something else',
};

/** For a message; a form says at its head whose it is. */
const requestOf = (seen: Pick<EarlyRequestSeen, 'child' | 'request' | 'line'>): string =>
  `${named(seen.child)}\n${requestWords(seen)}`;

/** Who asks for what, in whose words, and how things stand. */
export const requestWords = ({ request, line }: Pick<EarlyRequestSeen, 'request' | 'line'>): string =>
  [
    `*${askers[request.askedBy]} for an earlier review*`,
    `“${escaped(request.words)}”`,
    `Worried about ${worries[request.worry]} · asked on ${dateInWords(request.askedOn)} · hopes for it by ${dateInWords(request.soonBy)}`,
    ...(line === null ? [] : [`${dueOrLate(line)} · ${bookedWords(line)}`]),
  ].join('\n');

const answerButton = ({ child, request }: Pick<EarlyRequestSeen, 'child' | 'request'>) =>
  primary(button('Answer', `answer-early ${child.id} ${request.id}`));

/** Said to whoever wrote the request down. */
export const earlyAsked = (asked: EarlyReviewAsked): Message => ({
  text: '1 request kept.',
  blocks: [
    section(requestOf(asked)),
    section(whatFollows(asked)),
    ...buttons(
      ...(asked.mayAnswer ? [answerButton(asked)] : []),
      button('Open', `child ${asked.child.id}`),
      undoButton('ask-early-review', asked.undo, asked.child),
    ),
  ],
});

function whatFollows({ toldName, toldAnswers, mayAnswer }: EarlyReviewAsked): string {
  if (toldName === null) return noIro;
  if (mayAnswer) return 'Kept. You can answer it now.';
  return toldAnswers
    ? `Sent to ${escaped(toldName)}, who will answer.`
    : `Kept. There is no IRO yet: ${escaped(toldName)} knows.`;
}

const noIro = 'Kept, but this child has no IRO and there is no IRO manager to tell. Ask for an IRO to be named.';

const onlyTheIro =
  'Only the child’s IRO answers. If the child has none, name one, who will find it on the readiness board.';

/** What the IRO is told, and what became of it. */
export const earlyNotice = (seen: EarlyRequestSeen): Notification => ({
  text: neutral`1 request for an earlier review, asked on ${dateInWords(seen.request.askedOn)}.`,
  blocks: [
    section(requestOf(seen)),
    ...answerWords(seen.request).map((words) => section(words)),
    ...(seen.mayAnswer ? [context('The person who asked must be told your answer, and why.')] : []),
    ...(seen.request.answer === null && !seen.mayAnswer ? [context(onlyTheIro)] : []),
    ...buttons(...(seen.mayAnswer ? [answerButton(seen)] : []), button('Open', `child ${seen.child.id}`)),
  ],
});

/** Said to the IRO who answered, with the reply to pass on and the next step. */
export const earlyAnswered = (seen: EarlyAnswered): Message => ({
  text: '1 request answered.',
  blocks: [
    section(`*${named(seen.child)}*`),
    ...answerWords(seen.request).map((words) => section(words)),
    ...(seen.request.answer === 'yes'
      ? [
          section(
            `The review is now due by that day, and the next ${spelledOut(betweenReviews.months)} months run from the day it is held.`,
          ),
        ]
      : []),
    context('Nothing has been sent to the person who asked. Tell them yourself, or ask the social worker to.'),
    ...buttons(
      ...(seen.request.answer === 'yes' ? [primary(button('Book the date', `schedule ${seen.child.id}`))] : []),
      ...(seen.mayAnswer ? [button('Answer again', `answer-early ${seen.child.id} ${seen.request.id}`)] : []),
      button('Open', `child ${seen.child.id}`),
      undoButton('answer-early-request', seen.undo, seen.child),
    ),
  ],
});

function answerWords({ answer, reviewBy, because, reply }: EarlyRequest): string[] {
  if (answer === null) return [];
  const said = {
    yes: `*Yes*: to be held by ${reviewBy === null ? 'a day to be set' : inWords(reviewBy)}`,
    'meet first': '*The IRO will meet them first*',
    no: '*No*',
  }[answer];
  return [
    [said, ...(because === null ? [] : [`Because: ${escaped(because)}`])].join('\n'),
    ...(reply === null ? [] : [`*To tell the person who asked*\n${escaped(reply)}`]),
  ];
}
