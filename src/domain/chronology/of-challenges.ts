import {
  type ChallengeStanding,
  challengesOf,
  isAnswer,
  lastDayOfPut,
  planOf,
  turnsAt,
} from '../challenges/challenge-standing.ts';
import type { Challenge, ChallengeEvent, ChallengeEventKind } from '../challenges/challenges.ts';
import { daysOf, informally } from '../challenges/stages.ts';
import { challengeAnswer, challengeFormalStages } from '../duties/challenges.ts';
import type { CaseFile } from '../records/case-file.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { spanInWords } from '../time/span.ts';
import { toldWords } from '../wording/challenge-steps.ts';
import { dateInWords } from '../wording/words.ts';
import { type Chronicling, type ChronologyLine, inShort, noAnswer, recordedHere, saying } from './chronology-line.ts';

/** What was put to whom, what they said, and each silence past a stage’s last day. */
export const ofChallenges = (file: CaseFile, chronicling: Chronicling): ChronologyLine[] =>
  challengesOf(file, chronicling.today, chronicling.law).flatMap((standing) => [
    raised(file, standing.challenge, chronicling),
    ...sinceRaised(file, standing, chronicling),
  ]);

/** All that happened to one of them, without what it says. */
export const sinceRaised = (
  file: CaseFile,
  standing: ChallengeStanding,
  chronicling: Chronicling,
): ChronologyLine[] => [
  ...standing.events.flatMap((event) => happened(event, standing, chronicling)),
  ...silences(standing, chronicling),
  ...planGoneBy(file, standing, chronicling),
  ...formalDaysGone(standing, chronicling),
];

/** Cafcass and legal advice: in a part of its own, and only where the IRO ticks it. */
export const ofAdvice = ({ adviceSteps }: CaseFile, { nameOf }: Chronicling): ChronologyLine[] =>
  adviceSteps.map(({ adviser, kind, on, at, note, byId }) => ({
    ...{ on, at, kind: adviser, part: 'private', who: nameOf(byId, at), source: recordedHere },
    what: `${adviser === 'Cafcass' ? 'Cafcass' : 'Legal advice'}, ${kind}${saying(note)}`,
  }));

const open = { part: 'open', source: recordedHere } as const;

function raised(file: CaseFile, one: Challenge, { nameOf }: Chronicling): ChronologyLine {
  const about = file.decisions.find(({ id, isConfidential }) => id === one.decisionId && !isConfidential);
  const talked =
    one.talkedOn === null
      ? `Not talked about first${saying(one.notTalkedBecause)}`
      : `Talked about first on ${dateInWords(one.talkedOn)}${one.talkedWith === null ? '' : ` with ${one.talkedWith}`}.`;
  return {
    ...{ ...open, on: one.raisedOn, at: one.raisedAt, kind: 'challenge', who: nameOf(one.raisedById, one.raisedAt) },
    what: [
      `${one.kind} raised: ${one.theme}${one.isUrgent ? ', and it can’t wait' : ''}.`,
      ...(about ? [`About the decision${saying(inShort(about.wording))}`] : []),
      `What has not happened${saying(one.happened)}`,
      `What it means for the child${saying(one.means)}`,
      `Asked for, by ${dateInWords(one.wantedBy)}${saying(one.asks)}`,
      talked,
    ].join(' '),
  };
}

function happened(event: ChallengeEvent, standing: ChallengeStanding, chronicling: Chronicling): ChronologyLine[] {
  const { nameOf } = chronicling;
  const { kind, on, at, byId, note } = event;
  if (kind === 'undone') return [];
  const after = isAnswer(kind) ? lateWords(event, standing, chronicling) : '';
  const what = `${wordings[kind](event, chronicling)}${after}${saying(note)}${skippedWords(event)}${toldAfter(event)}${isUnanswered(event, standing) ? noAnswer : ''}`;
  return [{ ...open, on, at, kind: 'challenge', who: nameOf(byId, at), what }];
}

const wordings: Record<
  Exclude<ChallengeEventKind, 'undone'>,
  (event: ChallengeEvent, chronicling: Chronicling) => string
> = {
  put: (event, chronicling) =>
    `Put to ${toWhom(event, chronicling)} (${(event.post ?? '').toLowerCase()})${reachedWords(event)}`,
  passed: (event, chronicling) => `Passed on to ${toWhom(event, chronicling)}`,
  fix: ({ planBy }) => `Answered: will put it right${planBy === null ? '' : ` by ${dateInWords(planBy)}`}`,
  differently: () => 'Answered: sees it differently',
  asked: () => 'Asked the IRO a question',
  replied: () => 'The IRO answered the question',
  watched: () => 'The IRO accepted the plan, and watches it',
  'not enough': () => 'The IRO: the answer is not enough',
  closed: ({ outcome }) => `Closed by the IRO, ${outcome ?? 'with no outcome recorded'}`,
  opened: () => 'Opened the challenge and read it',
};

const toWhom = ({ toId }: ChallengeEvent, { nameOf }: Chronicling) => (toId === null ? 'nobody' : nameOf(toId, null));

const reachedWords = ({ reachesOn, on }: ChallengeEvent) =>
  reachesOn === null || reachesOn === on ? '' : `, to reach them on ${dateInWords(reachesOn)}`;

const isUnanswered = (event: ChallengeEvent, { events }: ChallengeStanding) =>
  event.kind === 'asked' && !events.slice(events.indexOf(event)).some(({ kind }) => kind === 'replied');

const toldAfter = ({ childTold }: ChallengeEvent) => (childTold === null ? '' : ` ${toldWords[childTold]}`);

const skippedWords = ({ skippedBecause }: ChallengeEvent) =>
  skippedBecause === null ? '' : ` A stage was left out${saying(skippedBecause)}`;

/** An answer that came after the stage’s last day is an answer, and late. */
function lateWords(event: ChallengeEvent, { events, formalBy }: ChallengeStanding, { law }: Chronicling): string {
  const turn = turnsAt(events).find(({ during }) => during.includes(event));
  const by = turn && lastDayOfPut(turn.put, formalBy, law);
  return by !== undefined && event.on > by ? ` (after the last day of the stage, ${dateInWords(by)})` : '';
}

/** No answer by the last day of a stage: of one that came later too, which says so in its own line. */
const silences = ({ events, formalBy }: ChallengeStanding, chronicling: Chronicling): ChronologyLine[] =>
  turnsAt(events).flatMap(({ put, during, next }): ChronologyLine[] => {
    const { today, law } = chronicling;
    const by = lastDayOfPut(put, formalBy, law);
    const answer = during.find(({ kind }) => isAnswer(kind) || kind === 'closed') ?? next;
    if (by >= (answer?.on ?? today)) return [];
    const asked = during.findLast(({ kind, on }) => (kind === 'put' || kind === 'passed') && on <= by) ?? put;
    return [
      {
        ...{ ...open, on: addDays(by, 1), at: null, kind: 'silence', who: toWhom(asked, chronicling) },
        what: `No answer to the challenge by ${dateInWords(by)}, the last day of the stage (${(put.post ?? '').toLowerCase()}).`,
        source: daysWords(put, by, chronicling),
      },
    ];
  });

function daysWords({ stage, reachesOn, on }: ChallengeEvent, by: Day, { law }: Chronicling): string {
  const days = daysOf(stage ?? informally, law.challenges);
  const from = reachesOn ?? on;
  const isCut = law.calendar.addWorkingDays(from, days.workingDays) !== by;
  const process =
    (stage ?? informally) === informally
      ? 'The council’s own process, before anything formal'
      : challengeAnswer.authority.words;
  return `Worked out: ${spanInWords(days)} from ${dateInWords(from)}${isCut ? ', cut short by the end of all formal stages' : ''}. ${process}`;
}

function planGoneBy(file: CaseFile, { state, answer }: ChallengeStanding, chronicling: Chronicling): ChronologyLine[] {
  const { today, law } = chronicling;
  const plan = state === 'plan late' ? planOf(file, answer, today, law) : null;
  if (plan === null || answer === null) return [];
  return [
    {
      ...{ ...open, on: addDays(plan.by, 1), at: null, kind: 'silence' },
      who: chronicling.nameOf(plan.ownerId ?? answer.byId, null),
      what: `The plan’s date, ${dateInWords(plan.by)}, went by, and it is not confirmed as done: the challenge is open again.`,
      source: 'Worked out from the date in the answer',
    },
  ];
}

/** The last day of all formal stages went by, and nothing had ended it or was being watched. */
function formalDaysGone({ events, formalBy, formalFrom }: ChallengeStanding, { today }: Chronicling): ChronologyLine[] {
  if (formalBy === null || formalFrom === null || formalBy >= today) return [];
  const last = upTo(events, formalBy).findLast(({ kind }) => turning.includes(kind));
  if (last?.kind === 'watched' || last?.kind === 'closed') return [];
  return [
    {
      ...{ ...open, on: addDays(formalBy, 1), at: null, kind: 'silence', who: 'The council' },
      what: `All formal stages were to end by ${dateInWords(formalBy)}, and the challenge was still open.`,
      source: `Worked out: ${challengeFormalStages.says}, from ${dateInWords(formalFrom)}. ${challengeFormalStages.authority.words}`,
    },
  ];
}

const turning: readonly ChallengeEventKind[] = ['put', 'fix', 'differently', 'watched', 'not enough', 'closed'];
const upTo = (events: readonly ChallengeEvent[], day: Day) => events.filter(({ on }) => on <= day);
