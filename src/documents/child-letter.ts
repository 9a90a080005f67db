import { type LetterFacts, letterFacts } from '../casework/letters/letter-facts.ts';
import type { DecisionLine } from '../casework/shared/about-review.ts';
import { dateInWords, sentence } from '../domain/wording/words.ts';
import { calledInLetter, greeting, nextReviewPart, waysToReach } from './letter-parts.ts';
import { type LetterShape, shapeFrom, shapeWords } from './letter-shape.ts';
import type { LetterWording } from './letter-wording.ts';
import { letterWordingOf } from './letter-wordings.ts';
import { type Part, paper, where } from './paper.ts';
import { simplerFacts } from './simpler-facts.ts';

/** The letter after a review, to the child or to the carer. Made only from what was typed and ticked: no praise is invented. */
export const childLetter = paper({
  code: 'child-letter',
  summary: 'the letter after the review',
  ways: shapeWords,
  facts: letterFacts,
  title: (facts, ways) =>
    shapeFrom(ways, facts).to === 'child' ? 'Your review' : `${sentence(calledInLetter(facts))}’s review`,
  write: (facts, ways) => letterParts(facts, shapeFrom(ways, facts)),
});

export function letterParts(typed: LetterFacts, shape: LetterShape = shapeFrom([], typed)): readonly Part[] {
  const facts = shape.simpler ? simplerFacts(typed).facts : typed;
  const wording = letterWordingOf(shape, calledInLetter(facts));
  const { said, decisions, iro } = facts;
  const ways = waysToReach(facts);
  return [
    { paragraph: greeting(shape, facts) },
    { paragraph: opening(facts, wording) },
    ...where(said.words, (words) => ({ paragraph: wording.said(words) })),
    ...where(said.proudOf, (words) => ({ paragraph: wording.proudOf + words })),
    ...where(facts.achievements, (words) => ({ paragraph: wording.achieved + words })),
    ...where(said.notGoingWell, (words) => ({ paragraph: wording.notGoingWell + words })),
    ...where(said.wantsChanged, (words) => ({ paragraph: wording.wantsChanged + words })),
    ...promises(
      'What we agreed',
      decisions.filter(({ timesMade }) => timesMade === 1),
      wording,
    ),
    ...promises(
      'Still not done, and promised again',
      decisions.filter(({ timesMade }) => timesMade > 1),
      wording,
    ),
    ...nextReviewPart(facts.next, isBegun(facts) ? { nextBy: wording.restBy, nextOn: wording.restOn } : wording),
    ...(said.rightsTold.length === 0 ? [] : [{ paragraph: wording.rights(said.rightsTold) }]),
    { paragraph: ways === null ? wording.noWayToReach : wording.reach(ways) },
    { lines: [iro.name, wording.signed] },
  ];
}

const isBegun = ({ outcome }: Pick<LetterFacts, 'outcome'>) => outcome === 'part held' || outcome === 'adjourned';

function opening({ on, outcome, chairedBy }: LetterFacts, wording: LetterWording): string {
  const day = dateInWords(on);
  if (outcome === 'did not happen') return wording.didNotHappen(day);
  return (isBegun({ outcome }) ? wording.begun(day) : wording.held(day)) + wording.led[chairedBy ?? 'IRO'];
}

function promises(heading: string, decisions: readonly DecisionLine[], wording: LetterWording): Part[] {
  if (decisions.length === 0) return [];
  const promise = (one: DecisionLine) =>
    `${ended(one.wording)} ${whose(one, wording)}, by ${dateInWords(one.nowDueOn)}.`;
  return [{ heading }, { list: decisions.map(promise) }];
}

const ended = (wording: string) => (/[.!?]$/.test(wording) ? wording : `${wording}.`);

function whose({ owner, ownerRole }: DecisionLine, { outside, roles, willDo }: LetterWording): string {
  const other = outside[ownerRole];
  if (other !== undefined) return other;
  const role = roles[ownerRole];
  // Nobody has it by name yet.
  if (owner === ownerRole) return willDo(role === undefined ? 'We' : sentence(role));
  return willDo(role === undefined ? owner : `${owner}, ${role},`);
}
