import { eventsOf } from '../decisions/decision-owner.ts';
import { hasEnded, type Standing, sendingStep, standingsOf } from '../decisions/decision-standing.ts';
import { type Decision, type DecisionEvent, type DecisionEventKind, saidOn } from '../decisions/decisions.ts';
import { wordsOf } from '../decisions/disagreement.ts';
import { replyTo } from '../decisions/questions.ts';
import { managerResponse } from '../duties/record.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { ReviewRecord } from '../reviews/reviewing.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { dateInWords, ordinal, sentence } from '../wording/words.ts';
import {
  type Chronicling,
  type ChronologyKind,
  type ChronologyLine,
  inShort,
  noAnswer,
  recordedHere,
  saying,
} from './chronology-line.ts';

/** What was decided, what everybody said of it since, and the days on which nobody said anything. */
export const ofDecisions = (file: CaseFile, chronicling: Chronicling): ChronologyLine[] => [
  ...standingsOf(file, chronicling.today, chronicling.law).flatMap((standing) => {
    const part = standing.decision.isConfidential ? 'confidential' : 'open';
    return [
      made(file, standing.decision, chronicling),
      ...said(standing, chronicling),
      ...deemed(file, standing, chronicling),
      ...goneBy(file, standing, chronicling),
    ].map((entry): ChronologyLine => ({ ...entry, part }));
  }),
  ...sendings(file, chronicling),
];

type WithoutPart = Omit<ChronologyLine, 'part'>;

/** One line for each sending: who was asked to agree what was decided, and when it reached them. */
const sendings = ({ recordSteps }: CaseFile, { nameOf }: Chronicling): ChronologyLine[] =>
  recordSteps
    .filter(({ step }) => step === 'decisions sent')
    .map(({ doneOn, reachedOn, toId, recordedById, recordedAt }) => ({
      ...{ on: reachedOn ?? doneOn, at: recordedAt, kind: 'decision', part: 'open', source: recordedHere },
      who: nameOf(recordedById, recordedAt),
      what: `The decisions were sent to ${toId === null ? 'the team’s manager' : nameOf(toId, null)} to agree${reachedOn === null ? ', and have not reached them yet' : ''}.`,
    }));

function made(file: CaseFile, decision: Decision, { nameOf }: Chronicling): WithoutPart {
  const { reviewId, madeOn, wording, measure, ownerId, dueOn, timesMade, isKey, ownerRole } = decision;
  const record = reviewId === null ? null : recordOf(file, decision);
  const givenAt = file.challengeEvents.find(({ decisionId }) => decisionId === decision.id)?.at ?? null;
  const by = record?.recordedById ?? (reviewId === null ? ownerId : null);
  return {
    ...{ on: madeOn, at: record?.recordedAt ?? givenAt, kind: 'decision' },
    who: by === null ? 'The review' : nameOf(by, record?.recordedAt ?? null),
    what: [
      `${reviewId === null ? 'Plan given in answer to a challenge' : `Decision${isKey ? ', a key one' : ''}`}${saying(wording)}`,
      `Whose: ${ownerId === null ? ownerRole : nameOf(ownerId, null)}, by ${dateInWords(dueOn)}.`,
      `How we will know${saying(measure)}`,
      ...(timesMade > 1 ? [`Made at a ${ordinal(timesMade)} review.`] : []),
    ].join(' '),
    source: reviewId === null ? recordedHere : 'The record of the review',
  };
}

/** The version that made it: a later one, or another part of the review, may be somebody else’s. */
const recordOf = ({ reviewRecords }: CaseFile, { id, reviewId }: Decision): ReviewRecord | null => {
  const versions = reviewRecords.filter((one) => one.reviewId === reviewId);
  return versions.find(({ replaced }) => replaced?.made.some((one) => one.id === id)) ?? versions[0] ?? null;
};

interface Wording {
  kind: ChronologyKind;
  says: string;
}
const as = (kind: ChronologyKind, says: string): Wording => ({ kind, says });

/** Of an extension that is refused, see `said`: the same event sends a decision back. */
const wordings: Record<Exclude<DecisionEventKind, 'undone'>, Wording> = {
  agreed: as('answer', 'The manager agreed'),
  disagreed: as('answer', 'The manager disagreed'),
  done: as('answer', 'Said to be done'),
  progress: as('answer', 'Progress reported'),
  'longer asked': as('request', 'Asked for longer'),
  'not mine': as('answer', 'Said that it is not theirs'),
  'cannot be done': as('answer', 'Said that it can’t be done'),
  confirmed: as('decision', 'Confirmed as done'),
  'sent back': as('decision', 'Sent back, as not done'),
  extended: as('extension', 'Given longer'),
  withdrawn: as('decision', 'Withdrawn'),
  disputed: as('decision', 'The IRO disputes the manager’s answer'),
  replaced: as('decision', 'The IRO accepted the manager’s change, which takes its place'),
  accepted: as('decision', 'Begun as the manager’s change'),
  asked: as('request', 'A question to the IRO'),
  answered: as('answer', 'The IRO answered the question'),
  'to challenge': as('challenge', 'The IRO will challenge it'),
  'not challenged': as('challenge', 'The IRO will not challenge it after all'),
  'carried forward': as('decision', 'Not done at the next review, and made again'),
  closed: as('decision', 'Closed at a review'),
  're-offered': as('decision', 'Given to somebody else'),
  'given out': as('decision', 'Given to somebody else'),
};

const refused: Wording = as('extension', 'More time refused');

function said({ decision, events }: Standing, chronicling: Chronicling): WithoutPart[] {
  const { nameOf } = chronicling;
  return events.flatMap((event, at): WithoutPart[] => {
    const { kind, byId, newDueOn, newOwnerId } = event;
    if (kind === 'undone') return [];
    const isRefusal = kind === 'sent back' && answersRequest(events.slice(0, at));
    const { kind: shown, says } = isRefusal ? refused : wordings[kind];
    const on = saidOn(event);
    const until = newDueOn === null ? '' : `, until ${dateInWords(newDueOn)}`;
    const to = newOwnerId === null ? '' : `, to ${nameOf(newOwnerId, null)}`;
    const done = kind === 'done' && event.on !== on ? `, on ${dateInWords(event.on)}` : '';
    return [
      {
        ...{ on, at: event.at, kind: shown, source: recordedHere },
        who: byId === null ? 'Not recorded' : nameOf(byId, event.at),
        what: `${says}${until}${to}${done} (“${inShort(decision.wording)}”)${saying(wordsOf(event))}${isOpen(event, events) ? noAnswer : ''}`,
      },
    ];
  });
}

/** A question, or a request for more time, that nothing answers: the IRO’s silence is told as anybody’s is. */
const isOpen = (event: DecisionEvent, events: readonly DecisionEvent[]): boolean =>
  event.kind === 'asked'
    ? replyTo(event, events) === null
    : event.kind === 'longer asked' &&
      !events.slice(events.indexOf(event) + 1).some(({ kind }) => turning.includes(kind));

/** Whether the last thing that changed how it stands was that more time was asked for. */
const answersRequest = (before: readonly DecisionEvent[]): boolean =>
  before.findLast(({ kind }) => turning.includes(kind))?.kind === 'longer asked';
const turning: readonly DecisionEventKind[] = [
  'longer asked',
  'extended',
  'sent back',
  'done',
  'confirmed',
  'not mine',
  'cannot be done',
  're-offered',
  'given out',
];

/** Nobody answered, and so it counts as agreed; not where it had ended by then (ruling Dates 9). */
function deemed(
  file: CaseFile,
  { decision, manager, answerBy, events }: Standing,
  { nameOf }: Chronicling,
): WithoutPart[] {
  const sent = sendingStep(decision, file);
  if (manager !== 'deemed agreed' || sent?.reachedOn == null || hasEnded(upTo(events, answerBy))) return [];
  return [
    {
      ...{ on: addDays(answerBy, 1), at: null, kind: 'silence' },
      who: sent.toId === null ? 'The team’s manager' : nameOf(sent.toId, null),
      what: `No answer by ${dateInWords(answerBy)}: deemed agreed (“${inShort(decision.wording)}”).`,
      source: `Worked out: ${managerResponse.says}, which was ${dateInWords(sent.reachedOn)}. ${managerResponse.authority.words}`,
    },
  ];
}

const upTo = (events: readonly DecisionEvent[], day: Day) => events.filter(({ on }) => on <= day);

/** Each day by which it was to be done, and was not said to be: the first one, and each it was put off to. */
function goneBy(file: CaseFile, { decision, owner, events }: Standing, { nameOf, today }: Chronicling): WithoutPart[] {
  const passed: Day[] = [];
  let due = decision.dueOn;
  let isWaitedFor = true;
  let since = decision.madeOn;
  for (const next of [...events, null]) {
    if (isWaitedFor && since <= due && (next?.on ?? today) > due) passed.push(due);
    if (next === null) break;
    since = next.on;
    if (next.kind === 'extended' && next.newDueOn !== null) due = next.newDueOn;
    const known = eventsOf(decision, file);
    isWaitedFor = !isDoneOrEnded(known.slice(0, known.indexOf(next) + 1));
  }
  const who = owner === null ? sentence(decision.ownerRole) : nameOf(owner, null);
  return passed.map((day) => ({
    ...{ on: addDays(day, 1), at: null, kind: 'silence' },
    who,
    what: `Due on ${dateInWords(day)}, and by then nobody had said that it was done (“${inShort(decision.wording)}”).`,
    source:
      day === decision.dueOn ? 'Worked out from the decision’s date' : 'Worked out from the date it was put off to',
  }));
}

const isDoneOrEnded = (events: readonly DecisionEvent[]): boolean =>
  hasEnded(events) || events.findLast(({ kind }) => turning.includes(kind))?.kind === 'done';
