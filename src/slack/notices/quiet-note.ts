import { quietNote } from '../../casework/digests/quiet-note.ts';
import type { Notice } from '../posting/notice.ts';
import { quietNoteTold } from '../views/digests/reminder.ts';

export const quietNoteNotice: Notice<'quiet note'> = {
  name: 'quiet note',
  word: async (perform, { subject }) => {
    const note = await perform(quietNote, { from: subject });
    return note && { ...quietNoteTold(note), about: [] };
  },
};
