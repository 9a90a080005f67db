import { giveLetter } from '../../../casework/letters/give-letter.ts';
import { letterPreview } from '../../../casework/letters/letter-facts.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { form } from '../../filling-in/form.ts';
import { button, say, section } from '../../message.ts';
import { undoButton } from '../../views/shared/undo-button.ts';
import { howGivenBegins, howGivenFields, howGivenQuestions } from './how-given.ts';

export const letterGivenForm = form({
  name: 'letter-given',
  title: 'Letter given',
  questions: howGivenQuestions,
  prepare: (perform, { child, subject }) => perform(letterPreview, { child, review: subject }),
  begins: howGivenBegins,
  pages: [
    {
      title: 'Who gave the letter?',
      shows: ({ prepared }) => [section(`The letter after the review on ${dateInWords(prepared.on)}`)],
      asks: (_, ask) => ask(howGivenFields()),
      check: ({ answers: { on }, prepared }) => {
        if (on === undefined) return [];
        if (on > prepared.today)
          return [objection('on', 'The letter can’t have been given in the future. Change the date.')];
        return on < prepared.on
          ? [objection('on', 'The letter can’t have been given before the review. Change the date.')]
          : [];
      },
    },
  ],
  sends: 'Mark as given',
  submit: async (perform, { answers, prepared, draft }) => {
    const input = { child: { id: prepared.child.id }, review: prepared.review, ...answers };
    const { on, child, undo } = await perform(giveLetter, input, draft.id);
    const papers = button('Papers of this review', `papers ${prepared.child.id} ${prepared.review}`);
    return message(
      say(`The letter is marked as given on ${dateInWords(on)}.`, papers, undoButton('give-letter', undo, child)),
    );
  },
});
