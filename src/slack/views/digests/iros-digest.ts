import type { IrosDay } from '../../../casework/digests/iros-day.ts';
import { count, countLate, shortWords } from '../../../domain/wording/words.ts';
import { button, buttons, context, divider, escaped, header, type Notification, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { slippingBlocks } from './slipping-children.ts';

interface Beside {
  /** Why it is not in the channel, for the person who is sent it instead. */
  because: string | null;
  missed: string | null;
}

/** References, colleagues, dates and counts: nothing else may be read in a channel (rulings Slack 1 and 9). */
export const irosDigestMessage = (day: IrosDay, { because, missed }: Beside): Notification => ({
  text: neutral`IRO: ${count(day.slipping.children, 'child', 'children')} with something slipping, ${countLate(day.overdue, 'review decision')}.`,
  blocks: [
    header(`${day.team} · ${shortWords(day.on)}`),
    ...(because === null ? [] : [context(escaped(because))]),
    ...(missed === null ? [] : [context(missed)]),
    section(
      day.overdue === 0
        ? 'No review decision is late.'
        : `*${countLate(day.overdue, 'review decision')}* · oldest ${count(day.oldest, 'working day')}`,
    ),
    ...slippingBlocks(day.slipping, day.showsInitials),
    divider,
    ...buttons(button('What is slipping', 'drift'), button('Decisions', 'decisions')),
  ],
});

export const irosAllClear = ({ team, on }: IrosDay, missed: string | null): Notification => ({
  text: neutral`IRO: 0 things slipping.`,
  blocks: [
    section(`*${escaped(team)} · ${shortWords(on)}*\nNothing is slipping, and no review decision is late.`),
    ...(missed === null ? [] : [context(missed)]),
  ],
});
