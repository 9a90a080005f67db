import { addMonths, birthday, isDay } from '../calendar.ts';
import type { Day } from '../case-file.ts';
import type { GateName, ReviewAnswers } from '../reviewing.ts';
import { dateInWords, inWords } from '../words.ts';
import { fits, isParticipation } from './participation.ts';

/** What can’t be right in a review as it is recorded, or has not been answered honestly yet, and on which question. */
export interface Objection {
  about: string;
  says: string;
}

/** What must be known of the child to tell. */
export interface Known {
  today: Day;
  bornOn: Day | null;
  dueOn: Day | null;
  lastCompletedOn: Day | null;
  unfinished: { on: Day; how: 'adjourned' | 'part held' } | null;
  place: number | null;
  seen: object | null;
  carried: readonly { id: string; timesMade: number }[];
  /** How many decisions an earlier part of this review made that still stand. */
  decidedBefore?: number;
  /** What was recorded of reviews not completed: the same is not recorded twice. */
  onRecord?: readonly { outcome: string; on: Day }[];
  /** Gates that a review put right is not asked about, because it was not when it was recorded. */
  excused?: readonly GateName[];
}

interface Outcome {
  answers: ReviewAnswers;
  permanence: string | null;
  carried: readonly { id: string; answer: string; words: string | null }[];
  decisions: readonly { wording: string }[];
}

/** Every gate of a review, each with its honest way through: a reason, which is kept (statute.md 2b, rulings). */
export function objectionsTo(outcome: Outcome, known: Known): Objection[] {
  const { whatHappened } = outcome.answers;
  const met = whatHappened.outcome === 'held' || whatHappened.outcome === 'part held';
  return [
    ...aboutTheDay(outcome.answers, known),
    ...(met ? aboutTheChild(outcome.answers, known) : []),
    ...(met ? aboutThePlan(outcome, known) : []),
    ...(met ? aboutDecisions(outcome, known) : []),
  ];
}

const gateOf: Readonly<Record<string, GateName>> = {
  notSeenBecause: 'child not seen before',
  noViewsBecause: 'no views',
  noPlanBecause: 'no permanence plan',
  noDecisionBecause: 'needs action without a decision',
};

/** A gate’s reason is kept only where there was a gate: one written on a page that changed afterwards is not. */
export function gatesPassed(outcome: Outcome, known: Known): ReviewAnswers['gates'] {
  const ungated = { ...outcome, answers: { ...outcome.answers, gates: [] } };
  const met = new Set(objectionsTo(ungated, known).map(({ about }) => gateOf[about]));
  return outcome.answers.gates.filter(({ gate }) => met.has(gate));
}

export function aboutTheDay({ whatHappened }: Pick<ReviewAnswers, 'whatHappened'>, known: Known): Objection[] {
  const { on, outcome, because, approvedBy, parts } = whatHappened;
  const { today, lastCompletedOn, unfinished, dueOn } = known;
  const one = (about: string, says: string): Objection[] => [{ about, says }];
  if (on > today) return one('on', 'The date must be today or in the past.');
  if (lastCompletedOn !== null && on <= lastCompletedOn) {
    return one('on', `The last review was completed on ${dateInWords(lastCompletedOn)}. Choose a later date.`);
  }
  if (unfinished && on < unfinished.on) {
    return one('on', `This review began on ${dateInWords(unfinished.on)}. Choose that date or a later one.`);
  }
  if (known.onRecord?.some((one) => one.outcome === outcome && one.on === on)) {
    return one('on', `${twice[outcome]} on ${dateInWords(on)}. To change what it says, edit that record.`);
  }
  const part = aboutParts(parts, on, lastCompletedOn);
  if (part !== null) return one('parts', part);
  if (outcome === 'adjourned' && unfinished?.how === 'adjourned') {
    return one('outcome', 'This review was adjourned once already, and can’t be again. Record what happened instead.');
  }
  if (outcome === 'adjourned' && because === null) return one('because', 'Say what information was not there.');
  if (outcome === 'did not happen' && because === null) return one('because', 'Say why it did not happen.');
  if (outcome === 'did not happen' && approvedBy === null) return one('approvedBy', 'Choose who approved it.');
  if (outcome === 'held' && dueOn !== null && on > dueOn && because === null) {
    return one('because', `It was due by ${inWords(dueOn)}. Say why it was late: it stays in your figures.`);
  }
  return [];
}

const twice: Record<ReviewAnswers['whatHappened']['outcome'], string> = {
  held: 'It is on record already that the review was held',
  'part held': 'It is on record already that a part was held',
  adjourned: 'It is on record already that the review was adjourned',
  'did not happen': 'It is on record already that the review did not happen',
};

/** Each part has a day of its own, from the last review until this one was completed. */
function aboutParts(parts: readonly { on: Day }[], on: Day, lastCompletedOn: Day | null): string | null {
  const impossible = parts.find((part) => !isDay(part.on));
  if (impossible) {
    const [, month, date] = impossible.on.split('-');
    return `There is no ${date}/${month}. Begin the line with the day and the month of that part: 03/06.`;
  }
  if (parts.some((part) => part.on > on)) return 'A part can’t be later than the day it was completed.';
  const earliest = parts.map((part) => part.on).toSorted()[0] ?? on;
  if (lastCompletedOn !== null && earliest <= lastCompletedOn) {
    return `A part on ${dateInWords(earliest)} would be before the last review ended, on ${dateInWords(lastCompletedOn)}. Check its day.`;
  }
  if (earliest < addMonths(on, -6)) {
    return `A part on ${dateInWords(earliest)} would be more than 6 months before. Check its day.`;
  }
  return null;
}

export function aboutTheChild({ child, whatHappened, gates }: ReviewAnswers, known: Known): Objection[] {
  const given = (gate: string) => gates.some((one) => one.gate === gate);
  const code = child.participation;
  if (!isParticipation(code)) return [{ about: 'participation', says: 'Choose how the child took part.' }];
  if (!fits(code, known.bornOn, whatHappened.on))
    return [{ about: 'participation', says: wrongAge(code, known.bornOn) }];
  const silent = (code === 'PN4' || code === 'PN7') && !given('no views');
  return [
    ...(silent
      ? [{ about: 'noViewsBecause', says: 'Say what was tried, and what you will do to hear the child’s views.' }]
      : []),
    ...(known.seen === null && !given('child not seen before') && !known.excused?.includes('child not seen before')
      ? [{ about: 'notSeenBecause', says: 'No talk with the child is logged since the last review. Say why not.' }]
      : []),
  ];
}

const wrongAge = (code: string, bornOn: Day | null) => {
  const four = bornOn === null ? '' : dateInWords(birthday(bornOn, 4, '1 March'));
  return code === 'PN0'
    ? `The child turned 4 on ${four}, so “under 4” can’t be right.`
    : `The child was under 4 until ${four}, so “under 4” is the only answer.`;
};

export function aboutThePlan({ permanence, answers, decisions }: Outcome, { place, excused }: Known): Objection[] {
  // A review whose place is not known is not the first as far as anybody can tell.
  if (place === 1 || permanence !== null || decisions.some(isPermanencePlan)) return [];
  if (excused?.includes('no permanence plan') || answers.gates.some(isNoPlan)) return [];
  return [
    {
      about: 'noPlanBecause',
      says: 'By the second review there must be a permanence plan. Choose one, decide on one, or say why not.',
    },
  ];
}

const isNoPlan = ({ gate }: { gate: GateName }) => gate === 'no permanence plan';

/** A form begun yesterday may hold a day that is past by now. */
export function aboutDates(
  { decisions, nextOn }: { decisions: readonly { wording: string; dueOn: Day }[]; nextOn: Day | null },
  { today }: Known,
): Objection[] {
  const past = decisions.find(({ dueOn }) => dueOn < today);
  return [
    ...(past
      ? [
          {
            about: 'wording',
            says: `“${past.wording}” was to be done by ${dateInWords(past.dueOn)}, which is past. Go back and choose a day to come.`,
          },
        ]
      : []),
    ...(nextOn !== null && nextOn <= today ? [{ about: 'nextOn', says: 'Choose a day to come.' }] : []),
  ];
}

/** The decision that is proposed where there is no plan. */
export const permanenceDecision = 'Permanence plan agreed and recorded';
const isPermanencePlan = ({ wording }: { wording: string }) => wording === permanenceDecision;

export function aboutDecisions({ answers, carried, decisions }: Outcome, known: Known): Objection[] {
  const third = carried.find(
    ({ id, answer }) => answer === 'keep' && (known.carried.find((one) => one.id === id)?.timesMade ?? 0) >= 2,
  );
  const worded = carried.find(({ answer, words }) => answer !== 'keep' && words === null);
  const wanting = answers.areas.filter(({ state }) => state === 'needs action').map(({ area }) => area);
  const decided =
    decisions.length > 0 ||
    (known.decidedBefore ?? 0) > 0 ||
    carried.some(({ answer }) => answer !== 'done' && answer !== 'close');
  const explained = answers.gates.some(({ gate }) => gate === 'needs action without a decision');
  return [
    ...(third
      ? [
          {
            about: `answer:${third.id}`,
            says: 'This would be its third review. Reword it, plan a challenge, or close it with a reason.',
          },
        ]
      : []),
    ...(worded ? [{ about: `words:${worded.id}`, says: 'Write the new words, or the reason.' }] : []),
    ...(wanting.length > 0 && !decided && !explained
      ? [
          {
            about: 'noDecisionBecause',
            says: `Action is needed on ${wanting.join(', ')}, and nothing is decided. Add a decision, or say why none is needed.`,
          },
        ]
      : []),
  ];
}
