import { type IntroductionFacts, introductionFacts } from '../casework/letters/introduction-facts.ts';
import { addressed } from '../domain/wording/addressed.ts';
import { introductionWordingOf } from './introduction-wording.ts';
import { calledInLetter, greeting, nextReviewPart, reachLead, waysToReach, wordsByPart } from './letter-parts.ts';
import { isShapeWord, type LetterShape, shapeFrom } from './letter-shape.ts';
import { type Part, paper, where } from './paper.ts';

/** The IRO’s first letter: who they are, what they do and how to reach them. To the carer of a very young child. */
export const introduction = paper({
  code: 'introduction',
  summary: 'the introduction letter',
  about: 'child',
  isWay: isShapeWord,
  facts: introductionFacts,
  title: () => 'Who I am',
  write: (facts, ways) => introductionParts(facts, shapeFrom(ways, facts)),
});

export function introductionParts(facts: IntroductionFacts, shape: LetterShape): readonly Part[] {
  const wording = introductionWordingOf(shape, calledInLetter(facts));
  const ways = waysToReach(facts);
  return [
    { paragraph: greeting(shape, facts) },
    { paragraph: wording.iAm(facts.iro.name) + (facts.isVeryYoung ? wording.tooYoung : '') },
    ...where(facts.ownWords, (words) => ({
      paragraph: shape.to === 'child' ? addressed(words, facts.child.initials) : words,
    })),
    { heading: 'What I do' },
    { list: wording.whatIDo },
    ...nextReviewPart(facts.next, {
      nextBy: (day) => wording.nextBy(facts.which, day),
      nextOn: (when) => wording.nextOn(facts.which, when),
    }),
    { paragraph: wording.advocate },
    { paragraph: ways === null ? wording.noWayToReach : wording.reach(ways) },
    ...reachLead(facts),
    { lines: [facts.iro.name, wording.signed] },
    ...wordsByPart(facts),
  ];
}
