import { noChild } from '../../about.ts';
import { type Command, fillIn } from '../../command.ts';

export const rota: Command = {
  name: 'rota',
  aliases: [],
  usage: '',
  summary: 'set which IRO is on duty in which week',
  detail: 'Asks about six weeks, from this one on. Everybody sees who is on duty in /iro who, on Home and in help.',
  example: '/iro rota',
  permission: 'set the duty rota',
  opens: 'modal',
  run: async () => fillIn('duty-rota', { child: noChild, subject: null }),
};
