import type { NewDecision } from '../../../../casework/reviews/review-entry.ts';
import { aboutThePlan, permanenceDecision } from '../../../../domain/reviews/about-the-plan.ts';
import { later } from '../../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../../domain/time/span.ts';
import { choiceField, textField, yesNo } from '../../../filling-in/fields.ts';
import { context } from '../../../message.ts';
import { boardWords } from './from-the-board.ts';
import { outcomeOf } from './outcome.ts';
import { answering, decisionsIn, knownToWizard, tookPlace, type Wizard, type WizardPage } from './wizard.ts';
import { advisers, pathwayPlans, permanenceKinds } from './wizard-choices.ts';

/** Step 4: the care plan, and where the child is meant to grow up. */
export const thePlan: WizardPage = {
  title: 'The plan',
  when: tookPlace,
  shows: (wizard) => [...boardWords(wizard).map((words) => context(words)), ...mustHaveWords(wizard)],
  asks: (wizard, ask) =>
    ask({
      reportOnTime: yesNo('Was the social worker’s report on time?', { optional: true }),
      planIsCurrent: yesNo('Is the care plan up to date?', { optional: true }),
      childSupportsPlan: yesNo('Do the child’s views support its main goals?', { optional: true }),
      disagreements: textField('Who disagrees, and about what?', { lines: true, optional: true }),
      permanence: choiceField('What is the permanence plan?', permanenceKinds, { optional: true }),
      parallelPlan: textField('What is the parallel plan?', { most: 200, optional: true }),
      resources: textField('What does the plan need that is not there?', { lines: true, optional: true }),
      ...((wizard.prepared.age ?? 0) >= 16 && {
        pathwayPlan: choiceField('Pathway plan', pathwayPlans),
        personalAdviser: choiceField('Personal adviser', advisers),
      }),
      ...(mustHavePlan(wizard) && {
        decidePlan: yesNo(
          `If there is no plan: decide “${permanenceDecision}”, for the team manager, in ${spanInWords(later)}?`,
          {
            optional: true,
          },
        ),
        noPlanBecause: textField('If there is no plan and no such decision: why?', { lines: true, optional: true }),
      }),
    }),
  collects: (wizard) => answering({ decisions: [...decisionsIn(wizard).filter(isOther), ...proposed(wizard)] }),
  check: (wizard) => {
    const decisions = [...decisionsIn(wizard), ...proposed(wizard)];
    return aboutThePlan({ ...outcomeOf(wizard), decisions }, knownToWizard(wizard));
  },
};

/** The same, put right: decisions are changed on the decisions themselves, so none is offered. */
export const planAsRecorded: WizardPage = {
  ...thePlan,
  shows: mustHaveWords,
  asks: (wizard, ask) => thePlan.asks(wizard, ask).filter(([key]) => key !== 'decidePlan'),
  collects: () => ({}),
};

const mustHavePlan = (wizard: Wizard) =>
  wizard.prepared.permanence === null &&
  wizard.prepared.place !== 1 &&
  !knownToWizard(wizard).excused?.includes('no permanence plan');

function mustHaveWords(wizard: Wizard) {
  return mustHavePlan(wizard) ? [context('By the second review there must be a permanence plan.')] : [];
}

const isOther = ({ wording }: NewDecision) => wording !== permanenceDecision;

/** The decision the form offers to make where there is no plan. */
function proposed({ answers, prepared }: Wizard): NewDecision[] {
  if (answers.decidePlan !== 'yes' || (answers.permanence ?? null) !== null) return [];
  const manager = prepared.owners.find(({ role }) => role === 'team manager');
  return [
    {
      wording: permanenceDecision,
      measure: 'The permanence plan is written in the care plan',
      ownerId: manager?.id ?? null,
      ownerRole: manager ? 'team manager' : 'somebody else',
      dueOn: prepared.inTwentyWorkingDays,
      isKey: true,
      isConfidential: false,
    },
  ];
}
