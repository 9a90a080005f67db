import type { QuietNote } from '../../../casework/digests/quiet-note.ts';
import type { Reminded, Reminder } from '../../../casework/digests/remind.ts';
import { count, countLate, listed } from '../../../domain/wording/words.ts';
import { button, buttons, context, escaped, type Message, type Notification, primary, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';

/**
 * A colleague’s word, without a child in it: the list is one press away. What is long late is no longer in the morning’s
 * message, so somebody who has only that to see to is led to what they owe.
 */
export const reminderNotice = ({ from, waiting, isOwed }: Reminder): Notification => ({
  text: neutral`IRO: 1 colleague asks how things stand.`,
  blocks: [
    section(`*${escaped(from)}* is waiting to hear from you about ${count(waiting, 'decision')}.`),
    ...(isOwed ? buttons(primary(owed), needed) : buttons(primary(needed), owed)),
  ],
});

/** The same of a late decision, from a colleague who may not know more of it than that. */
export const quietNoteTold = ({ from, late }: QuietNote): Notification => ({
  text: neutral`IRO: 1 colleague asks how things stand.`,
  blocks: [
    section(`*${escaped(from)}* asks how things stand. You have ${countLate(late, 'decision')}.`),
    ...buttons(primary(owed)),
  ],
});

export const quietNoteSent = ({ to }: { to: string }): Message => ({
  text: '1 note sent.',
  blocks: [
    section(`Your note is on its way to ${escaped(to)}, with nothing of the child in it.`),
    context('They hear of it when they are at work, and once a week from you, however often you press.'),
  ],
});

const owed = button('What I owe', 'mine');
const needed = button('What needs me', 'day');

export const reminded = ({ told, toAsk }: Reminded): Message => ({
  text: `${count(told.length, 'reminder')} on the way.`,
  blocks: [
    section(`A reminder is on its way to ${escaped(listed(told))}. They hear of it when they are at work.`),
    ...(toAsk.length === 0 ? [] : [context(`Can’t be reminded here, so ask another way: ${escaped(listed(toAsk))}.`)]),
    context('Each hears from you once a week in this way, however often you press.'),
  ],
});
