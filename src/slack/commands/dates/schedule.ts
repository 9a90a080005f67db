import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../shared/about-child.ts';

export const schedule: Command = {
  name: 'schedule',
  aliases: ['book'],
  usage: '<child>',
  summary: 'book the next review, or move or cancel its date',
  detail:
    'Asks for the day, the time and the place. A day past the legal limit needs a reason, and so does a move. To cancel ' +
    'a date, or to move it later and past the limit, an IRO manager is asked to approve it: until they do, the date stands.',
  example: '/iro schedule 2041',
  permission: 'book a review',
  opens: 'modal',
  run: (asked) => aboutChild(asked, 'schedule', async (child) => fillIn('schedule', { child, subject: null })),
};
