import { actedForTold } from '../../casework/people/act-for-iro.ts';
import type { Notice } from '../posting/notice.ts';
import { actedForNotice } from '../views/people/acting.ts';

export const actedFor: Notice<'acted for'> = {
  name: 'acted for',
  word: async (perform, { childId, subject }) => {
    if (childId === null) return null;
    const told = await perform(actedForTold, { child: { id: childId }, acting: subject });
    return told && { ...actedForNotice(told), about: [told.child] };
  },
};
