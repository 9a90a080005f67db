import type { NewDecision } from '../../../../casework/reviews/review-entry.ts';
import { aboutThePlan, permanenceDecision } from '../../../../domain/reviews/about-the-plan.ts';
import { later } from '../../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../../domain/time/span.ts';
import { choiceField, textField, yesNo } from '../../../filling-in/fields.ts';
import { context } from '../../../message.ts';
import { boardWords } from './from-the-board.ts';
import { outcomeOf } from './outcome.ts';
import { answering, appliesIn, decisionsIn, knownToWizard, tookPlace, type Wizard, type WizardPage } from './wizard.ts';
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
      ...(appliesIn('views on the plan', wizard) && {
        childSupportsPlan: yesNo('Do the child’s views support its main goals?', { optional: true }),
      }),
      disagreements: textField('Who disagrees, and about what?', { lines: true, optional: true }),
      permanence: choiceField('What is the permanence plan?', kindsFor(wizard), { optional: true }),
      parallelPlan: textField('What is the parallel plan?', { most: 200, optional: true }),
      resources: textField('What does the plan need that is not there?', { lines: true, optional: true }),
      ...(appliesIn('pathway plan', wizard) && {
        pathwayPlan: choiceField('Pathway plan', pathwayPlans),
        personalAdviser: choiceField('Personal adviser', advisers),
      }),
      ...(lacksPlan(wizard) && {
        decidePlan: yesNo(
          `There is no permanence plan. Decide “${permanenceDecision}”, for the team manager, in ${spanInWords(later)}?`,
        ),
        ...(wizard.answers.decidePlan === 'no' && {
          noPlanBecause: textField('Why is there no plan, and no decision on one?', { lines: true }),
        }),
      }),
    }),
  steers: ['permanence', 'decidePlan'],
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

/** By then there must be one, and none is chosen. */
const lacksPlan = (wizard: Wizard) => mustHavePlan(wizard) && (wizard.answers.permanence ?? null) === null;

const kindsFor = (wizard: Wizard) =>
  permanenceKinds.filter(({ value }) => value === wizard.answers.permanence || appliesIn(value, wizard));

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
