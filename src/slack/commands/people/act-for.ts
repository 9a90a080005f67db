import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../shared/about-child.ts';

export const actFor: Command = {
  name: 'act-for',
  aliases: [],
  usage: '<child>',
  summary: 'do for a child’s IRO what only they may, and say why',
  detail:
    'For the rest of the day you can do for this child what their IRO can. Your reason is kept and told to the IRO, ' +
    'and what you record is marked as done for them. What they, or you, said was done you can’t confirm.',
  example: '/iro act-for 2041',
  permission: 'act for an iro',
  opens: 'modal',
  run: (asked) => aboutChild(asked, 'act-for', async (child) => fillIn('act-for', { child, subject: null })),
};
