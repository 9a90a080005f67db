import { decisionsPassedOn } from '../../casework/decisions/decisions-passed-on.ts';
import type { Notice } from '../posting/notice.ts';
import { passedOnNotice } from '../views/decisions/passed-on.ts';

export const decisionsPassedOnTold: Notice<'decisions passed on'> = {
  name: 'decisions passed on',
  word: async (perform) => {
    const found = await perform(decisionsPassedOn, {});
    return found && { ...passedOnNotice(found), about: [] };
  },
};
