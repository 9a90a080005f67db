import { markNoteSeen, noteTold, undoNote } from '../../../casework/challenges/practice-note.ts';
import type { LineAsked } from '../../command.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { noteCard, noteUndone } from '../../views/challenges/practice-note.ts';

const example = '/iro day';
const meant = ([child, note]: LineAsked['words']) => ({
  child: { id: pressed(child, example) },
  note: pressed(note, example),
});

const onAButton = {
  aliases: [],
  usage: '<child> <note>',
  example,
  opens: 'message',
} as const satisfies Partial<Command>;

export const openNote: Command = {
  ...onAButton,
  name: 'note-open',
  summary: 'see a note about practice, and who has seen it',
  detail: 'For whoever wrote it, and those it is to.',
  permission: 'see notes',
  run: async ({ words, perform }) => message(noteCard(await perform(noteTold, meant(words)))),
};

export const noteSeen: Command = {
  ...onAButton,
  name: 'note-seen',
  summary: 'say that you have seen a note about practice',
  detail: 'It answers nothing and agrees to nothing. The IRO sees that you have seen it.',
  permission: 'mark a note as seen',
  run: async ({ words, perform }) =>
    message(noteCard(await perform(markNoteSeen, meant(words)), 'Thank you. The IRO sees that you have seen it.')),
};

export const noteUndo: Command = {
  ...onAButton,
  name: 'note-undo',
  summary: 'take back a note just written',
  detail: 'For ten minutes, and until somebody has seen it.',
  permission: 'write a note',
  run: async ({ words, perform, drafts }) => {
    const { child } = await perform(undoNote, meant(words));
    const again = (await drafts.unfinished()).find(({ form, childId }) => form === 'note' && childId === child.id);
    return message(noteUndone(child, again?.id ?? null));
  },
};
