import { z } from 'zod';
import { giveLetter, givers, waysToGive } from '../../casework/give-letter.ts';
import { type LetterFacts, letterPreview } from '../../casework/letter-facts.ts';
import { dateInWords, sentence } from '../../domain/words.ts';
import { message } from '../command.ts';
import { choiceField, dayField } from '../fields.ts';
import { form } from '../form.ts';
import { button, say, section } from '../message.ts';
import { named } from '../views/child-name.ts';

const Given = z.object({ how: z.enum(waysToGive), by: z.enum(givers), on: z.iso.date() });

const choicesOf = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, label: sentence(value) }));

export const letterGivenForm = form<LetterFacts>({
  name: 'letter-given',
  title: 'Letter given',
  prepare: (perform, { child, subject }) => perform(letterPreview, { child, review: subject }),
  begins: ({ today }) => ({ on: today }),
  pages: [
    {
      title: 'Who gave the child the letter?',
      shows: ({ prepared }) => [section(`${named(prepared.child)} · review on ${dateInWords(prepared.on)}`)],
      asks: () => ({
        how: choiceField('How was it given?', choicesOf(waysToGive)),
        by: choiceField('By whom?', choicesOf(givers)),
        on: dayField('When?'),
      }),
      check: ({ answers: { on }, prepared }): Record<string, string> => {
        if (typeof on !== 'string') return {};
        if (on > prepared.today) return { on: 'The letter can’t have been given in the future. Change the date.' };
        return on < prepared.on ? { on: 'The letter can’t have been given before the review. Change the date.' } : {};
      },
    },
  ],
  sends: 'Mark as given',
  submit: async (perform, { answers, prepared, draft }) => {
    const input = { child: { id: prepared.child.id }, review: prepared.review, ...Given.parse(answers) };
    const { on } = await perform(giveLetter, input, draft.id);
    const papers = button('Papers of this review', `papers ${prepared.child.id} ${prepared.review}`);
    return message(say(`The letter is marked as given on ${dateInWords(on)}.`, papers));
  },
});
