import type { Reminded, Reminder } from '../../casework/remind.ts';
import { count, listed } from '../../domain/words.ts';
import { button, buttons, context, escaped, type Message, primary, section } from '../message.ts';

/** A colleague’s word, without a child in it: the list is one press away. */
export const reminderNotice = ({ from, waiting }: Reminder): Message => ({
  text: 'IRO: 1 colleague asks how things stand.',
  blocks: [
    section(
      `*${escaped(from)}* asks how ${count(waiting, 'decision')} ${waiting === 1 ? 'is' : 'are'} coming on.\nThey are waiting to hear from you.`,
    ),
    ...buttons(primary(button('What needs me', 'day')), button('What I owe', 'mine')),
  ],
});

export const reminded = ({ told, toAsk }: Reminded): Message => ({
  text: `${count(told.length, 'colleague')} reminded.`,
  blocks: [
    section(`Reminded: ${escaped(listed(told))}. They hear of it when they are at work.`),
    ...(toAsk.length === 0 ? [] : [context(`Can’t be reminded here, so ask another way: ${escaped(listed(toAsk))}.`)]),
    context('Each hears from you once a week in this way, however often you press.'),
  ],
});
