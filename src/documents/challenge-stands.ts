import type { ChallengeRow } from '../casework/challenges/challenge-row.ts';
import { formalStagesWithin } from '../domain/duties/challenge-limits.ts';
import type { Day } from '../domain/time/day.ts';
import { spanInWords } from '../domain/time/span.ts';
import { toDoWords, toldWords } from '../domain/wording/challenge-steps.ts';
import { dateInWords, lateInWords, timesInWords } from '../domain/wording/words.ts';

/** With whom it is, whose step is next and by when; or how it ended. */
export function stands(row: ChallengeRow, today: Day): readonly string[] {
  const { next, ended, asked, post, formalBy, silences, answerBy, state } = row;
  if (next === null) {
    return ended === null
      ? ['It is closed.']
      : [
          `It was closed on ${dateInWords(ended.on)}: ${ended.outcome}.`,
          ...(ended.note === null ? [] : [`What changed for the child: ${ended.note}`]),
          ...(ended.childTold === null ? [] : [toldWords[ended.childTold]]),
        ];
  }
  return [
    asked === null
      ? `Nobody can be asked as ${post.toLowerCase()} now.`
      : `It is with ${asked} (${post.toLowerCase()}).`,
    ...(state === 'asked' ? [`The answer is due by ${dateInWords(answerBy)}.`] : []),
    `Next: ${next.by} ${toDoWords[next.is]}, by ${dateInWords(next.on)}${next.late === null ? '' : ` (${lateInWords(next.late)})`}.`,
    ...(silences > 0 ? [`It had no answer ${timesInWords(silences)}.`] : []),
    ...(formalBy === null
      ? ['It is informal: no formal stage has begun.']
      : [
          `All formal stages ${formalBy < today ? 'were to end' : 'end'} by ${dateInWords(formalBy)}, ${spanInWords(formalStagesWithin)} from the first, whatever days each has.`,
        ]),
  ];
}

export const talked = ({ talked: { talkedOn, talkedWith, notTalkedBecause } }: ChallengeRow): string =>
  talkedOn === null
    ? `It was not talked about first${notTalkedBecause === null ? '.' : `: ${notTalkedBecause}`}`
    : `It was talked about first on ${dateInWords(talkedOn)}${talkedWith === null ? '' : ` with ${talkedWith}`}.`;
