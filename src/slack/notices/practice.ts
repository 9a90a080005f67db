import { concernTold } from '../../casework/challenges/concern-list.ts';
import { noteTold } from '../../casework/challenges/practice-note.ts';
import type { Notice } from '../posting/notice.ts';
import { concernAnsweredNotice, concernToAnswerNotice } from '../views/challenges/concerns.ts';
import { noteToSeeNotice } from '../views/challenges/practice-note.ts';

/** Whom it has left, or who would read of one that was taken back, is told nothing of it any more. */
export const concernToAnswerTold: Notice<'concern to answer'> = {
  name: 'concern to answer',
  word: async (perform, { subject }) => ({
    ...concernToAnswerNotice(await perform(concernTold, { concern: subject })),
    about: [],
  }),
};

export const concernAnswered: Notice<'concern answered'> = {
  name: 'concern answered',
  word: async (perform, { subject }) => ({
    ...concernAnsweredNotice(await perform(concernTold, { concern: subject })),
    about: [],
  }),
};

export const noteToSee: Notice<'note to see'> = {
  name: 'note to see',
  word: async (perform, { childId, subject }) => {
    const row = await perform(noteTold, { child: { id: childId ?? '' }, note: subject });
    return { ...noteToSeeNotice(row), about: [row.child] };
  },
};
