import type { NewDecision } from '../../../../casework/reviews/review-entry.ts';
import { aboutDecisions } from '../../../../domain/reviews/about-decisions.ts';
import { later, sooner } from '../../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../../domain/time/span.ts';
import { dateInWords } from '../../../../domain/wording/words.ts';
import { choiceField, choicesField, dayField, textField } from '../../../filling-in/fields.ts';
import { ownerFields } from '../../../filling-in/owner-fields.ts';
import { collected, unfinished } from './decision-entered.ts';
import { madeSoFar, mostDecisions } from './made-so-far.ts';
import { outcomeOf } from './outcome.ts';
import { answering, decisionsIn, knownToWizard, tookPlace, type Wizard, type WizardPage } from './wizard.ts';
import { goingOn, marks } from './wizard-choices.ts';

/** Step 5, second half: one decision at a time, the page coming back for another. */
export const newDecisions: WizardPage = {
  title: 'New decisions',
  when: tookPlace,
  shows: madeSoFar,
  asks: (wizard, ask) =>
    ask({
      ...(decisionsIn(wizard).length > 0 && {
        takeOut: choicesField(
          'Take out',
          decisionsIn(wizard).map(({ wording }, at) => ({ value: String(at), label: `${at + 1}. ${wording}` })),
        ),
      }),
      wording: textField('What will be done?', {
        lines: true,
        most: 400,
        optional: true,
        hint: 'Who does what: “Dan books the dentist”. Initials and roles, never a full name.',
      }),
      measure: textField('How will we know that it is done?', { most: 200, optional: true }),
      ...ownerFields(wizard.prepared.owners, true),
      by: choiceField(
        'By when?',
        [
          { value: 'ten', label: `${spanInWords(sooner)}: ${dateInWords(wizard.prepared.inTenWorkingDays)}` },
          { value: 'twenty', label: `${spanInWords(later)}: ${dateInWords(wizard.prepared.inTwentyWorkingDays)}` },
          { value: 'date', label: 'Another day, chosen below' },
        ],
        { optional: true },
      ),
      dueOn: dayField('Another day', {
        optional: true,
        hint: 'Before the next review, unless it can’t be done by then.',
      }),
      marks: choicesField('What kind of decision is it?', marks),
      after: choiceField('Is there another decision?', goingOn, { optional: true }),
      ...(wantsReason(wizard) && {
        noDecisionBecause: textField('Action is needed on something above. If nothing is decided: why not?', {
          lines: true,
          optional: true,
        }),
      }),
    }),
  check: (wizard) => {
    const wrong = unfinished(wizard);
    return wrong.length > 0 ? wrong : beforeGoingOn(wizard);
  },
  collects: (wizard) => answering({ decisions: collected(wizard), ...blank }),
  again: (wizard) => wizard.answers.after === 'another' && decisionsIn(wizard).length < mostDecisions,
};

/** The questions are empty when the page comes back for another. */
const blank = {
  wording: null,
  measure: null,
  owner: null,
  colleague: null,
  by: null,
  dueOn: null,
  marks: [],
  takeOut: [],
  after: null,
};

const objections = (wizard: Wizard, decisions: readonly NewDecision[]) =>
  aboutDecisions({ ...outcomeOf(wizard), decisions }, knownToWizard(wizard)).filter(
    ({ about }) => about === 'noDecisionBecause',
  );

const wantsReason = (wizard: Wizard) =>
  objections(wizard, []).length > 0 || (wizard.answers.noDecisionBecause ?? null) !== null;

const beforeGoingOn = (wizard: Wizard) =>
  wizard.answers.after === 'another' ? [] : objections(wizard, collected(wizard));
