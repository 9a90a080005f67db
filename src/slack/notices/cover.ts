import { coverTold } from '../../casework/arrange-cover.ts';
import type { Notice } from '../notice.ts';
import { coverNotice } from '../views/cover.ts';

export const cover: Notice = {
  name: 'cover',
  word: async (perform, { subject }) => {
    const told = await perform(coverTold, { cover: subject });
    return told && { ...coverNotice(told), about: [] };
  },
};
