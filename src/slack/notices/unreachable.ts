import { unreachablePeople } from '../../casework/people/unreachable.ts';
import type { Notice } from '../posting/notice.ts';
import { unreachableNotice } from '../views/people/unreachable.ts';

/** To the IRO manager, as soon as a message to somebody can’t be sent: what they don’t hear of, nobody else does. */
export const unreachable: Notice<'unreachable'> = {
  name: 'unreachable',
  word: async (perform, { subject }) => {
    const people = await perform(unreachablePeople, { since: subject });
    return people.length === 0 ? null : { ...unreachableNotice(people), about: [] };
  },
};
