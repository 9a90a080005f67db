import { giveLetter } from '../../../casework/letters/give-letter.ts';
import { type LetterFacts, letterPreview } from '../../../casework/letters/letter-facts.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { form } from '../../filling-in/form.ts';
import { button, say, section } from '../../message.ts';
import { howGiven, howGivenBegins, howGivenQuestions } from './how-given.ts';

export const letterGivenForm = form<LetterFacts>({
  name: 'letter-given',
  title: 'Letter given',
  prepare: (perform, { child, subject }) => perform(letterPreview, { child, review: subject }),
  begins: howGivenBegins,
  pages: [
    {
      title: 'Who gave the letter?',
      shows: ({ prepared }) => [section(`The letter after the review on ${dateInWords(prepared.on)}`)],
      asks: howGivenQuestions,
      check: ({ answers: { on }, prepared }): Record<string, string> => {
        if (typeof on !== 'string') return {};
        if (on > prepared.today) return { on: 'The letter can’t have been given in the future. Change the date.' };
        return on < prepared.on ? { on: 'The letter can’t have been given before the review. Change the date.' } : {};
      },
    },
  ],
  sends: 'Mark as given',
  submit: async (perform, { answers, prepared, draft }) => {
    const input = { child: { id: prepared.child.id }, review: prepared.review, ...howGiven(answers) };
    const { on } = await perform(giveLetter, input, draft.id);
    const papers = button('Papers of this review', `papers ${prepared.child.id} ${prepared.review}`);
    return message(say(`The letter is marked as given on ${dateInWords(on)}.`, papers));
  },
});
