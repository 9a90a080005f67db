import { z } from 'zod';
import { actForIro, iroToActFor } from '../../../casework/people/act-for-iro.ts';
import { message } from '../../command.ts';
import { textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { escaped, section } from '../../message.ts';
import { actsNow } from '../../views/people/acting.ts';

/** Why an IRO manager does what is the IRO’s: asked before anything else. */
export const actForForm = form({
  name: 'act-for',
  title: 'Act for the IRO',
  questions: { because: z.string() },
  prepare: (perform, { child }) => perform(iroToActFor, { child }),
  begins: ({ because }) => (because === null ? {} : { because }),
  pages: [
    {
      title: 'Why do you act for the IRO?',
      shows: ({ prepared: { iro } }) => [
        section(
          `*${escaped(iro)}* is told who acts for them, and why. Until the end of today you can do for this child what ` +
            'they can, and it is marked as done for them.',
        ),
      ],
      asks: (_, ask) => ask({ because: textField('Why?', { lines: true }) }),
    },
  ],
  sends: 'Act for them',
  submit: async (perform, { answers: { because }, about, prepared, draft }) =>
    message(actsNow(await perform(actForIro, { child: { id: prepared.child.id }, because }, draft.id), about.subject)),
});
