import { aboutTheDay } from '../../../../domain/reviews/about-the-day.ts';
import { dateInWords, inWords, sentence } from '../../../../domain/wording/words.ts';
import { choiceField, dayField, textField } from '../../../filling-in/fields.ts';
import { section } from '../../../message.ts';
import { answeredByTheBoard } from './from-the-board.ts';
import { answering, answersOf, appliesIn, heldOn, knownToWizard, type Wizard, type WizardPage } from './wizard.ts';
import { chairs, formats, outcomes } from './wizard-choices.ts';

/** Step 1: whether it took place, when, and who led it. */
export const whatHappened: WizardPage = {
  title: 'What happened',
  shows: (wizard) => [section(summary(wizard)), ...(asksNobody(wizard) ? [section(nobodyIsAsked)] : [])],
  asks: (wizard, ask) =>
    ask({
      outcome: choiceField(
        'Did the review go ahead?',
        outcomes.map((one) =>
          one.value === 'held' && wizard.prepared.unfinished ? { ...one, label: 'Held: it is complete now' } : one,
        ),
      ),
      on: dayField('On what day?', { hint: 'For a series of meetings, the day of the last one.' }),
      ...(wantsWhy(wizard) && { because: textField(why(wizard), { lines: true, most: 500 }) }),
      ...(didNotHappen(wizard) &&
        wizard.prepared.approvers.length > 0 && {
          askOf: choiceField(
            'Which IRO manager is asked to approve that?',
            wizard.prepared.approvers.map(({ id, name }) => ({ value: id, label: name })),
          ),
        }),
      ...(!didNotHappen(wizard) && {
        format: choiceField('How was it held?', formats, { optional: true }),
        ...(appliesIn('chaired the review', wizard) && {
          chairedBy: choiceField('Who chaired?', chairs, { optional: true }),
        }),
        parts: textField('Who took part?', {
          lines: true,
          most: 1500,
          optional: true,
          hint: 'A line for each part. Begin with its day if it was another one: 03/06 mother and IRO. Use initials or roles.',
        }),
      }),
    }),
  steers: ['outcome', 'on'],
  check: (wizard) => aboutTheDay(answersOf(wizard), knownToWizard(wizard)),
  collects: (wizard) => ({
    // Only now is the day known that the report had to be in time for.
    ...answeredByTheBoard(wizard),
    // Typed for an answer that was changed since.
    ...answering({
      because: wantsWhy(wizard) ? (wizard.answers.because ?? null) : null,
      askOf: didNotHappen(wizard) ? (wizard.answers.askOf ?? null) : null,
    }),
  }),
};

const asksNobody = (wizard: Wizard) => didNotHappen(wizard) && wizard.prepared.approvers.length === 0;
const nobodyIsAsked =
  'An IRO manager has to approve that it did not happen who is not you, and for whom you do not act or cover, nor they for ' +
  'you. There is nobody. It is kept all the same, and waits for one: ask for another to be added to the staff file.';

const reason = { lines: true, most: 500, optional: true };

const didNotHappen = ({ answers }: Wizard) => answers.outcome === 'did not happen';
const isLate = (wizard: Wizard) => {
  const { dueOn } = wizard.prepared;
  return wizard.answers.outcome === 'held' && dueOn !== null && heldOn(wizard) > dueOn;
};
const wantsWhy = (wizard: Wizard) => isLate(wizard) || didNotHappen(wizard) || wizard.answers.outcome === 'adjourned';

function why(wizard: Wizard): string {
  if (isLate(wizard)) return 'Why was it late?';
  return didNotHappen(wizard) ? 'Why did it not happen?' : 'Why was it adjourned?';
}

/** The same, put right: its day and who was there, but not whether it took place. */
export const whatHappenedThen: WizardPage = {
  ...whatHappened,
  shows: (wizard) => [section(summary(wizard))],
  asks: (wizard, ask) => [
    ...whatHappened.asks(wizard, ask).filter(([key]) => key !== 'outcome' && key !== 'askOf'),
    ...(wizard.answers.because && !wantsWhy(wizard) ? ask({ because: textField('The reason given', reason) }) : []),
  ],
  check: (wizard) => aboutTheDay(answersOf(wizard), wizard.prepared),
  collects: () => ({}),
};

function summary({ prepared }: Wizard): string {
  const { which, dueOn, unfinished } = prepared;
  const due = dueOn === null ? '' : ` · due by ${inWords(dueOn)}`;
  const begun = unfinished ? `\nBegun on ${dateInWords(unfinished.on)} and ${unfinished.how}.` : '';
  return `${sentence(which)}${due}${begun}`;
}
