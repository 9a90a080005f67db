import { giveIntroduction } from '../../../casework/letters/give-introduction.ts';
import { introductionPreview } from '../../../casework/letters/introduction-facts.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { form } from '../../filling-in/form.ts';
import { button, say, section } from '../../message.ts';
import { undoButton } from '../../views/shared/undo-button.ts';
import { howGivenBegins, howGivenFields, howGivenQuestions } from './how-given.ts';

export const introducedForm = form({
  name: 'introduced',
  title: 'Letter given',
  questions: howGivenQuestions,
  prepare: (perform, { child }) => perform(introductionPreview, { child }),
  begins: howGivenBegins,
  pages: [
    {
      title: 'Who gave the letter?',
      shows: () => [section('The introduction letter')],
      asks: (_, ask) => ask(howGivenFields()),
      check: ({ answers: { on }, prepared: { today, since } }) => {
        if (on === undefined) return [];
        if (on > today) return [objection('on', 'The letter can’t have been given in the future. Change the date.')];
        return since !== null && on < since
          ? [objection('on', 'The letter can’t have been given before the child came into care. Change the date.')]
          : [];
      },
    },
  ],
  sends: 'Mark as given',
  submit: async (perform, { answers, prepared: { child }, draft }) => {
    const { on, undo } = await perform(giveIntroduction, { child: { id: child.id }, ...answers }, draft.id);
    const open = button('Open', `child ${child.id}`);
    return message(
      say(
        `The introduction letter is marked as given on ${dateInWords(on)}.`,
        open,
        undoButton('give-introduction', undo, child),
      ),
    );
  },
});
