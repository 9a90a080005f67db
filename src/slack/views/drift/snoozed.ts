import type { Snoozed } from '../../../casework/drift/snooze-finding.ts';
import type { SnoozedAgain } from '../../../casework/drift/snoozed-again.ts';
import type { Woken } from '../../../casework/drift/wake-finding.ts';
import { count, inWords } from '../../../domain/wording/words.ts';
import { button, buttons, escaped, type Message, type Notification, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named } from '../children/child-name.ts';
import { undoButton } from '../shared/undo-button.ts';
import { findingButtons, findingRows } from './finding-row.ts';

const everything = button('What is slipping', 'drift');

export const snoozed = ({ row, backOn, told, undo }: Snoozed): Message => ({
  text: '1 thing snoozed.',
  blocks: [
    section(
      [
        `*Snoozed: ${row.finding.title}* · ${named(row.child)}`,
        `You hear of it again on ${inWords(backOn)}. Only your own lists leave it out: nobody else hears less of it.`,
        ...(told === null
          ? []
          : [
              `This is the third time or more, so ${escaped(told)} hears of it, at once or when they are next at work.`,
            ]),
      ].join('\n'),
    ),
    ...buttons(
      button('Wake it now', `wake ${row.child.id} ${row.key}`),
      everything,
      undoButton('snooze-finding', undo, row.child),
    ),
  ],
});

export const woken = ({ row, undo }: Woken): Message => ({
  text: '1 thing is awake again.',
  blocks: [
    section('*Awake again.* It is back in your lists.'),
    ...findingRows(row),
    ...buttons(everything, undoButton('wake-finding', undo, row.child)),
  ],
});

/** To the manager of whoever goes on putting the same thing off. */
export const snoozedAgainNotice = ({ row, by, times, untilOn, because }: SnoozedAgain): Notification => ({
  text: neutral`1 thing has been snoozed ${count(times, 'time')}.`,
  blocks: [
    section(
      [
        `*${escaped(by)} has snoozed this ${count(times, 'time')}* · ${named(row.child)}`,
        `${row.finding.title}: ${row.finding.detail}.`,
        `Quiet for them until the end of ${inWords(untilOn)}.${because === null ? '' : ` They say: “${escaped(because)}”`}`,
      ].join('\n'),
    ),
    ...buttons(...findingButtons(row)),
  ],
});
