import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../../commands/shared/about-child.ts';

export const introduced: Command = {
  name: 'introduced',
  aliases: [],
  usage: '<child>',
  summary: 'say that the introduction letter has been given, by whom, how and when',
  detail: 'Records that the child, or the carer of a very young child, has been told who the IRO is.',
  example: '/iro introduced 2107',
  permission: 'write to the child',
  opens: 'modal',
  run: (asked) => aboutChild(asked, 'introduced', async (child) => fillIn('introduced', { child, subject: null })),
};
