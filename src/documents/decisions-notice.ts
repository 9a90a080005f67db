import { type DecisionsNoticeFacts, decisionsNoticeFacts } from '../casework/decisions/decisions-notice-facts.ts';
import type { DecisionLine } from '../casework/shared/about-review.ts';
import { managerAnswers } from '../domain/duties/manager-answer.ts';
import { spanInWords } from '../domain/time/span.ts';
import { dateInWords, ordinal, sentence } from '../domain/wording/words.ts';
import { childName } from './child-name.ts';
import { type Part, paper, where } from './paper.ts';

/** For the team manager and the owners: what was decided, whose it is and by when. */
export const decisionsNotice = paper({
  code: 'decisions-notice',
  summary: 'the decisions, for the manager and the owners',
  facts: decisionsNoticeFacts,
  title: ({ child, on }) => `Decisions of the review of ${childName(child)}, ${dateInWords(on)}`,
  write: (facts) => decisionsNoticeParts(facts),
});

export const decisionsNoticeParts = ({ iro, decisions }: DecisionsNoticeFacts): readonly Part[] => [
  ...where(iro, (name) => ({ paragraph: `Independent reviewing officer: ${name}.` })),
  decisionTable(decisions),
  ...whatStarsMark(decisions),
];

export const whatStarsMark = (decisions: readonly DecisionLine[]): Part[] =>
  decisions.some(({ isKey }) => isKey) ? [{ paragraph: 'A star marks a key decision.' }] : [];

export const decisionTable = (decisions: readonly DecisionLine[]): Part =>
  decisions.length === 0
    ? { paragraph: 'No decisions were recorded.' }
    : { table: [['Decision', 'Whose', 'By', 'How we will know', 'Manager'], ...decisions.map(rowOf)] };

const rowOf = (one: DecisionLine) => [what(one), sentence(one.owner), when(one), one.measure, managerIn(one)];

const what = ({ wording, isKey, timesMade, isConfidential }: DecisionLine) =>
  [
    isKey ? '★ ' : '',
    wording,
    timesMade > 1 ? ` (${ordinal(timesMade)} review)` : '',
    isConfidential ? ' (confidential)' : '',
  ].join('');

const when = ({ dueOn, nowDueOn }: DecisionLine) =>
  nowDueOn === dueOn ? dateInWords(dueOn) : `${dateInWords(dueOn)}, now ${dateInWords(nowDueOn)}`;

/** Both versions stay on record: what was decided, and what took its place. */
function managerIn({ manager, state }: DecisionLine): string {
  if (state === 'replaced') return 'disagreed: the IRO accepted a change';
  // Nobody is asked about it any longer.
  return state === 'withdrawn' ? 'withdrawn since' : answers[manager];
}

/** Silence is stamped as what it is (ruling Dates 9). */
const answers: Record<DecisionLine['manager'], string> = {
  waiting: 'has not answered yet',
  agreed: 'agreed',
  disagreed: 'disagreed',
  'deemed agreed': `deemed agreed: no answer in ${spanInWords(managerAnswers)}`,
  own: 'the manager’s own, so not theirs to agree',
  'not asked': 'not asked',
};
