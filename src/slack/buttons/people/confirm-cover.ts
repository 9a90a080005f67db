import { confirmCover as confirmingCover } from '../../../casework/people/confirm-cover.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { coverConfirmed } from '../../views/people/cover.ts';

export const confirmCover: Command = {
  name: 'confirm-cover',
  aliases: [],
  usage: '<cover>',
  summary: 'let whoever covers see the restricted children too',
  detail: 'Until the IRO manager confirms it, cover leaves restricted children out.',
  example: '/iro settings',
  permission: 'confirm cover',
  opens: 'message',
  run: async ({ words: [cover], perform }) =>
    message(coverConfirmed(await perform(confirmingCover, { cover: pressed(cover, confirmCover.example) }))),
};
