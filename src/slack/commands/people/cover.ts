import { noChild } from '../../about.ts';
import { type Command, fillIn } from '../../command.ts';

export const cover: Command = {
  name: 'cover',
  aliases: ['away'],
  usage: '',
  summary: 'say who covers for you while you are away',
  detail:
    'Whoever covers can see and do what you can, from the first day to the last. They must be in the same role. The ' +
    'IRO manager can arrange cover for anybody. /iro settings shows it, and ends it early.',
  example: '/iro cover',
  permission: 'arrange cover',
  opens: 'modal',
  run: async () => fillIn('arrange-cover', { child: noChild, subject: null }),
};
