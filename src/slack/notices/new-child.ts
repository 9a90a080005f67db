import { newChildTold } from '../../casework/children/new-child-told.ts';
import type { Notice } from '../posting/notice.ts';
import { newChildMessage } from '../views/children/new-child.ts';

/** To the IRO manager, when somebody else adds a child: once, and the child needs an IRO. */
export const newChildNotice: Notice<'new child'> = {
  name: 'new child',
  word: async (perform, { childId, subject }) => {
    const told = await perform(newChildTold, { child: childId ?? subject, by: subject });
    return { ...newChildMessage(told), about: [told.child] };
  },
};
