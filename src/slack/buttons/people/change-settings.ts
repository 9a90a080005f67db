import { noChild } from '../../about.ts';
import { type Command, fillIn } from '../../command.ts';

export const changeSettings: Command = {
  name: 'change-settings',
  aliases: [],
  usage: '',
  summary: 'choose when your digest comes, and the days you work',
  detail: 'Your digest can come from 08:00 to 11:45. You are told nothing on days that you do not work.',
  example: '/iro settings',
  permission: 'change own settings',
  opens: 'modal',
  run: async () => fillIn('change-settings', { child: noChild, subject: null }),
};
