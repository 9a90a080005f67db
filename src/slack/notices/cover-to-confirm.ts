import { coverToConfirm } from '../../casework/people/confirm-cover.ts';
import type { Notice } from '../posting/notice.ts';
import { coverToConfirmNotice } from '../views/people/cover.ts';

export const coverToConfirmTold: Notice<'cover to confirm'> = {
  name: 'cover to confirm',
  word: async (perform, { subject }) => {
    const told = await perform(coverToConfirm, { cover: subject });
    return told && { ...coverToConfirmNotice(told), about: [] };
  },
};
