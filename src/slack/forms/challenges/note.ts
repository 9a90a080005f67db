import { z } from 'zod';
import { noteToWrite, writeNote } from '../../../casework/challenges/practice-note.ts';
import { practiceNoteKinds } from '../../../domain/challenges/practice-notes.ts';
import { listed, sentence } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { escaped, section } from '../../message.ts';
import { noteCard } from '../../views/challenges/practice-note.ts';
import { themeChoices } from '../../views/challenges/theme-words.ts';

const kinds = practiceNoteKinds.map((value) => ({ value, label: sentence(value) }));

/** To a worker and their manager, of what should not go on, or of what went well. */
export const noteForm = form({
  name: 'note',
  title: 'Note',
  questions: { kind: oneOf(kinds), theme: oneOf(themeChoices), words: z.string() },
  prepare: (perform, { child }) => perform(noteToWrite, { child }),
  begins: () => ({}),
  pages: [
    {
      title: 'A note about practice',
      shows: ({ prepared: { worker, manager } }) => [
        section(
          `*${escaped(listed([worker, manager].filter((one) => one !== null)))}* will read it. Nothing is asked of them but to say that they have seen it: to ask for something, raise a challenge.`,
        ),
      ],
      asks: (_, ask) =>
        ask({
          kind: choiceField('Which is it?', kinds),
          theme: choiceField('What is it about?', themeChoices),
          words: textField('What do you want them to know?', { lines: true, most: 1000 }),
        }),
    },
  ],
  sends: 'Send the note',
  submit: async (perform, { about: { child }, answers, draft }) =>
    message(noteCard(await perform(writeNote, { child, ...answers }, draft.id), 'Sent')),
});
