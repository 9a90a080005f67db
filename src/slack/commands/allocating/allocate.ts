import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../shared/about-child.ts';

export const allocate: Command = {
  name: 'allocate',
  aliases: [],
  usage: '<child>',
  summary: 'name the child’s IRO, with brothers and sisters',
  detail:
    'Shows every IRO with each rule of who may be one: met, or not and why. It suggests, and you decide. What the law ' +
    'refuses is refused; where guidance is departed from, your reason is kept. It can be undone for ten minutes.',
  example: '/iro allocate 2041',
  permission: 'allocate',
  opens: 'modal',
  run: (asked) => aboutChild(asked, 'allocate', async (child) => fillIn('allocate', { child, subject: null })),
};
