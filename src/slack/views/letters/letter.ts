import type { LetterFacts } from '../../../casework/letters/letter-facts.ts';
import { letterParts } from '../../../documents/child-letter.ts';
import type { LetterShape } from '../../../documents/letter-shape.ts';
import { simplerFacts } from '../../../documents/simpler-facts.ts';
import { isOfChild } from '../../../domain/wording/addressed.ts';
import { count, dateInWords } from '../../../domain/wording/words.ts';
import type { Modal } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { letterPageOf } from './letter-page.ts';

/** The letter after a review, before it is made into a paper. */
export function letterPage(facts: LetterFacts, shape: LetterShape): Modal {
  const { child, review, said, leftOut, given } = facts;
  const line = `${child.id} ${review}`;
  return letterPageOf({
    head: facts,
    shape,
    about: `${named(child)} · review on ${dateInWords(facts.on)}`,
    written: (as) => letterParts(facts, as),
    swapped: shape.simpler ? simplerFacts(facts).swapped : [],
    theirWords: [said.words, said.proudOf, said.notGoingWell, said.wantsChanged],
    isTurned: shape.to === 'child' && staffsWords(facts).some((words) => isOfChild(words, child.initials)),
    figures: leftOut === 0 ? [] : [`${count(leftOut, 'confidential item')} left out`],
    standing:
      given === null
        ? []
        : [
            `Given on ${dateInWords(given.on)}, ${given.how ?? ''}.${given.by === null ? '' : ` Marked by ${given.by}.`}`,
          ],
    line: {
      show: `letter ${line}`,
      open: `open-paper ${line} child-letter`,
      given: `letter-given ${line}`,
      words: `letter-words ${line}`,
      edit: `edit-review ${line}`,
    },
  });
}

const staffsWords = ({ decisions, achievements, ownWords, said }: LetterFacts): string[] =>
  [
    ...decisions.map(({ wording }) => wording),
    achievements,
    ownWords,
    said.proudOf,
    said.notGoingWell,
    said.wantsChanged,
  ].filter((words) => words !== null);
