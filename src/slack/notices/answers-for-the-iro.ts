import { decisionsForIro } from '../../casework/decisions/decisions-of-review.ts';
import type { Notice } from '../posting/notice.ts';
import { irosNotice } from '../views/decisions/decisions-notice.ts';

export const answersForTheIro: Notice<'answers for the iro'> = {
  name: 'answers for the iro',
  word: async (perform, { childId, subject }) => {
    const found = await perform(decisionsForIro, { child: { id: childId ?? '' }, about: subject });
    return found.rows.length === 0 ? null : { ...irosNotice(found), about: [found.child] };
  },
};
