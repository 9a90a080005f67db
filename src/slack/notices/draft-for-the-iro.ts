import { button, buttons, primary, section } from '../message.ts';
import type { Notice } from '../notice.ts';

/** Somebody began the record of a review and handed it on. */
export const draftForTheIro: Notice = {
  name: 'draft for the iro',
  word: async (_, { subject }) => ({
    text: '1 draft is waiting for you.',
    blocks: [
      section('*A review form was begun for you.* Nothing is recorded until you send it.'),
      ...buttons(primary(button('Resume', `resume ${subject}`)), button('Discard', `discard ${subject}`)),
    ],
  }),
};
