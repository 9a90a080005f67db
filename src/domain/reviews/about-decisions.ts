import { objection } from '../records/objection-to.ts';
import type { Day } from '../time/day.ts';
import { dateInWords } from '../wording/words.ts';
import type { KnownOfReview, MeetingOutcome, Objection } from './objection.ts';

/** Decisions carried forward, and what needs action. */
export function aboutDecisions({ answers, carried, decisions }: MeetingOutcome, known: KnownOfReview): Objection[] {
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
          objection(
            `answer:${third.id}`,
            'This would be its third review. Reword it, plan a challenge, or close it with a reason.',
          ),
        ]
      : []),
    ...(worded ? [objection(`words:${worded.id}`, 'Write the new words, or the reason.')] : []),
    ...(wanting.length > 0 && !decided && !explained
      ? [
          objection(
            'noDecisionBecause',
            `Action is needed on ${wanting.join(', ')}, and nothing is decided. Add a decision, or say why none is needed.`,
          ),
        ]
      : []),
  ];
}

/** A form begun yesterday may hold a day that is past by now. */
export function aboutDates(
  { decisions, nextOn }: { decisions: readonly { wording: string; dueOn: Day }[]; nextOn: Day | null },
  { today }: KnownOfReview,
): Objection[] {
  const past = decisions.find(({ dueOn }) => dueOn < today);
  return [
    ...(past
      ? [
          objection(
            'wording',
            `“${past.wording}” was to be done by ${dateInWords(past.dueOn)}, which is past. Go back and choose a day to come.`,
          ),
        ]
      : []),
    ...(nextOn !== null && nextOn <= today ? [objection('nextOn', 'Choose a day to come.')] : []),
  ];
}
