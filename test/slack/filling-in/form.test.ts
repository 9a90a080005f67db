import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { objection } from '../../../src/domain/records/objection-to.ts';
import { message } from '../../../src/slack/command.ts';
import { ask } from '../../../src/slack/filling-in/ask.ts';
import { choiceField, dayField, textField, yesNo, yesOrNo } from '../../../src/slack/filling-in/fields.ts';
import { type AnswersTo, form, type Page } from '../../../src/slack/filling-in/form.ts';
import { ifAsked, lacksAnAnswer, oneOf, someOf, stillFitting } from '../../../src/slack/filling-in/kept-answers.ts';

const voices = [
  { value: 'child', label: 'The child' },
  { value: 'carer', label: 'The carer' },
] as const;
const questions = {
  on: z.iso.date(),
  alone: oneOf(yesOrNo),
  spokeTo: someOf(voices),
  because: ifAsked(z.string()),
  'words:': ifAsked(z.string()),
};
type Answers = AnswersTo<typeof questions>;
type Prepared = { child: null; whom: string };
type Visit = Page<Prepared, Answers>;

const visit: Visit = { title: 'A visit', asks: (_, ask) => ask({ on: dayField('When?') }) };
const aForm = {
  name: 'visit',
  title: 'A visit',
  questions,
  prepare: async (): Promise<Prepared> => ({ child: null, whom: 'Priya Nair' }),
  sends: 'Save',
  pages: [visit],
  submit: async () => message({ text: 'Saved.', blocks: [] }),
};
const visitForm = form({ ...aForm, begins: () => ({ on: '2026-06-16', alone: 'no' }) });

// What must not compile is a test that the compiler runs: each of these fails it the day the mistake becomes possible.
describe('A key of a form is held to its questions', () => {
  const isLate = () => true;

  test('a page asks only what the form declares, also by a condition or through a spread', () => {
    // @ts-expect-error There is no such question.
    const strange: Visit['asks'] = (_, ask) => ask({ on: dayField('When?'), where: textField('Where?') });
    const byCondition: Visit['asks'] = (_, ask) =>
      // @ts-expect-error There is no such question.
      ask({ on: dayField('When?'), ...(isLate() && { lateBecause: textField('Why?') }) });
    // @ts-expect-error Questions reach a page only through `ask`.
    const byItself: Visit['asks'] = () => ({ on: dayField('When?') });
    const ofOne: Visit['asks'] = (_, ask) => ask({ 'words:2041': textField('What did they say?') });
    expect([strange, byCondition, byItself, ofOne]).toHaveLength(4);
  });

  test('a field reads the kind of answer that is declared', () => {
    // @ts-expect-error A day is not yes or no.
    const wrongKind: Visit['asks'] = (_, ask) => ask({ alone: dayField('When?') });
    // @ts-expect-error It is always asked, so it may not be left out.
    const leftOut: Visit['asks'] = (_, ask) => ask({ alone: yesNo('Alone?', { optional: true }) });
    // @ts-expect-error There is no such voice.
    const wrongChoice: Visit['asks'] = (_, ask) => ask({ alone: choiceField('Who?', voices) });
    expect([wrongKind, leftOut, wrongChoice]).toHaveLength(3);
  });

  test('an answer is read only by its own key, and may not have come yet', () => {
    // @ts-expect-error It was called something else once.
    const renamed: Visit['when'] = ({ answers }) => answers.visitedOn !== undefined;
    // @ts-expect-error A page that has not come yet has no answers.
    const tooSoon: Visit['when'] = ({ answers }) => answers.on > '2026-06-16';
    const ofOne: Visit['when'] = ({ answers }) => answers['words:2041'] === 'Yes';
    expect([renamed, tooSoon, ofOne]).toHaveLength(3);
  });

  test('an objection is to one of the questions', () => {
    // @ts-expect-error There is no such question.
    const strange: Visit['check'] = () => [objection('visitedOn', 'Choose a day.')];
    // @ts-expect-error There is no such question.
    const among: Visit['check'] = () => [objection('on', 'Choose a day.'), objection('where', 'Say where.')];
    expect([strange, among]).toHaveLength(2);
  });

  test('a form begins, and goes on, with answers to its own questions', () => {
    // @ts-expect-error There is no such question.
    const strange = form({ ...aForm, begins: () => ({ visitedOn: '2026-06-16' }) });
    // @ts-expect-error There is no such question, though the other is one.
    const among = form({ ...aForm, begins: () => ({ on: '2026-06-16', where: 'school' }) });
    // @ts-expect-error That is not one of the choices.
    const wrongKind = form({ ...aForm, begins: () => ({ alone: 'perhaps' }) });
    // @ts-expect-error There is no such answer to send.
    const sent = form({ ...aForm, begins: () => ({}), submit: async (_, { answers }) => message(answers.saved) });
    expect([strange, among, wrongKind, sent]).toHaveLength(4);
  });
});

describe('A page’s questions', () => {
  test('come in the order they are written, without what a condition leaves out', () => {
    const asked = ask<Answers>({ on: dayField('When?'), because: undefined, alone: yesNo('Alone?') });
    expect(asked.map(([key]) => key)).toEqual(['on', 'alone']);
  });
});

describe('A draft begun by an older version', () => {
  const fitting = { on: '2026-06-16', alone: 'yes', spokeTo: ['child'], because: null, 'words:2041': 'I like it' };

  test('keeps every answer that still fits its question', () => {
    expect(stillFitting(visitForm, fitting)).toEqual(fitting);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a question that is no more', { where: 'school' }],
    ['one that was asked of many and is no more', { 'answer:2041': 'keep' }],
    ['a choice that is no more', { alone: 'perhaps' }],
    ['a voice that is no more', { spokeTo: ['child', 'neighbour'] }],
    ['words where there are several now', { spokeTo: 'child' }],
    ['a day that is none', { on: 'Tuesday' }],
    ['a number', { because: 7 }],
    ['a number for one of many', { 'words:2041': 7 }],
    ['what every object has', { constructor: 'x', toString: 'y' }],
  ])('loses %s, and nothing else', (_, answers) => {
    const rest = Object.fromEntries(Object.entries(fitting).filter(([key]) => !(key in answers)));
    expect(stillFitting(visitForm, { ...rest, ...answers })).toEqual(rest);
  });

  test('can’t be sent while something that is always asked has no answer', () => {
    const { alone, ...older } = fitting;
    expect(lacksAnAnswer(visitForm, older)).toBe(true);
    expect(lacksAnAnswer(visitForm, { ...older, alone })).toBe(false);
    expect(lacksAnAnswer(visitForm, { on: older.on, spokeTo: [], alone })).toBe(false);
  });
});
