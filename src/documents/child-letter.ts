import { type LetterFacts, letterFacts } from '../casework/letters/letter-facts.ts';
import { addressed, isOfChild } from '../domain/wording/addressed.ts';
import { dateInWords } from '../domain/wording/words.ts';
import {
  calledInLetter,
  ended,
  greeting,
  nextReviewPart,
  quoted,
  reachLead,
  waysToReach,
  wordsByPart,
} from './letter-parts.ts';
import { isShapeWord, type LetterShape, shapeFrom } from './letter-shape.ts';
import type { LetterWording } from './letter-wording.ts';
import { letterWordingOf } from './letter-wordings.ts';
import { type Part, paper, where } from './paper.ts';
import { promises } from './promises.ts';
import { simplerFacts } from './simpler-facts.ts';

/** The letter after a review, to the child or to the carer. Made only from what was typed and ticked: no praise is invented. */
export const childLetter = paper({
  code: 'child-letter',
  summary: 'the letter after the review',
  isWay: isShapeWord,
  facts: letterFacts,
  title: (facts, ways) =>
    shapeFrom(ways, facts).to === 'child' ? 'Your review' : `${facts.called ?? 'The child'}’s review`,
  write: (facts, ways) => letterParts(facts, shapeFrom(ways, facts)),
});

export function letterParts(typed: LetterFacts, shape: LetterShape = shapeFrom([], typed)): readonly Part[] {
  const facts = shape.simpler ? simplerFacts(typed).facts : typed;
  const wording = letterWordingOf(shape, calledInLetter(facts));
  const { said, iro, child } = facts;
  const ways = waysToReach(facts);
  const forReader = (words: string) => (shape.to === 'child' ? addressed(words, child.initials) : words);
  /** As the child said it, where it is the child who speaks. */
  const asSaid = (label: string) => (words: string) => ({
    paragraph: label + (isOfChild(words, child.initials) ? ended(forReader(words)) : quoted(words)),
  });
  return [
    { paragraph: greeting(shape, facts) },
    { paragraph: opening(facts, wording) },
    ...where(facts.ownWords, (words) => ({ paragraph: forReader(words) })),
    ...where(said.words, (words) => ({ paragraph: wording.said + quoted(words) })),
    ...where(said.proudOf, asSaid(wording.proudOf)),
    ...where(facts.achievements, (words) => ({ paragraph: wording.achieved + ended(forReader(words)) })),
    ...where(said.notGoingWell, asSaid(wording.notGoingWell)),
    ...where(said.wantsChanged, asSaid(wording.wantsChanged)),
    ...promises(
      facts.decisions.map((one) => ({ ...one, wording: forReader(one.wording) })),
      iro.name,
      wording,
    ),
    ...nextReviewPart(facts.next, isBegun(facts) ? { nextBy: wording.restBy, nextOn: wording.restOn } : wording),
    ...(said.rightsTold.length === 0 ? [] : [{ paragraph: wording.rights(said.rightsTold) }]),
    { paragraph: ways === null ? wording.noWayToReach : wording.reach(ways) },
    ...reachLead(facts),
    { lines: [iro.name, wording.signed] },
    ...wordsByPart(facts),
  ];
}

const isBegun = ({ outcome }: Pick<LetterFacts, 'outcome'>) => outcome === 'part held' || outcome === 'adjourned';

function opening({ on, outcome, chairedBy }: LetterFacts, wording: LetterWording): string {
  const day = dateInWords(on);
  if (outcome === 'did not happen') return wording.didNotHappen(day);
  return (isBegun({ outcome }) ? wording.begun(day) : wording.held(day)) + wording.led[chairedBy ?? 'IRO'];
}
