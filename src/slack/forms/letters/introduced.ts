import { giveIntroduction } from '../../../casework/letters/give-introduction.ts';
import { type IntroductionFacts, introductionPreview } from '../../../casework/letters/introduction-facts.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { form } from '../../filling-in/form.ts';
import { button, say, section } from '../../message.ts';
import { howGiven, howGivenBegins, howGivenQuestions } from './how-given.ts';

export const introducedForm = form<IntroductionFacts>({
  name: 'introduced',
  title: 'Letter given',
  prepare: (perform, { child }) => perform(introductionPreview, { child }),
  begins: howGivenBegins,
  pages: [
    {
      title: 'Who gave the letter?',
      shows: () => [section('The introduction letter')],
      asks: howGivenQuestions,
      check: ({ answers: { on }, prepared: { today, since } }): Record<string, string> => {
        if (typeof on !== 'string') return {};
        if (on > today) return { on: 'The letter can’t have been given in the future. Change the date.' };
        return since !== null && on < since
          ? { on: 'The letter can’t have been given before the child came into care. Change the date.' }
          : {};
      },
    },
  ],
  sends: 'Mark as given',
  submit: async (perform, { answers, prepared: { child }, draft }) => {
    const { on } = await perform(giveIntroduction, { child: { id: child.id }, ...howGiven(answers) }, draft.id);
    const open = button('Open', `child ${child.id}`);
    return message(say(`The introduction letter is marked as given on ${dateInWords(on)}.`, open));
  },
});
