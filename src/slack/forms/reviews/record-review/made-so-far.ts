import type { KnownBlock } from '@slack/types';
import type { NewDecision } from '../../../../casework/reviews/review-entry.ts';
import { decisionHints } from '../../../../domain/wording/plain-words.ts';
import { count, dateInWords } from '../../../../domain/wording/words.ts';
import { clip, context, escaped, section } from '../../../message.ts';
import { decisionsIn, namesKnownIn, type Wizard } from './wizard.ts';

/** More than any review decides, and few enough for one page to list. */
export const mostDecisions = 20;

/** The decisions made so far, one to a block: a block holds 3,000 characters, and escaping makes more of them. */
export function madeSoFar(wizard: Wizard): readonly KnownBlock[] {
  const made = decisionsIn(wizard);
  if (made.length === 0) {
    return [section(`${noneYet(wizard)} To add none, leave this page empty and press Next.`)];
  }
  return [
    ...made.map((one, at) => section(`${at + 1}. ${lineOf(one, wizard)}`)),
    context(made.length >= mostDecisions ? full : 'Add another, take one out, or go on.'),
    ...hintsOn(made, wizard),
  ];
}

const noneYet = ({ prepared: { decidedBefore } }: Wizard) =>
  decidedBefore === 0
    ? 'No new decision yet.'
    : `An earlier part of this review made ${count(decidedBefore, 'decision')}, which ${decidedBefore === 1 ? 'stands' : 'stand'}.`;

const full = `${mostDecisions} decisions: no more can be added here.`;

const lineOf = ({ wording, ownerId, ownerRole, dueOn, isKey, isConfidential }: NewDecision, { prepared }: Wizard) => {
  const owner = prepared.owners.find(({ id }) => id === ownerId)?.name ?? ownerRole;
  const marks = [...(isKey ? ['key'] : []), ...(isConfidential ? ['confidential'] : [])];
  return escaped([clip(wording, 120), owner, `by ${dateInWords(dueOn)}`, ...marks].join(' · '));
};

/** Advice on the decision just added; nothing is stopped by it. */
function hintsOn(made: readonly NewDecision[], wizard: Wizard): KnownBlock[] {
  const hints = decisionHints(made.at(-1)?.wording ?? '', namesKnownIn(wizard)).slice(0, 3);
  return hints.length === 0
    ? []
    : [context(escaped(`On decision ${made.length}: ${hints.map(({ says }) => says).join(' ')}`))];
}
