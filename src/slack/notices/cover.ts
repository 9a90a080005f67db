import { coverTold } from '../../casework/people/arrange-cover.ts';
import type { Notice } from '../posting/notice.ts';
import { coverNotice } from '../views/people/cover.ts';

export const cover: Notice<'cover'> = {
  name: 'cover',
  word: async (perform, { subject }) => {
    const told = await perform(coverTold, { cover: subject });
    return told && { ...coverNotice(told), about: [] };
  },
};
