import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../shared/about-child.ts';

export const restrict: Command = {
  name: 'restrict',
  aliases: ['restriction'],
  usage: '[child]',
  summary: 'say whether a child is restricted, and who may see them',
  detail:
    'A restricted child is seen by their IRO and social worker, the IRO manager, and the people named here. The child’s IRO ' +
    'is told. No file lifts a restriction that was made here.',
  example: '/iro restrict 3001',
  permission: 'restrict a child',
  opens: 'modal',
  run: (asked) => aboutChild(asked, 'restrict', async (child) => fillIn('restrict', { child, subject: null })),
};
