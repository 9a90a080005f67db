import { quietNote } from '../../casework/quiet-note.ts';
import type { Notice } from '../notice.ts';
import { quietNoteTold } from '../views/reminder.ts';

export const quietNoteNotice: Notice = {
  name: 'quiet note',
  word: async (perform, { subject }) => {
    const note = await perform(quietNote, { from: subject });
    return note && { ...quietNoteTold(note), about: [] };
  },
};
