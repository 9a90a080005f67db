import { z } from 'zod';
import { contactToLog, logContact } from '../../../casework/readiness/log-contact.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import type { Contact } from '../../../domain/reviews/reviewing.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { type Choices, choiceField, dayField, yesNo, yesOrNo } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { button, buttons, primary, section } from '../../message.ts';
import { named, referenceShown } from '../../views/children/child-name.ts';

const ways: Choices<Contact['how']> = [
  { value: 'visit', label: 'I visited' },
  { value: 'telephone', label: 'By telephone' },
  { value: 'video', label: 'By video' },
  { value: 'observed, too young to talk', label: 'I observed: too young to talk' },
];

/** A visit or a talk that the person filling it in has had with the child. */
export const contactForm = form({
  name: 'contact',
  title: 'Log a contact',
  questions: { on: z.iso.date(), how: oneOf(ways), alone: oneOf(yesOrNo) },
  prepare: (perform, { child }) => perform(contactToLog, { child }),
  begins: ({ today }) => ({ on: today }),
  pages: [
    {
      title: 'A visit or a talk you have had',
      asks: (_, ask) =>
        ask({
          on: dayField('When?'),
          how: choiceField('How?', ways),
          alone: yesNo('Were you alone with the child?', {
            hint: 'Nobody else could hear. For a child too young to talk, say no.',
          }),
        }),
      check: ({ answers: { on = '' }, prepared: { today } }) =>
        on > today ? [objection('on', 'That day is in the future. Log a visit or a talk once it has happened.')] : [],
    },
  ],
  sends: 'Log it',
  submit: async (perform, { about, draft, answers: { on, how, alone } }) => {
    const asked = { child: about.child, on, how, alone: alone === 'yes' };
    const { child, contact, mayTheme } = await perform(logContact, asked, draft.id);
    return message({
      text: '1 contact logged.',
      blocks: [
        section(`*Logged: ${named(child)}*\n${inWords(on)}${alone === 'yes' ? ', alone' : ''}.`),
        ...buttons(
          primary(button('Get ready', `ready ${child.id}`)),
          button('Open', `child ${child.id}`),
          button('Undo (today)', `undo-contact ${child.id} ${contact.id}`, referenceShown(child)),
          ...(mayTheme ? [button('Theme', `theme ${child.id} ${contact.id}`)] : []),
        ),
      ],
    });
  },
});
