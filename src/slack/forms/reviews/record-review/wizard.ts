import type { ReviewToRecord } from '../../../../casework/reviews/record-form-facts.ts';
import type { NewDecision } from '../../../../casework/reviews/review-entry.ts';
import type { KnownOfReview } from '../../../../domain/reviews/objection.ts';
import { gates } from '../../../../domain/reviews/objections.ts';
import {
  type AreaAnswer,
  tookPlace as isHeld,
  lifeAreas,
  type ReviewAnswers,
} from '../../../../domain/reviews/reviewing.ts';
import type { NamesKnown } from '../../../../domain/wording/plain-words.ts';
import type { Only } from '../../../filling-in/ask.ts';
import type { AnswersTo, Filling, Page } from '../../../filling-in/form.ts';
import { isFirstName } from '../../../first-names.ts';
import { partsOf } from './parts.ts';
import type { wizardQuestions } from './wizard-questions.ts';

export type WizardAnswers = AnswersTo<typeof wizardQuestions>;

/** The wizard knows the child as the casework tells it. */
export type WizardPage = Page<ReviewToRecord, WizardAnswers>;
export type Wizard = Filling<ReviewToRecord, WizardAnswers>;

/** These answers and no others: what came through a spread is looked at too. */
export const answering = <const Given extends Partial<WizardAnswers>>(
  given: Only<Given, WizardAnswers>,
): Partial<WizardAnswers> => given;

/** Everything after the first page is about a review that took place. */
export const tookPlace = ({ answers: { outcome } }: Wizard) => isHeld(outcome ?? null);

export const decisionsIn = ({ answers }: Wizard): readonly NewDecision[] => answers.decisions ?? [];

export const heldOn = ({ answers, prepared }: Filling<Pick<ReviewToRecord, 'today'>, WizardAnswers>) =>
  answers.on ?? prepared.today;

/** Names that may be written: they belong to people who work here. */
export const namesKnownIn = ({ prepared }: Wizard): NamesKnown => ({
  staffNames: prepared.staffNames,
  isFirstName,
});

/** The pages’ answers, put together as the one entry that everything is made from. */
export function answersOf(wizard: Filling<Pick<ReviewToRecord, 'today'>, WizardAnswers>): ReviewAnswers {
  const { answers: given } = wizard;
  return {
    whatHappened: {
      outcome: given.outcome ?? 'held',
      on: heldOn(wizard),
      format: given.format ?? null,
      chairedBy: given.chairedBy ?? null,
      parts: partsOf(given.parts ?? null, heldOn(wizard)),
      because: given.because ?? null,
      approvedBy: given.approvedBy ?? null,
    },
    child: {
      participation: given.participation ?? '',
      words: given.words ?? null,
      proudOf: given.proudOf ?? null,
      notGoingWell: given.notGoingWell ?? null,
      wantsChanged: given.wantsChanged ?? null,
      rightsTold: given.rightsTold ?? [],
    },
    areas: areasOf(wizard),
    plan: {
      reportOnTime: yes(given.reportOnTime),
      planIsCurrent: yes(given.planIsCurrent),
      childSupportsPlan: yes(given.childSupportsPlan),
      disagreements: given.disagreements ?? null,
      permanence: given.permanence ?? null,
      parallelPlan: given.parallelPlan ?? null,
      resources: given.resources ?? null,
      pathwayPlan: given.pathwayPlan ?? null,
      personalAdviser: given.personalAdviser ?? null,
    },
    gates: gates.flatMap(({ gate, question }) => {
      const because = given[question] ?? null;
      return because === null ? [] : [{ gate, because }];
    }),
  };
}

/** The same, before anything is known of the child; null before the first page is answered. */
export function answeredSoFar(answers: Partial<WizardAnswers>): ReviewAnswers | null {
  const { on } = answers;
  return on ? answersOf({ answers, prepared: { today: on } }) : null;
}

const yes = (answer: 'yes' | 'no' | null | undefined) => (answer ? answer === 'yes' : null);

const areasOf = ({ answers }: Pick<Wizard, 'answers'>): readonly AreaAnswer[] =>
  lifeAreas.map((area) => ({
    area,
    state: answers[`area:${area}`] ?? 'not covered',
    line: answers[`line:${area}`] ?? null,
  }));

/** What objections need to know: the casework’s own facts. */
export const knownToWizard = ({ prepared }: Wizard): KnownOfReview => prepared;
