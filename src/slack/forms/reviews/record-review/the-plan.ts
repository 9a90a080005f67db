import type { NewDecision } from '../../../../casework/reviews/review-outcome.ts';
import { aboutThePlan, permanenceDecision } from '../../../../domain/reviews/about-the-plan.ts';
import { later } from '../../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../../domain/time/span.ts';
import { choiceField, textField, yesNo } from '../../../filling-in/fields.ts';
import { context } from '../../../message.ts';
import { boardWords } from './from-the-board.ts';
import { outcomeOf } from './outcome.ts';
import { decisionsIn, knownOf, text, tookPlace, underQuestions, type Wizard, type WizardPage } from './wizard.ts';

/** Step 4: the care plan, and where the child is meant to grow up. */
export const thePlan: WizardPage = {
  title: 'The plan',
  when: tookPlace,
  shows: (wizard) => [...boardWords(wizard).map((words) => context(words)), ...mustHaveWords(wizard)],
  asks: (wizard) => ({
    reportOnTime: yesNo('Was the social worker’s report on time?', { optional: true }),
    planIsCurrent: yesNo('Is the care plan up to date?', { optional: true }),
    childSupportsPlan: yesNo('Do the child’s views support its main goals?', { optional: true }),
    disagreements: textField('Who disagrees, and about what?', { lines: true, optional: true }),
    permanence: choiceField('What is the permanence plan?', permanenceKinds, { optional: true }),
    parallelPlan: textField('What is the parallel plan?', { most: 200, optional: true }),
    resources: textField('What does the plan need that is not there?', { lines: true, optional: true }),
    ...((wizard.prepared.age ?? 0) >= 16 && {
      pathwayPlan: choiceField('Pathway plan', phrases('in place', 'started', 'not started')),
      personalAdviser: choiceField('Personal adviser', phrases('named', 'not named')),
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
  collects: (wizard) => ({ decisions: [...decisionsIn(wizard).filter(isOther), ...proposed(wizard)] }),
  check: (wizard) => {
    const decisions = [...decisionsIn(wizard), ...proposed(wizard)];
    return underQuestions(aboutThePlan({ ...outcomeOf(wizard), decisions }, knownOf(wizard)));
  },
};

/** The same, put right: decisions are changed on the decisions themselves, so none is offered. */
export const planAsRecorded: WizardPage = {
  ...thePlan,
  shows: mustHaveWords,
  asks: (wizard) => Object.fromEntries(Object.entries(thePlan.asks(wizard)).filter(([key]) => key !== 'decidePlan')),
  collects: () => ({}),
};

const permanenceKinds = [
  'return to family',
  'adoption',
  'special guardianship or child arrangements order',
  'supported living',
  'long-term residential',
  'long-term fostering',
  'other',
].map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

const phrases = (...values: readonly string[]) =>
  values.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

const mustHavePlan = (wizard: Wizard) =>
  wizard.prepared.permanence === null &&
  wizard.prepared.place !== 1 &&
  !knownOf(wizard).excused?.includes('no permanence plan');

function mustHaveWords(wizard: Wizard) {
  return mustHavePlan(wizard) ? [context('By the second review there must be a permanence plan.')] : [];
}

const isOther = ({ wording }: NewDecision) => wording !== permanenceDecision;

/** The decision the form offers to make where there is no plan. */
function proposed(wizard: Wizard): NewDecision[] {
  if (text(wizard, 'decidePlan') !== 'yes' || text(wizard, 'permanence') !== null) return [];
  const manager = wizard.prepared.owners.find(({ role }) => role === 'team manager');
  return [
    {
      wording: permanenceDecision,
      measure: 'The permanence plan is written in the care plan',
      ownerId: manager?.id ?? null,
      ownerRole: manager ? 'team manager' : 'somebody else',
      dueOn: wizard.prepared.inTwentyWorkingDays,
      isKey: true,
      isConfidential: false,
    },
  ];
}
