import { type ContactToLog, contactToLog, logContact } from '../../../casework/readiness/log-contact.ts';
import type { Contact } from '../../../domain/reviews/reviewing.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, dayField, yesNo } from '../../filling-in/fields.ts';
import { type Filling, form } from '../../filling-in/form.ts';
import { button, buttons, primary, section } from '../../message.ts';
import { named } from '../../views/children/child-name.ts';

const answersOf = ({ answers }: Filling<ContactToLog>) =>
  answers as { on: string; how: Contact['how']; alone: 'yes' | 'no' };

/** A visit or a talk that the person filling it in has had with the child. */
export const contactForm = form<ContactToLog>({
  name: 'contact',
  title: 'Log a contact',
  prepare: (perform, { child }) => perform(contactToLog, { child }),
  begins: ({ today }) => ({ on: today }),
  pages: [
    {
      title: 'A visit or a talk you have had',
      asks: () => ({
        on: dayField('When?'),
        how: choiceField<Contact['how']>('How?', [
          { value: 'visit', label: 'I visited' },
          { value: 'telephone', label: 'By telephone' },
          { value: 'video', label: 'By video' },
          { value: 'observed, too young to talk', label: 'I observed: too young to talk' },
        ]),
        alone: yesNo('Were you alone with the child?', {
          hint: 'Nobody else could hear. For a child too young to talk, say no.',
        }),
      }),
      check: (filling): Record<string, string> =>
        answersOf(filling).on > filling.prepared.today
          ? { on: 'That day is in the future. Log a visit or a talk once it has happened.' }
          : {},
    },
  ],
  sends: 'Log it',
  submit: async (perform, { about, draft, ...filling }) => {
    const { on, how, alone } = answersOf(filling);
    const { child } = await perform(logContact, { child: about.child, on, how, alone: alone === 'yes' }, draft.id);
    return message({
      text: '1 contact logged.',
      blocks: [
        section(`*Logged: ${named(child)}*\n${inWords(on)}${alone === 'yes' ? ', alone' : ''}.`),
        ...buttons(primary(button('Ready for the review?', `ready ${child.id}`)), button('Open', `child ${child.id}`)),
      ],
    });
  },
});
