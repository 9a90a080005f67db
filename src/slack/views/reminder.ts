import type { Reminded, Reminder } from '../../casework/remind.ts';
import { count, listed } from '../../domain/words.ts';
import { button, buttons, context, escaped, type Message, primary, section } from '../message.ts';

/** A colleague’s word, without a child in it: the list is one press away. */
export const reminderNotice = ({ from, waiting }: Reminder): Message => ({
  text: 'IRO: 1 colleague asks how things stand.',
  blocks: [
    section(
      `*${escaped(from)}* asks how what they wait for is coming on.\n${count(waiting, 'thing')} ${waiting === 1 ? 'waits' : 'wait'} for you today.`,
    ),
    ...buttons(primary(button('What needs me', 'day')), button('What I owe', 'mine')),
  ],
});

export const reminded = ({ told, notInSlack }: Reminded): Message => ({
  text: `${count(told.length, 'colleague')} reminded.`,
  blocks: [
    section(`Reminded: ${escaped(listed(told))}. They hear of it when they are at work.`),
    ...(notInSlack.length === 0
      ? []
      : [context(`Not in Slack, so to be asked another way: ${escaped(listed(notInSlack))}.`)]),
    context('Each hears from you once a week in this way, however often you press.'),
  ],
});
