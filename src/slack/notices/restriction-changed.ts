import { restrictionTold } from '../../casework/children/restrict.ts';
import type { Notice } from '../posting/notice.ts';
import { restrictionChangedMessage } from '../views/children/restriction.ts';

/** To the child’s IRO, when the IRO manager changes who may see the child. */
export const restrictionChangedTold: Notice<'restriction changed'> = {
  name: 'restriction changed',
  word: async (perform, { childId, subject }) => {
    const told = await perform(restrictionTold, { child: childId ?? subject, by: subject });
    return { ...restrictionChangedMessage(told), about: [told.child] };
  },
};
