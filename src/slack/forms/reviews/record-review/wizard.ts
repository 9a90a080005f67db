import type { ReviewToRecord } from '../../../../casework/reviews/record-form-facts.ts';
import type { NewDecision } from '../../../../casework/reviews/review-entry.ts';
import { applies } from '../../../../domain/reviews/applies-at-age.ts';
import type { KnownOfReview } from '../../../../domain/reviews/objection.ts';
import { gates } from '../../../../domain/reviews/objections.ts';
import { fits, isParticipation, participationCodes } from '../../../../domain/reviews/participation.ts';
import type { Participation } from '../../../../domain/reviews/review.ts';
import {
  type AreaAnswer,
  tookPlace as isHeld,
  type LifeArea,
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

/** Whether something can be asked of a child of their age on the day of the review. */
export const appliesIn = (what: string, wizard: Filling<KnownOfChild, WizardAnswers>): boolean =>
  applies(what, wizard.prepared.bornOn ?? null, heldOn(wizard));

/** Names that may be written: they belong to people who work here. */
export const namesKnownIn = ({ prepared }: Wizard): NamesKnown => ({
  staffNames: prepared.staffNames,
  isFirstName,
});

/** Of the child, before anything is known of the review. */
type KnownOfChild = Pick<ReviewToRecord, 'today'> & Partial<Pick<ReviewToRecord, 'bornOn'>>;

/** The pages’ answers, put together as the one entry that everything is made from. */
export function answersOf(wizard: Filling<KnownOfChild, WizardAnswers>): ReviewAnswers {
  const { answers: given } = wizard;
  return {
    whatHappened: {
      outcome: given.outcome ?? 'held',
      on: heldOn(wizard),
      format: given.format ?? null,
      chairedBy: given.chairedBy ?? null,
      parts: partsOf(given.parts ?? null, heldOn(wizard)),
      because: given.because ?? null,
    },
    child: {
      participation: onlyWay(wizard) ?? given.participation ?? '',
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

/** Those that can’t apply yet were not left out, so they are not said to be. */
const areasOf = (wizard: Filling<KnownOfChild, WizardAnswers>): readonly AreaAnswer[] =>
  lifeAreas
    .map((area): AreaAnswer => ({ area, state: stateOf(area, wizard), line: wizard.answers[`line:${area}`] ?? null }))
    .filter(({ area, state }) => state !== 'not covered' || appliesIn(area, wizard));

const stateOf = (area: LifeArea, { answers }: Pick<Wizard, 'answers'>): AreaAnswer['state'] => {
  if (needsAction({ answers }).includes(area)) return 'needs action';
  return answers.goingWell?.includes(area) ? 'good' : 'not covered';
};

/** Slack holds ten boxes to a question, so they are ticked in two. */
export const needsAction = ({ answers }: Pick<Wizard, 'answers'>): readonly LifeArea[] => [
  ...(answers.actionAround ?? []),
  ...(answers.actionWithin ?? []),
];

/** The ways to take part that their age leaves open. */
export const waysOpen = (wizard: Filling<KnownOfChild, WizardAnswers>): readonly Participation[] =>
  codes.filter((code) => fits(code, wizard.prepared.bornOn ?? null, heldOn(wizard)));

/** Where there is one way only, nobody is asked. */
export const onlyWay = (wizard: Filling<KnownOfChild, WizardAnswers>): Participation | null => {
  const [one, ...others] = waysOpen(wizard);
  return others.length === 0 ? (one ?? null) : null;
};

const codes = Object.keys(participationCodes).filter(isParticipation);

/** What objections need to know: the casework’s own facts. */
export const knownToWizard = ({ prepared, answers }: Wizard): KnownOfReview => ({
  ...prepared,
  askOf: answers.askOf ?? null,
});
