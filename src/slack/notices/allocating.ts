import { allocationTold } from '../../casework/allocating/allocation-told.ts';
import { iroToIntroduce } from '../../casework/allocating/introduce-next.ts';
import type { Notice } from '../posting/notice.ts';
import { allocatedNotice, toIntroduceNotice } from '../views/allocating/allocated.ts';

export const iroAllocated: Notice<'iro allocated'> = {
  name: 'iro allocated',
  word: async (perform, { subject }) => {
    const told = await perform(allocationTold, { allocation: subject });
    return told && { ...allocatedNotice(told), about: told.children };
  },
};

export const iroToIntroduceTold: Notice<'iro to introduce'> = {
  name: 'iro to introduce',
  word: async (perform, { subject }) => {
    const told = await perform(iroToIntroduce, { handover: subject });
    return told && { ...toIntroduceNotice(told.rows), about: told.rows.map(({ child }) => child) };
  },
};
