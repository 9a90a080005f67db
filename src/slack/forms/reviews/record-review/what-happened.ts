import { aboutTheDay } from '../../../../domain/reviews/about-the-day.ts';
import { dateInWords, inWords, sentence } from '../../../../domain/wording/words.ts';
import { choiceField, dayField, textField } from '../../../filling-in/fields.ts';
import { section } from '../../../message.ts';
import { answeredByTheBoard } from './from-the-board.ts';
import { answersOf, knownToWizard, type Wizard, type WizardPage } from './wizard.ts';
import { chairs, formats, outcomes } from './wizard-choices.ts';

/** Step 1: whether it took place, when, and who led it. */
export const whatHappened: WizardPage = {
  title: 'What happened',
  shows: (wizard) => [section(summary(wizard))],
  asks: ({ prepared }, ask) =>
    ask({
      outcome: choiceField(
        'Did the review go ahead?',
        outcomes.map((one) =>
          one.value === 'held' && prepared.unfinished ? { ...one, label: 'Held: it is complete now' } : one,
        ),
      ),
      on: dayField('On what day?', { hint: 'For a series of meetings, the day of the last one.' }),
      format: choiceField('How was it held?', formats, { optional: true }),
      chairedBy: choiceField('Who chaired?', chairs, { optional: true }),
      parts: textField('Who took part?', {
        lines: true,
        most: 1500,
        optional: true,
        hint: 'A line for each part. Begin with its day if it was another one: 03/06 mother and IRO. Use initials or roles.',
      }),
      because: textField('If it was late, adjourned or did not happen: why?', {
        lines: true,
        most: 500,
        optional: true,
      }),
      ...(prepared.approvers.length > 0 && {
        approvedBy: choiceField(
          'If it did not happen: who approved that?',
          prepared.approvers.map(({ id, name }) => ({ value: id, label: name })),
          { optional: true },
        ),
      }),
    }),
  check: (wizard) => aboutTheDay(answersOf(wizard), knownToWizard(wizard)),
  // Only now is the day known that the report had to be in time for.
  collects: answeredByTheBoard,
};

/** The same, put right: its day and who was there, but not whether it took place. */
export const whatHappenedThen: WizardPage = {
  ...whatHappened,
  asks: (wizard, ask) => whatHappened.asks(wizard, ask).filter(([key]) => key !== 'outcome'),
  collects: () => ({}),
};

function summary({ prepared }: Wizard): string {
  const { which, dueOn, unfinished } = prepared;
  const due = dueOn === null ? '' : ` · due by ${inWords(dueOn)}`;
  const begun = unfinished ? `\nBegun on ${dateInWords(unfinished.on)} and ${unfinished.how}.` : '';
  return `${sentence(which)}${due}${begun}`;
}
