import { noChild } from '../../about.ts';
import { type Command, fillIn } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';

export const channelInitials: Command = {
  name: 'channel-initials',
  aliases: [],
  usage: '<team>',
  summary: 'let a team’s channel show initials, or not',
  detail: 'Says what it means before you choose.',
  example: '/iro channels',
  permission: 'change what channels show',
  opens: 'modal',
  run: async ({ words: [team] }) =>
    fillIn('channel-initials', { child: noChild, subject: pressed(team, channelInitials.example) }),
};
