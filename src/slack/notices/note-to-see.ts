import { noteTold } from '../../casework/challenges/practice-note.ts';
import type { Notice } from '../posting/notice.ts';
import { noteToSeeNotice } from '../views/challenges/practice-note.ts';

export const noteToSee: Notice<'note to see'> = {
  name: 'note to see',
  word: async (perform, { childId, subject }) => {
    const row = await perform(noteTold, { child: { id: childId ?? '' }, note: subject });
    return { ...noteToSeeNotice(row), about: [row.child] };
  },
};
