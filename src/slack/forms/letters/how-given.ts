import { z } from 'zod';
import { givers, readers, waysToGive } from '../../../casework/letters/give-letter.ts';
import type { Letterhead } from '../../../casework/letters/letterhead.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { choiceField, dayField } from '../../filling-in/fields.ts';

/** What is asked of any letter that has been given. */
export const howGivenQuestions = {
  to: z.enum(readers),
  how: z.enum(waysToGive),
  by: z.enum(givers),
  on: z.iso.date(),
};

const choicesOf = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, label: sentence(value) }));

export const howGivenFields = () => ({
  to: choiceField('To whom?', choicesOf(readers)),
  how: choiceField('How was it given?', choicesOf(waysToGive)),
  by: choiceField('By whom?', choicesOf(givers)),
  on: dayField('When?'),
});

export const howGivenBegins = ({ today, isVeryYoung }: Letterhead) => ({
  on: today,
  to: isVeryYoung ? ('the carer' as const) : ('the child' as const),
});
