import { aboutTheDay } from '../../../../domain/reviews/about-the-day.ts';
import { dateInWords, inWords } from '../../../../domain/wording/words.ts';
import { choiceField, dayField, textField } from '../../../filling-in/fields.ts';
import { section } from '../../../message.ts';
import { answeredByTheBoard } from './from-the-board.ts';
import { answersOf, knownOf, underQuestions, type Wizard, type WizardPage } from './wizard.ts';

const phrases = (...values: readonly string[]) => values.map((value) => ({ value, label: sentenceOf(value) }));
const sentenceOf = (value: string) => value.charAt(0).toUpperCase() + value.slice(1);

/** Step 1: whether it took place, when, and who led it. */
export const whatHappened: WizardPage = {
  title: 'What happened',
  shows: (wizard) => [section(summary(wizard))],
  asks: ({ prepared }) => ({
    outcome: choiceField('Did the review go ahead?', [
      { value: 'held', label: prepared.unfinished ? 'Held: it is complete now' : 'Held' },
      { value: 'part held', label: 'Part held, to be continued' },
      { value: 'adjourned', label: 'Adjourned: not enough information' },
      { value: 'did not happen', label: 'Did not happen' },
    ]),
    on: dayField('On what day?', { hint: 'For a series of meetings, the day of the last one.' }),
    format: choiceField(
      'How was it held?',
      phrases('in person', 'hybrid', 'telephone or video', 'series of conversations'),
      { optional: true },
    ),
    chairedBy: choiceField('Who chaired?', phrases('child', 'child with IRO', 'IRO'), { optional: true }),
    parts: textField('Who took part?', {
      lines: true,
      most: 1500,
      optional: true,
      hint: 'A line for each part. Begin with its day if it was another one: 03/06 mother and IRO. Use initials or roles.',
    }),
    because: textField('If it was late, adjourned or did not happen: why?', { lines: true, most: 500, optional: true }),
    ...(prepared.approvers.length > 0 && {
      approvedBy: choiceField(
        'If it did not happen: who approved that?',
        prepared.approvers.map(({ id, name }) => ({ value: id, label: name })),
        { optional: true },
      ),
    }),
  }),
  check: (wizard) => underQuestions(aboutTheDay(answersOf(wizard), knownOf(wizard))),
  // Only now is the day known that the report had to be in time for.
  collects: answeredByTheBoard,
};

/** The same, put right: its day and who was there, but not whether it took place. */
export const whatHappenedThen: WizardPage = {
  ...whatHappened,
  asks: (wizard) => Object.fromEntries(Object.entries(whatHappened.asks(wizard)).filter(([key]) => key !== 'outcome')),
  collects: () => ({}),
};

function summary({ prepared }: Wizard): string {
  const { which, dueOn, unfinished } = prepared;
  const due = dueOn === null ? '' : ` · due by ${inWords(dueOn)}`;
  const begun = unfinished ? `\nBegun on ${dateInWords(unfinished.on)} and ${unfinished.how}.` : '';
  return `${sentenceOf(which)}${due}${begun}`;
}
