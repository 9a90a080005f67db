import type { NoteRow } from '../../../casework/challenges/practice-note.ts';
import type { NamedChild } from '../../../casework/shared/review-line.ts';
import { listed, sentence, shortWords } from '../../../domain/wording/words.ts';
import {
  brief,
  button,
  buttons,
  context,
  escaped,
  type Message,
  type Notification,
  primary,
  section,
} from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named, referenceShown } from '../children/child-name.ts';

const noteWords = (row: NoteRow): string =>
  `*${sentence(row.kind)}: ${row.theme}* · ${named(row.child)}\n${brief(row.words, 2_000)}`;

/** “Seen by Dan Okafor (Thu 18 Jun). Not seen yet by Farah Tariq.” */
const seenWords = ({ seen, notSeen }: NoteRow): string =>
  [
    ...(seen.length === 0
      ? []
      : [`Seen by ${listed(seen.map(({ name, on }) => `${escaped(name)} (${shortWords(on)})`))}.`]),
    ...(notSeen.length === 0 ? [] : [`Not seen yet by ${listed(notSeen.map(escaped))}.`]),
  ].join(' ');

/** To the worker, and to the manager: what the IRO wrote, and the one thing that is wanted. */
export const noteToSeeNotice = (row: NoteRow): Notification => ({
  text: neutral`1 note from an IRO.`,
  blocks: [
    section(noteWords(row)),
    context(
      `${escaped(row.by)}, ${shortWords(row.on)} · to ${listed(row.to.map(escaped))} · ${row.kind === 'good practice' ? 'Thank you.' : 'It wants no answer, only that you have seen it.'}`,
    ),
    ...(row.isYours
      ? buttons(primary(button('Seen', `note-seen ${row.child.id} ${row.id}`, referenceShown(row.child))))
      : [context(seenWords(row))]),
  ],
});

/** To whoever wrote it, or looks at it later. */
export const noteCard = (row: NoteRow, says: string | null = null): Message => ({
  text: '1 note.',
  blocks: [
    ...(says === null ? [] : [section(`*${says}*`)]),
    section(noteWords(row)),
    context(`${escaped(row.by)}, ${shortWords(row.on)} · ${seenWords(row)}`),
    ...buttons(
      ...(row.isYours
        ? [primary(button('Seen', `note-seen ${row.child.id} ${row.id}`, referenceShown(row.child)))]
        : []),
      ...(row.undo === null
        ? []
        : [button(`Undo (until ${row.undo})`, `note-undo ${row.child.id} ${row.id}`, referenceShown(row.child))]),
    ),
  ],
});

export const noteUndone = (child: NamedChild, draft: string | null): Message => ({
  text: '1 thing taken back.',
  blocks: [
    section(`Taken back. There is no note any more, and what you wrote is a draft. · ${named(child)}`),
    ...buttons(...(draft === null ? [] : [button('Resume', `resume ${draft}`)])),
  ],
});
