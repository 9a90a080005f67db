import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../shared/about-child.ts';

export const contact: Command = {
  name: 'contact',
  aliases: ['visit'],
  usage: '<child>',
  summary: 'log a visit to a child, or a talk, that you have had',
  detail:
    'Asks when, how, and whether you were alone with the child. The readiness board and the record of the review use ' +
    'it, so nobody has to type it again.',
  example: '/iro contact 2041',
  permission: 'log a contact',
  opens: 'modal',
  run: (asked) => aboutChild(asked, 'contact', async (child) => fillIn('contact', { child, subject: null })),
};
