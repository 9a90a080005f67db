import type { CarriedAnswer, ReviewOutcome } from '../../../../casework/reviews/review-outcome.ts';
import type { PermanenceKind } from '../../../../domain/records/case-file.ts';
import { answersOf, decisionsIn, text, type Wizard } from './wizard.ts';

/** The whole entry, as it stands on whatever page the wizard has reached. */
export function outcomeOf(wizard: Wizard): ReviewOutcome {
  const { prepared } = wizard;
  return {
    child: { id: prepared.child.id },
    answers: answersOf(wizard),
    permanence: (text(wizard, 'permanence') ?? prepared.permanence) as PermanenceKind | null,
    carried: prepared.carried.map(
      ({ id }): CarriedAnswer => ({
        id,
        answer: (text(wizard, `answer:${id}`) ?? 'keep') as CarriedAnswer['answer'],
        words: text(wizard, `words:${id}`),
      }),
    ),
    decisions: decisionsIn(wizard),
    nextOn: text(wizard, 'nextOn'),
    lateBecause: text(wizard, 'lateBecause'),
  };
}
