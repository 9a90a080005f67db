import type { IntroductionFacts } from '../../../casework/letters/introduction-facts.ts';
import { introductionParts } from '../../../documents/introduction.ts';
import type { LetterShape } from '../../../documents/letter-shape.ts';
import { isOfChild } from '../../../domain/wording/addressed.ts';
import { dateInWords, inWords, lateInWords } from '../../../domain/wording/words.ts';
import type { Modal } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { letterPageOf } from './letter-page.ts';

/** The IRO’s first letter, before it is made into a paper. */
export function introductionPage(facts: IntroductionFacts, shape: LetterShape): Modal {
  const { id } = facts.child;
  return letterPageOf({
    head: facts,
    shape,
    about: `${named(facts.child)} · who their IRO is`,
    written: (as) => introductionParts(facts, as),
    swapped: [],
    theirWords: [],
    isTurned: shape.to === 'child' && isOfChild(facts.ownWords ?? '', facts.child.initials),
    figures: [],
    standing: standing(facts),
    line: {
      show: `introduce ${id}`,
      open: `open-introduction ${id}`,
      given: `introduced ${id}`,
      words: `letter-words ${id}`,
    },
  });
}

function standing({ givenOn, clock, late }: IntroductionFacts): string[] {
  if (givenOn !== null) return [`Marked as given on ${dateInWords(givenOn)}.`];
  if (clock === null || clock.dueOn === null) return [];
  if (clock.metOn !== null)
    return [`They were told at the review on ${dateInWords(clock.metOn)} how to reach their IRO.`];
  return [
    `Not marked as given yet. Good practice: by ${inWords(clock.dueOn)}${late === null ? '' : `, ${lateInWords(late)}`}. No number of days is laid down.`,
  ];
}
