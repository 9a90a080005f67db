import type { DecisionLine } from '../casework/about-review.ts';
import { type LetterFacts, letterFacts } from '../casework/letter-facts.ts';
import { dateInWords, inWords, listed } from '../domain/words.ts';
import { type Part, paper, where } from './paper.ts';

/** The letter to the child after a review. Made only from what was typed and ticked: no praise is invented. */
export const childLetter = paper({
  code: 'child-letter',
  summary: 'the letter to the child',
  facts: letterFacts,
  title: () => 'Your review',
  write: (facts) => letterParts(facts),
});

export const letterParts = (facts: LetterFacts): readonly Part[] => [
  { paragraph: facts.called === null ? 'Hello,' : `Dear ${facts.called},` },
  { paragraph: opening(facts) },
  ...where(facts.said.words, (words) => ({ paragraph: `You said: “${words}”` })),
  ...where(facts.said.proudOf, (words) => ({ paragraph: `You are proud of this: ${words}` })),
  ...where(facts.achievements, (words) => ({ paragraph: `We talked about what you have achieved: ${words}` })),
  ...where(facts.said.notGoingWell, (words) => ({ paragraph: `You told us what is not going well: ${words}` })),
  ...where(facts.said.wantsChanged, (words) => ({ paragraph: `You want this to change: ${words}` })),
  ...promises(
    'What we agreed',
    facts.decisions.filter(({ timesMade }) => timesMade === 1),
  ),
  ...promises(
    'Still not done, and promised again',
    facts.decisions.filter(({ timesMade }) => timesMade > 1),
  ),
  ...next(facts),
  ...rights(facts),
  { paragraph: reach(facts) },
  { paragraph: `${facts.iro.name}\nYour independent reviewing officer (IRO)` },
];

function opening({ on, outcome, chairedBy }: LetterFacts): string {
  const day = dateInWords(on);
  if (outcome === 'did not happen') return `Your review on ${day} did not happen.`;
  const began =
    outcome === 'held'
      ? `This is about your review on ${day}.`
      : `We began your review on ${day}. There is more to come.`;
  return (
    began +
    { child: ' You led it yourself.', 'child with IRO': ' You and I led it together.', IRO: '' }[chairedBy ?? 'IRO']
  );
}

const promises = (heading: string, decisions: readonly DecisionLine[]): Part[] =>
  decisions.length === 0
    ? []
    : [
        { heading },
        { list: decisions.map((one) => `${ended(one.wording)} ${whose(one)}, by ${dateInWords(one.nowDueOn)}.`) },
      ];

const ended = (wording: string) => (/[.!?]$/.test(wording) ? wording : `${wording}.`);

const roles: Partial<Record<DecisionLine['ownerRole'], string>> = {
  'social worker': 'your social worker',
  'team manager': 'your social worker’s manager',
  iro: 'your IRO',
};

const outside: Partial<Record<DecisionLine['ownerRole'], string>> = {
  carer: 'Your carer will do this',
  parent: 'Your parent will do this',
  school: 'Your school will do this',
  health: 'The health team will do this',
  'somebody else': 'Somebody from outside will do this',
};

function whose({ owner, ownerRole }: DecisionLine): string {
  const other = outside[ownerRole];
  if (other !== undefined) return other;
  const role = roles[ownerRole];
  // Nobody has it by name yet.
  if (owner === ownerRole)
    return role === undefined ? 'We will do this' : `${role[0]?.toUpperCase()}${role.slice(1)} will do this`;
  return role === undefined ? `${owner} will do this` : `${owner}, ${role}, will do this`;
}

function next({ next: coming }: LetterFacts): Part[] {
  if (coming === null) return [];
  if ('by' in coming) return [{ paragraph: `Your next review will be by ${dateInWords(coming.by)}.` }];
  const at = coming.at === null ? '' : ` at ${coming.at}`;
  const venue = coming.venue === null || coming.venue === '' ? '' : ` Where: ${coming.venue}.`;
  return [{ paragraph: `Your next review is on ${inWords(coming.on)}${at}.${venue}` }];
}

const rightsInPlainWords: Record<LetterFacts['said']['rightsTold'][number], string> = {
  'IRO’s number': 'how to reach me',
  advocate: 'an advocate, who is on your side and helps you say what you want',
  'independent visitor': 'an independent visitor, a grown-up who spends time with you',
  complaints: 'how to complain',
  'legal rights': 'your rights in law',
};

const rights = ({ said: { rightsTold } }: LetterFacts): Part[] =>
  rightsTold.length === 0
    ? []
    : [{ paragraph: `We talked about ${listed(rightsTold.map((right) => rightsInPlainWords[right]))}.` }];

function reach({ iro: { phone, email } }: LetterFacts): string {
  const ways = [phone, email].filter((way) => way !== null && way !== '');
  return ways.length === 0
    ? 'If anything here is wrong, or you want to talk, ask your carer or social worker to ring me.'
    : `If anything here is wrong, or you want to talk, you can reach me: ${ways.join(' or ')}.`;
}
