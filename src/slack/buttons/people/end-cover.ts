import { endCover as endingCover } from '../../../casework/people/end-cover.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { coverEnded } from '../../views/people/cover.ts';

export const endCover: Command = {
  name: 'end-cover',
  aliases: [],
  usage: '<cover>',
  summary: 'end cover before its last day',
  detail: 'The person who covered can see and do no more than is their own from now on.',
  example: '/iro settings',
  permission: 'arrange cover',
  opens: 'message',
  run: async ({ words: [cover], perform }) =>
    message(coverEnded(await perform(endingCover, { cover: pressed(cover, endCover.example) }))),
};
