import { objection } from '../records/objection-to.ts';
import { birthday } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { dateInWords } from '../wording/words.ts';
import type { KnownOfReview, Objection } from './objection.ts';
import { fits, isParticipation } from './participation.ts';
import type { ReviewAnswers } from './reviewing.ts';

/** How the child took part, and whether the IRO has seen them. */
export function aboutTheChild({ child, whatHappened, gates }: ReviewAnswers, known: KnownOfReview): Objection[] {
  const given = (gate: string) => gates.some((one) => one.gate === gate);
  const code = child.participation;
  if (!isParticipation(code)) return [objection('participation', 'Choose how the child took part.')];
  if (!fits(code, known.bornOn, whatHappened.on)) return [objection('participation', wrongAge(code, known.bornOn))];
  const silent = (code === 'PN4' || code === 'PN7') && !given('no views');
  return [
    ...(silent
      ? [objection('noViewsBecause', 'Say what was tried, and what you will do to hear the child’s views.')]
      : []),
    ...(known.seen === null && !given('child not seen before') && !known.excused?.includes('child not seen before')
      ? [objection('notSeenBecause', 'No talk with the child is logged since the last review. Say why not.')]
      : []),
  ];
}

const wrongAge = (code: string, bornOn: Day | null) => {
  const four = bornOn === null ? '' : dateInWords(birthday(bornOn, 4, '1 March'));
  return code === 'PN0'
    ? `The child turned 4 on ${four}, so “under 4” can’t be right.`
    : `The child was under 4 until ${four}, so “under 4” is the only answer.`;
};
