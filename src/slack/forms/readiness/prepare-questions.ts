import type { ItemToPrepare } from '../../../casework/readiness/prepare-review.ts';
import { consulted, planReaders } from '../../../domain/readiness/preparation.ts';
import type { PreparationItem } from '../../../domain/reviews/reviewing.ts';
import { choiceField, choicesField, dayField, type Field, textField, yesNo } from '../../filling-in/fields.ts';

type Questions = Readonly<Record<string, Field<unknown>>>;

/** The words of a choice are what is kept of it. */
const inWords = (...words: readonly string[]) =>
  words.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

const few = (label: string, hint?: string) => textField(label, { optional: true, most: 150, ...(hint && { hint }) });
const leftOut = textField('If somebody is left out, why?', { optional: true, most: 150 });
const noNames = 'Say who they are to the child, not their names.';

/** What each item asks besides whether it is done. An item that is not here asks nothing. */
export const questionsFor: { readonly [Item in PreparationItem]?: (asked: ItemToPrepare) => Questions } = {
  'report received': () => ({
    doneOn: dayField('When did it reach you?'),
    update: yesNo('Does it say what has changed since the last review?'),
    toChild: yesNo('Is it written to the child?'),
    sharedWith: choicesField('Who has had a copy?', inWords(...planReaders)),
  }),
  'planning talk': () => ({ doneOn: dayField('When did the social worker and the IRO talk?') }),
  'plan shared': () => ({
    sharedWith: choicesField('Who has the updated care plan?', inWords(...planReaders)),
    note: leftOut,
  }),
  'disagreements noted': () => ({
    note: textField('Who disagrees, and about what?', {
      lines: true,
      most: 400,
      hint: `If nobody does, write “none”. ${noNames}`,
    }),
  }),
  'consultation out': () => ({
    who: choicesField('Who has been sent papers?', inWords(...consulted)),
    note: leftOut,
  }),
  'consultation back': () => ({
    who: choicesField('Who has sent theirs back, or said what they think?', inWords(...consulted)),
    note: leftOut,
  }),
  'advocate or interpreter': () => ({
    advocate: choiceField('Advocate', inWords('coming', 'asked for', 'not wanted')),
    interpreter: choiceField('Interpreter', inWords('not needed', 'booked', 'needed')),
  }),
  choices: () => ({
    place: few('Where would they like it, and where never?', 'Such as school or the park. Leave addresses out.'),
    wanted: few('Who would they like there?', noNames),
    notWanted: few('Who would they rather not have there?', noNames),
    views: choicesField(
      'How do they want to share their views?',
      inWords('talking', 'showing', 'video', 'letter', 'app', 'an advocate'),
    ),
    runs: few('How should it run?', 'Such as a walk, a game, or food.'),
    chairs: choiceField('Who would they like to chair?', inWords('the child', 'the child with the IRO', 'the IRO'), {
      optional: true,
    }),
    notRaise: few('What would they rather not talk about?'),
    preparedBy: choiceField(
      'Who helps them prepare?',
      inWords('the social worker', 'the IRO', 'the carer', 'an advocate', 'somebody else'),
      { optional: true },
    ),
  }),
};
