import { z } from 'zod';
import { giveTheme, itemToTheme } from '../../../casework/challenges/theme-item.ts';
import { challengeThemes } from '../../../domain/challenges/challenges.ts';
import { message } from '../../command.ts';
import { choiceField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { brief, context, section } from '../../message.ts';
import { themeChoices, themed } from '../../views/challenges/theme-words.ts';

const none = 'no theme';

/** What one thing is about. It is counted, and says nothing of anybody. */
export const themeForm = form({
  name: 'theme',
  title: 'Theme',
  questions: { theme: z.enum([...challengeThemes, none]) },
  prepare: (perform, { child, subject }) => perform(itemToTheme, { child, item: subject ?? '' }),
  begins: ({ theme }) => ({ ...(theme !== null && { theme }) }),
  pages: [
    {
      title: 'What is it about?',
      shows: ({ prepared: { what } }) => [
        section(brief(what, 1_000)),
        context(
          'Only the IRO service sees it. What five or more children share is proposed as a concern about practice.',
        ),
      ],
      asks: (_, ask) => ask({ theme: choiceField('Theme', [...themeChoices, { value: none, label: 'No theme' }]) }),
    },
  ],
  sends: 'Save',
  submit: async (perform, { about: { child }, prepared: { item }, answers: { theme }, draft }) =>
    message(themed(await perform(giveTheme, { child, item, theme: theme === none ? null : theme }, draft.id))),
});
