import { birthday } from '../calendar.ts';
import type { Day } from '../case-file.ts';
import type { ReviewAnswers } from '../reviewing.ts';
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
  if (parts.some((part) => part.on > on)) return one('parts', 'A part can’t be later than the day it was completed.');
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
    ...(known.seen === null && !given('child not seen before')
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

export function aboutThePlan({ permanence, answers, decisions }: Outcome, { place }: Known): Objection[] {
  // A review whose place is not known is not the first as far as anybody can tell.
  if (place === 1 || permanence !== null || decisions.some(isPermanencePlan)) return [];
  if (answers.gates.some(({ gate }) => gate === 'no permanence plan')) return [];
  return [
    {
      about: 'noPlanBecause',
      says: 'By the second review there must be a permanence plan. Choose one, decide on one, or say why not.',
    },
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
  const decided = decisions.length > 0 || carried.some(({ answer }) => answer !== 'done' && answer !== 'close');
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
