import { z } from 'zod';
import { consulted, planReaders } from '../../../domain/readiness/readiness-of.ts';
import type { PreparationAnswers, PreparationItem } from '../../../domain/reviews/reviewing.ts';
import type { Ask, Asked } from '../../filling-in/ask.ts';
import {
  type Choices,
  choiceField,
  choicesField,
  dayField,
  textField,
  yesNo,
  yesOrNo,
} from '../../filling-in/fields.ts';
import type { AnswersTo } from '../../filling-in/form.ts';
import { ifAsked, oneOf, someOf } from '../../filling-in/kept-answers.ts';

/** The words of a choice are what is kept of it. */
const inWords = <Word extends string>(...words: readonly Word[]): Choices<Word> =>
  words.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

const few = (label: string, hint?: string) => textField(label, { optional: true, most: 150, ...(hint && { hint }) });
const leftOut = textField('If somebody is left out, why?', { optional: true, most: 150 });
const noNames = 'Say who they are to the child, not their names.';

const readers = inWords(...planReaders);
const asked = inWords(...consulted);
const advocates = inWords('coming', 'asked for', 'not wanted');
const interpreters = inWords('not needed', 'booked', 'needed');
const ways = inWords('talking', 'showing', 'video', 'letter', 'app', 'an advocate');
const chairs = inWords('the child', 'the child with the IRO', 'the IRO');
const preparers = inWords('the social worker', 'the IRO', 'the carer', 'an advocate', 'somebody else');

/** What is kept of an item besides the day and the note. */
export const itemQuestions = {
  update: ifAsked(oneOf(yesOrNo)),
  toChild: ifAsked(oneOf(yesOrNo)),
  sharedWith: ifAsked(someOf(readers)),
  who: ifAsked(someOf(asked)),
  advocate: ifAsked(oneOf(advocates)),
  interpreter: ifAsked(oneOf(interpreters)),
  place: ifAsked(z.string()),
  wanted: ifAsked(z.string()),
  notWanted: ifAsked(z.string()),
  views: ifAsked(someOf(ways)),
  runs: ifAsked(z.string()),
  chairs: ifAsked(oneOf(chairs)),
  notRaise: ifAsked(z.string()),
  preparedBy: ifAsked(oneOf(preparers)),
} satisfies Record<keyof PreparationAnswers, z.ZodType>;
export const prepareQuestions = { doneOn: ifAsked(z.iso.date()), note: ifAsked(z.string()), ...itemQuestions };
export type PrepareAnswers = AnswersTo<typeof prepareQuestions>;

type Asking = (ask: Ask<PrepareAnswers>) => Asked<PrepareAnswers>;

/** Of an item that is done with one press, on another day than the press. */
export const whenDone: Asking = (ask) => ask({ doneOn: dayField('When was it done?') });

/** What each item asks besides whether it is done. An item that is not here asks for its day, and only of whoever wants to say it. */
export const questionsFor: { readonly [Item in PreparationItem]?: Asking } = {
  'report received': (ask) =>
    ask({
      doneOn: dayField('When did it reach you?'),
      update: yesNo('Does it say what has changed since the last review?'),
      toChild: yesNo('Is it written to the child?'),
      sharedWith: choicesField('Who has had a copy?', readers),
    }),
  'planning talk': (ask) => ask({ doneOn: dayField('When did the social worker and the IRO talk?') }),
  'plan shared': (ask) =>
    ask({
      sharedWith: choicesField('Who has the updated care plan?', readers),
      doneOn: dayField('When did the last of them get it?'),
      note: leftOut,
    }),
  'disagreements noted': (ask) =>
    ask({
      note: textField('Who disagrees, and about what?', {
        lines: true,
        most: 400,
        hint: `If nobody does, write “none”. ${noNames}`,
      }),
    }),
  'consultation out': (ask) =>
    ask({
      who: choicesField('Who has been sent papers?', asked),
      doneOn: dayField('When were the last sent?'),
      note: leftOut,
    }),
  'consultation back': (ask) =>
    ask({
      who: choicesField('Who has sent theirs back, or said what they think?', asked),
      doneOn: dayField('When did the last come back?'),
      note: leftOut,
    }),
  'advocate or interpreter': (ask) =>
    ask({
      advocate: choiceField('Advocate', advocates),
      interpreter: choiceField('Interpreter', interpreters),
    }),
  choices: (ask) =>
    ask({
      place: few('Where would they like it, and where never?', 'Such as school or the park. Leave addresses out.'),
      wanted: few('Who would they like there?', noNames),
      notWanted: few('Who would they rather not have there?', noNames),
      views: choicesField('How do they want to share their views?', ways),
      runs: few('How should it run?', 'Such as a walk, a game, or food.'),
      chairs: choiceField('Who would they like to chair?', chairs, {
        optional: true,
      }),
      notRaise: few('What would they rather not talk about?'),
      preparedBy: choiceField('Who helps them prepare?', preparers, { optional: true }),
    }),
};
