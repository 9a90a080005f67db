import type { CareFacts, ChildCard, HeldReview } from '../../../casework/children/child-card.ts';
import type { DecisionRow } from '../../../casework/decisions/decision-row.ts';
import type { DecisionsOnCard } from '../../../casework/decisions/decisions-on-card.ts';
import type { NamedChild } from '../../../casework/shared/review-line.ts';
import { isParticipation, participationCodes } from '../../../domain/reviews/participation.ts';
import { isDay } from '../../../domain/time/calendar.ts';
import { figuresOf } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { sourceWords } from '../../../domain/wording/source-words.ts';
import { count, countLate, dateInWords, inWords, lateInWords, sentence } from '../../../domain/wording/words.ts';
import { button, buttons, context, divider, escaped, type Message, section } from '../../message.ts';
import { standsWords, titleWords } from '../challenges/challenge-words.ts';
import {
  bookedWords,
  doubts,
  dueWords,
  iroWords,
  readyWords,
  rowButtons,
  timeLeft,
  workerWords,
} from '../dates/review-line.ts';
import { decisionWordingOf, dueBy } from '../decisions/decision-row.ts';
import { foundWords } from '../reviews/midway.ts';
import { named, referenceShown } from './child-name.ts';

/** The private card of one child: who, when, how things stand, and what to press next. */
export function childCardMessage(card: ChildCard): Message {
  const { child, age, next, care, held, heldInAll, decisions } = card;
  const facts = [named(child), ...(age === null ? [] : [`age ${age}`]), ...summary(care)];
  return {
    text: '1 child’s card.',
    blocks: [
      section(`*${facts.join(' · ')}*`),
      context('Private: only you see this.'),
      divider,
      section(nextWords(card)),
      ...tellingWords(card),
      ...introductionWords(card),
      ...(care ? [section(careWords(care))] : []),
      ...(decisions && decisions.open > 0 ? [section(decisionsWords(decisions))] : []),
      ...(card.challenges.length > 0 ? [section(challengesWords(card.challenges))] : []),
      section(
        `*${heldTitle(held.length, heldInAll)}*\n${held.length === 0 ? 'None on record' : held.map(heldWords).join('\n')}`,
      ),
      ...(care ? care.disagreements.slice(0, 5).map(disagreementWords) : []),
      divider,
      ...buttons(
        ...(next ? rowButtons(next).filter(({ value }) => !value?.startsWith('child ')) : []),
        ...whyHeld(card),
        ...(decisions?.mayRead ? [allDecisions(decisions, child)] : []),
        ...(card.challenges.length > 0 ? [button('Challenges', `challenges ${child.id}`, referenceShown(child))] : []),
        ...(card.mayChallenge ? [button('Raise a challenge', `challenge ${child.id}`, referenceShown(child))] : []),
        ...(card.telling && card.mayWriteToChild ? [button('Introduction letter', `introduce ${child.id}`)] : []),
        ...(card.introduction?.mayTick
          ? [button('They have met', `introduce-next ${child.id} ${card.introduction.handover}`)]
          : []),
        button('My next reviews', 'next-review mine 1'),
      ),
      ...(care ? [] : [context('Some items are for other roles only.')]),
    ],
  };
}

const challengesShown = 3;
const challengesWords = (challenges: ChildCard['challenges']): string =>
  [
    `*${count(challenges.length, 'challenge')} open*`,
    ...challenges.slice(0, challengesShown).map((row) => `${titleWords(row)} · ${standsWords(row)}`),
  ].join('\n');

const heldTitle = (shown: number, all: number) =>
  shown === all ? 'Reviews held' : `Reviews held: the last ${shown} of ${all}`;

function decisionsWords({ open, overdue, first }: DecisionsOnCard): string {
  const counts = [count(open, 'decision'), ...(overdue > 0 ? [countLate(overdue, 'decision')] : [])].join(', ');
  return [`*Still open: ${counts}*`, ...first.map(decisionWords)].join('\n');
}

/** “★ Book a dental check · Dan Okafor · by Tue 30 Jun · *2 working days late*” */
const decisionWords = (row: DecisionRow): string =>
  [...(row.wording === '' ? [] : [decisionWordingOf(row)]), escaped(row.owner), ...dueBy(row)].join(' · ');

const allDecisions = ({ open, first }: DecisionsOnCard, child: NamedChild) =>
  button(
    open > first.length ? `All ${count(open, 'decision')}` : 'Decisions',
    `decisions ${child.id}`,
    referenceShown(child),
  );

const summary = (care: CareFacts | null) => {
  const words = care ? [care.legalStatus, care.team] : [];
  return words.filter((word) => word !== null).map(escaped);
};

function nextWords({ next, begun }: ChildCard): string {
  if (!next) return '*Next review*\nNone is due';
  const also = next.alsoBinding.map(({ title, dueOn, notBeforeOn }) => {
    const days = [
      ...(dueOn ? [`by ${dateInWords(dueOn)}`] : []),
      ...(notBeforeOn ? [`not before ${dateInWords(notBeforeOn)}`] : []),
    ];
    return `Also: ${[title, days.join(' and ')].join(' ').trim()}`;
  });
  const people = [iroWords(next), workerWords(next)];
  return [
    `*Next review*`,
    `${sentence(next.which)} · *${dueWords(next)}* · ${timeLeft(next)}`,
    ...(begun ? [begunWords(begun)] : []),
    [bookedWords(next), readyWords(next)].join(' · '),
    ...doubts(next),
    ...also,
    people.join(' · '),
  ].join('\n');
}

function begunWords({ on, how, finish }: NonNullable<ChildCard['begun']>): string {
  const begun = `${how === 'adjourned' ? 'Adjourned on' : 'Begun, and held in part, on'} ${dateInWords(on)}`;
  return finish === null ? begun : `${begun}: ${finish.isLate ? 'was ' : ''}to be finished by ${inWords(finish.by)}`;
}

/** Good practice and no more: said quietly, and only while it is not done. */
const tellingWords = ({ telling }: ChildCard) =>
  telling === null || telling.dueOn === null
    ? []
    : [
        context(
          `Who their IRO is: not yet marked as told. The IRO, by ${inWords(telling.dueOn)} (good practice)${telling.late === null ? '' : ` · *${lateInWords(telling.late)}*`}`,
        ),
      ];

const introductionWords = ({ introduction }: ChildCard) =>
  introduction === null
    ? []
    : [
        context(
          `The next IRO: to be introduced in person by ${escaped(introduction.from ?? 'whoever was the IRO before')}, by ${inWords(introduction.by)}`,
        ),
      ];

const careWords = (care: CareFacts) =>
  [
    '*Care*',
    since(care),
    `Placement: ${escaped(care.placement ?? 'not recorded')}${care.placementSince ? `, since ${dateInWords(care.placementSince)}` : ''}`,
    `Permanence plan: ${care.permanence ?? 'none recorded'}`,
    ...(care.hasSiblings ? ['Has brothers or sisters in care'] : []),
    ...(care.midway === null ? [] : [`Midway check ${dateInWords(care.midway.on)}: ${foundWords(care.midway)}`]),
    ...(care.workersInTwelveMonths > 1
      ? [`${count(care.workersInTwelveMonths, 'social worker')} in ${spanInWords(figuresOf)}`]
      : []),
  ].join('\n');

function since({ lookedAfterSince, firstSeenOn, ceasedOn }: CareFacts): string {
  if (ceasedOn !== null) return `Stopped being looked after on ${dateInWords(ceasedOn)}`;
  if (lookedAfterSince !== null) return `Looked after since ${dateInWords(lookedAfterSince)}`;
  return firstSeenOn === null
    ? 'Nobody has recorded when care began'
    : `Looked after since before ${dateInWords(firstSeenOn)}: the day care began is not recorded`;
}

function heldWords({ on, participation, state, relaxed }: HeldReview): string {
  const part =
    participation !== null && isParticipation(participation) ? participationCodes[participation].means : null;
  const late = relaxed ? 'after the limit, when the law was relaxed' : 'late';
  const judged = state === 'met' ? 'in time' : state === 'met late' ? late : null;
  return [dateInWords(on), judged, part ?? 'how the child took part is not recorded']
    .filter((words) => words !== null)
    .join(' · ');
}

/** Every date on the card can explain itself. */
const whyHeld = ({ child, held }: ChildCard) =>
  held.flatMap(({ on, dutyId, about }) =>
    dutyId === null
      ? []
      : [button(`Why, for ${dateInWords(on)}?`, `why ${child.id} ${dutyId} ${about}`, referenceShown(child))],
  );

const disagreementWords = ({ about, kept, keptFrom, said, saidBy }: CareFacts['disagreements'][number]) =>
  context(
    `Two sources differ on “${about === 'IRO' ? 'the IRO' : about}”: ${escaped(dayOrWords(kept))} from ${sourceWords[keptFrom]} is used; ${sourceWords[saidBy]} says ${escaped(dayOrWords(said))}.`,
  );

const dayOrWords = (value: string) => (isDay(value) ? dateInWords(value) : value);
