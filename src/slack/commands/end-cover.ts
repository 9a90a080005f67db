import { endCover as endingCover } from '../../casework/end-cover.ts';
import { type Command, message } from '../command.ts';
import { coverEnded } from '../views/cover.ts';
import { pressed } from './pressed.ts';

export const endCover: Command = {
  name: 'end-cover',
  aliases: [],
  usage: '<cover>',
  summary: 'end cover before its last day',
  detail: 'The person who covered can see and do no more than is their own from now on.',
  example: '/iro settings',
  permission: 'arrange cover',
  opens: 'message',
  hidden: true,
  run: async ({ words: [cover], perform }) =>
    message(coverEnded(await perform(endingCover, { cover: pressed(cover, endCover.example) }))),
};
