import type { ReviewEntry } from '../../../../casework/reviews/review-entry.ts';
import { answersOf, decisionsIn, type Wizard } from './wizard.ts';

/** The whole entry, as it stands on whatever page the wizard has reached. */
export function outcomeOf(wizard: Wizard): ReviewEntry {
  const { answers, prepared } = wizard;
  return {
    child: { id: prepared.child.id },
    answers: answersOf(wizard),
    permanence: answers.permanence ?? prepared.permanence,
    carried: prepared.carried.map(({ id }) => ({
      id,
      answer: answers[`answer:${id}`] ?? 'keep',
      words: answers[`words:${id}`] ?? null,
    })),
    decisions: decisionsIn(wizard),
    nextOn: answers.nextOn ?? null,
    lateBecause: answers.lateBecause ?? null,
    askOf: answers.outcome === 'did not happen' ? (answers.askOf ?? null) : null,
  };
}
