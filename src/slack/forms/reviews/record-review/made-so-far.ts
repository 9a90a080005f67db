import type { KnownBlock } from '@slack/types';
import type { NewDecision } from '../../../../casework/reviews/review-entry.ts';
import { decisionHints } from '../../../../domain/wording/plain-words.ts';
import { count, dateInWords } from '../../../../domain/wording/words.ts';
import { addButton, itemButtons } from '../../../filling-in/page-buttons.ts';
import { brief, buttons, clip, context, escaped, primary, section } from '../../../message.ts';
import { begunIn, mostDecisions } from './decision-entered.ts';
import { decisionsIn, namesKnownIn, type Wizard } from './wizard.ts';

/** The decisions made so far, each with what may be done with it, and the way to another. */
export function madeSoFar(wizard: Wizard): readonly KnownBlock[] {
  const made = decisionsIn(wizard);
  const begun = begunIn(wizard);
  return [
    ...(made.length === 0 ? [section(noneYet(wizard))] : []),
    ...made.flatMap((one, at) => [
      section(`${at + 1}. ${lineOf(one, wizard)}`),
      ...itemButtons(at, `decision ${at + 1}, ${clip(one.wording, 200)}`),
    ]),
    ...hintsOn(made, wizard),
    ...(begun === null ? [] : [context(`Begun, and not added yet: “${brief(begun, 200)}”. ${wayBack(wizard)}`)]),
    ...(made.length >= mostDecisions ? [context(full)] : buttons(primary(addButton('Add a decision')))),
  ];
}

const wayBack = ({ answers: { item } }: Wizard) =>
  typeof item === 'number'
    ? `Press Edit on decision ${item + 1} to go on with it.`
    : 'Press Add a decision to go on with it.';

const noneYet = ({ prepared: { decidedBefore } }: Wizard) =>
  decidedBefore === 0
    ? 'No new decision yet. To add none, press Next.'
    : `An earlier part of this review made ${count(decidedBefore, 'decision')}, which ${decidedBefore === 1 ? 'stands' : 'stand'}. To add none, press Next.`;

const full = `${mostDecisions} decisions: no more can be added here.`;

const lineOf = (
  { wording, measure, ownerId, ownerRole, dueOn, isKey, isConfidential }: NewDecision,
  { prepared }: Wizard,
) => {
  const owner = prepared.owners.find(({ id }) => id === ownerId)?.name ?? ownerRole;
  const marks = [...(isKey ? ['key'] : []), ...(isConfidential ? ['confidential'] : [])];
  const first = escaped([clip(wording, 120), owner, `by ${dateInWords(dueOn)}`, ...marks].join(' · '));
  return `${first}\nHow we will know: ${brief(measure, 200)}`;
};

/** Advice on the decision just added; nothing is stopped by it. */
function hintsOn(made: readonly NewDecision[], wizard: Wizard): KnownBlock[] {
  const hints = decisionHints(made.at(-1)?.wording ?? '', namesKnownIn(wizard)).slice(0, 3);
  return hints.length === 0
    ? []
    : [context(escaped(`On decision ${made.length}: ${hints.map(({ says }) => says).join(' ')}`))];
}
