import { aboutDecisions } from '../../../../domain/reviews/about-decisions.ts';
import { listed } from '../../../../domain/wording/words.ts';
import { textField } from '../../../filling-in/fields.ts';
import { decisionAsked, fillsFor, movedUp, putIn, takenOut, wrongIn } from './decision-entered.ts';
import { madeSoFar } from './made-so-far.ts';
import { outcomeOf } from './outcome.ts';
import { decisionsIn, knownToWizard, needsAction, tookPlace, type Wizard, type WizardPage } from './wizard.ts';

/** Step 5, second half: a list, each decision in a view of its own, in whatever order they come to mind. */
export const newDecisions: WizardPage = {
  title: 'New decisions',
  when: tookPlace,
  shows: madeSoFar,
  asks: (wizard, ask) =>
    ask({
      ...(objections(wizard).length > 0 && {
        noDecisionBecause: textField(
          `Action is needed on ${listed(needsAction(wizard))}. If nothing is to be decided on it, why not?`,
          { lines: true },
        ),
      }),
    }),
  items: {
    titles: { adds: 'Add a decision', edits: 'Decision' },
    count: (wizard) => decisionsIn(wizard).length,
    fills: fillsFor,
    asks: decisionAsked,
    steers: ['by', 'owner'],
    check: wrongIn,
    puts: putIn,
    takesOut: takenOut,
    movesUp: movedUp,
  },
};

/** Whatever reason was given already. */
function objections(wizard: Wizard) {
  const ungiven = { ...wizard, answers: { ...wizard.answers, noDecisionBecause: null } };
  return aboutDecisions(outcomeOf(ungiven), knownToWizard(wizard)).filter(({ about }) => about === 'noDecisionBecause');
}
