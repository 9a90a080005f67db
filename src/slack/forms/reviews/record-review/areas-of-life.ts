import { objection } from '../../../../domain/records/objection-to.ts';
import { type LifeArea, lifeAreas } from '../../../../domain/reviews/reviewing.ts';
import { listed, sentence } from '../../../../domain/wording/words.ts';
import type { Fields } from '../../../filling-in/ask.ts';
import { choicesField, textField } from '../../../filling-in/fields.ts';
import { section } from '../../../message.ts';
import {
  answering,
  appliesIn,
  needsAction,
  tookPlace,
  type Wizard,
  type WizardAnswers,
  type WizardPage,
} from './wizard.ts';

/** Around the child, and within: as many in each as Slack holds boxes. */
const around: readonly LifeArea[] = ['health', 'learning', 'home', 'family time', 'safety', 'money'];
const isAround = (area: LifeArea) => around.includes(area);

const boxes = (areas: readonly LifeArea[]) => areas.map((area) => ({ value: area, label: sentence(area) }));

/** Those that can apply at the child’s age, and whatever was found in another all the same. */
const asked = (wizard: Wizard) =>
  lifeAreas.filter(
    (area) =>
      appliesIn(area, wizard) ||
      needsAction(wizard).includes(area) ||
      wizard.answers.goingWell?.includes(area) === true,
  );

/** Step 3: which areas need action, as they were last time until they are changed. */
export const areasOfLife: WizardPage = {
  title: 'Is life all right?',
  when: tookPlace,
  shows: ({ prepared }) =>
    prepared.areas.length > 0 ? [section('Ticked as it was at the last review. Change what has changed.')] : [],
  asks: (wizard, ask) => {
    const areas = asked(wizard);
    return ask({
      actionAround: choicesField('Which of these need action?', boxes(areas.filter(isAround))),
      actionWithin: choicesField('And which of these?', boxes(areas.filter((area) => !isAround(area)))),
      goingWell: choicesField('Which are going well?', boxes(areas), {
        hint: 'Those in neither list are recorded as not covered.',
      }),
    });
  },
  check: (wizard) => {
    const both = needsAction(wizard).filter((area) => wizard.answers.goingWell?.includes(area));
    if (both.length === 0) return [];
    return [objection('goingWell', `You said that action is needed on ${listed(both)}. Choose one or the other.`)];
  },
  // What was said of an area the last time is not said of it again, unless it still needs action.
  collects: (wizard) => linesOf(wizard, (area) => needsAction(wizard).includes(area)),
};

/** A line for each area that needs action. */
export const whatNeedsAction: WizardPage = {
  title: 'What needs action?',
  when: (wizard) => tookPlace(wizard) && needsAction(wizard).length > 0,
  asks: (wizard, ask) => ask(linesAsked(needsAction(wizard), {})),
};

/** The same, put right: what was said of an area is kept however it is, and what was not said may be left unsaid. */
export const areasAsRecorded: WizardPage = { ...areasOfLife, shows: () => [], collects: () => ({}) };
export const linesAsRecorded: WizardPage = {
  ...whatNeedsAction,
  title: 'What was said of them?',
  when: (wizard) => tookPlace(wizard) && recordedLines(wizard).length > 0,
  asks: (wizard, ask) => ask(linesAsked(recordedLines(wizard), { optional: true })),
};

const recordedLines = (wizard: Wizard) =>
  lifeAreas.filter((area) => needsAction(wizard).includes(area) || (wizard.answers[`line:${area}`] ?? null) !== null);

function linesAsked(areas: readonly LifeArea[], { optional }: { optional?: true }): Fields<WizardAnswers> {
  const lines: Fields<WizardAnswers> = {};
  for (const area of areas) {
    lines[`line:${area}`] = optional
      ? textField(`${sentence(area)}, in a line`, { most: 200, optional })
      : textField(`${sentence(area)}, in a line`, { most: 200 });
  }
  return lines;
}

function linesOf({ answers }: Wizard, keeps: (area: LifeArea) => boolean): Partial<WizardAnswers> {
  const lines: { -readonly [Key in keyof WizardAnswers]?: WizardAnswers[Key] } = {};
  for (const area of lifeAreas) lines[`line:${area}`] = keeps(area) ? (answers[`line:${area}`] ?? null) : null;
  return answering(lines);
}

/** What was found in each area of life, under its questions. */
export function areasAnswered(found: readonly { area: LifeArea; state: string; line: string | null }[]) {
  const inState = (state: string) => found.filter((one) => one.state === state).map(({ area }) => area);
  const lines: { -readonly [Key in keyof WizardAnswers]?: WizardAnswers[Key] } = {};
  for (const { area, line } of found) lines[`line:${area}`] = line;
  return answering({
    ...lines,
    actionAround: inState('needs action').filter(isAround),
    actionWithin: inState('needs action').filter((area) => !isAround(area)),
    goingWell: inState('good'),
  });
}
