import type { NewDecision } from '../../../../casework/reviews/review-outcome.ts';
import type { ReviewToRecord } from '../../../../casework/reviews/review-to-record.ts';
import type { Known, Objection } from '../../../../domain/reviews/objection.ts';
import {
  type AreaAnswer,
  type GateName,
  tookPlace as isHeld,
  lifeAreas,
  type ReviewAnswers,
} from '../../../../domain/reviews/reviewing.ts';
import type { NamesKnown } from '../../../../domain/wording/plain-words.ts';
import type { Answers, Filling, Page } from '../../../filling-in/form.ts';
import { isFirstName } from '../../../first-names.ts';
import { partsOf } from './parts.ts';

/** The wizard knows the child as the casework tells it. */
export type WizardPage = Page<ReviewToRecord>;
export type Wizard = Filling<ReviewToRecord>;
type Answered = Pick<Wizard, 'answers'>;

/** One answer as text; nothing for a question that has not come. */
export const text = ({ answers }: Answered, key: string): string | null => {
  const value = answers[key];
  return typeof value === 'string' && value !== '' ? value : null;
};
const texts = ({ answers }: Answered, key: string): readonly string[] => {
  const value = answers[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

/** Everything after the first page is about a review that took place. */
export const tookPlace = (wizard: Wizard) => isHeld(text(wizard, 'outcome'));

export const decisionsIn = ({ answers }: Wizard): readonly NewDecision[] =>
  Array.isArray(answers.decisions) ? (answers.decisions as readonly NewDecision[]) : [];

/** Names that may be written: they belong to people who work here. */
export const namesKnownIn = ({ prepared }: Wizard): NamesKnown => ({
  staffNames: prepared.staffNames,
  isFirstName,
});

/** Each gate’s reason, by the question that asks for it. */
const gates: readonly { gate: GateName; key: string }[] = [
  { gate: 'child not seen before', key: 'notSeenBecause' },
  { gate: 'no views', key: 'noViewsBecause' },
  { gate: 'no permanence plan', key: 'noPlanBecause' },
  { gate: 'needs action without a decision', key: 'noDecisionBecause' },
];

/** The question that asks for a gate’s reason. A late review’s is asked with what happened. */
export const keyOf = (name: GateName): string => gates.find(({ gate }) => gate === name)?.key ?? `gate:${name}`;

/** The pages’ answers, put together as the one entry that everything is made from. */
export function answersOf(wizard: Filling<Pick<ReviewToRecord, 'today'>>): ReviewAnswers {
  const of = (key: string) => text(wizard, key);
  return {
    whatHappened: {
      outcome: (of('outcome') ?? 'held') as ReviewAnswers['whatHappened']['outcome'],
      on: of('on') ?? wizard.prepared.today,
      format: of('format') as ReviewAnswers['whatHappened']['format'],
      chairedBy: of('chairedBy') as ReviewAnswers['whatHappened']['chairedBy'],
      parts: partsOf(of('parts'), of('on') ?? wizard.prepared.today),
      because: of('because'),
      approvedBy: of('approvedBy'),
    },
    child: {
      participation: of('participation') ?? '',
      words: of('words'),
      proudOf: of('proudOf'),
      notGoingWell: of('notGoingWell'),
      wantsChanged: of('wantsChanged'),
      rightsTold: texts(wizard, 'rightsTold') as ReviewAnswers['child']['rightsTold'],
    },
    areas: areasOf(wizard),
    plan: {
      reportOnTime: yes(of('reportOnTime')),
      planIsCurrent: yes(of('planIsCurrent')),
      childSupportsPlan: yes(of('childSupportsPlan')),
      disagreements: of('disagreements'),
      permanence: of('permanence'),
      parallelPlan: of('parallelPlan'),
      resources: of('resources'),
      pathwayPlan: of('pathwayPlan') as ReviewAnswers['plan']['pathwayPlan'],
      personalAdviser: of('personalAdviser') as ReviewAnswers['plan']['personalAdviser'],
    },
    gates: gates.flatMap(({ gate, key }) => {
      const because = of(key);
      return because === null ? [] : [{ gate, because }];
    }),
  };
}

/** The same, before anything is known of the child; null before the first page is answered. */
export function answeredSoFar(answers: Answers): ReviewAnswers | null {
  const on = text({ answers }, 'on');
  return on === null ? null : answersOf({ answers, prepared: { today: on } });
}

const yes = (answer: string | null) => (answer === null ? null : answer === 'yes');

const areasOf = (wizard: Answered): readonly AreaAnswer[] =>
  lifeAreas.map((area) => ({
    area,
    state: (text(wizard, `area:${area}`) ?? 'not covered') as AreaAnswer['state'],
    line: text(wizard, `line:${area}`),
  }));

/** What objections need to know: the casework’s own facts. */
export const knownOf = ({ prepared }: Wizard): Known => prepared;

/** Objections as a form shows them: each under its question. */
export const underQuestions = (objections: readonly Objection[]) =>
  Object.fromEntries(objections.map(({ about, says }) => [about, says]));
