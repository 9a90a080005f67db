import { coverToConfirm } from '../../casework/confirm-cover.ts';
import type { Notice } from '../notice.ts';
import { coverToConfirmNotice } from '../views/cover.ts';

export const coverToConfirmTold: Notice = {
  name: 'cover to confirm',
  word: async (perform, { subject }) => {
    const told = await perform(coverToConfirm, { cover: subject });
    return told && { ...coverToConfirmNotice(told), about: [] };
  },
};
