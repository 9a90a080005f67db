import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../shared/about-child.ts';

export const midway: Command = {
  name: 'midway',
  aliases: [],
  usage: '<child>',
  summary: 'record your midway check: how the plan is going, between two reviews',
  detail:
    'Shows the decisions still to be carried out and asks who you spoke to, whether the care plan is current and ' +
    'whether life is moving as planned. It is due half-way to the next review, for reviews recorded here.',
  example: '/iro midway 2041',
  permission: 'check midway',
  opens: 'modal',
  run: (asked) => aboutChild(asked, 'midway', async (child) => fillIn('midway', { child, subject: null })),
};
