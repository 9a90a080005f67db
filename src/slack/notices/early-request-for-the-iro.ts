import { earlyRequest } from '../../casework/dates/early-request.ts';
import type { Notice } from '../posting/notice.ts';
import { earlyNotice } from '../views/dates/early-request.ts';

/** To the child’s IRO, when somebody asks for the review to be sooner. */
export const earlyRequestForTheIro: Notice<'early request for the iro'> = {
  name: 'early request for the iro',
  word: async (perform, { childId, subject }) => {
    const seen = await perform(earlyRequest, { child: { id: childId ?? '' }, request: subject });
    return { ...earlyNotice(seen), about: [seen.child] };
  },
};
