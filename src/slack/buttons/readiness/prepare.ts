import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../../commands/shared/about-child.ts';
import { itemOf } from '../../forms/readiness/prepare.ts';

export const prepare: Command = {
  name: 'prepare',
  aliases: [],
  usage: '<child> <item>',
  summary: 'fill in one thing that a review needs',
  detail: 'The readiness board has a button for each item. /iro ready shows it.',
  example: '/iro ready 2041',
  permission: 'see how ready a review is',
  opens: 'modal',
  run: (asked) =>
    aboutChild({ ...asked, words: asked.words.slice(0, 1) }, 'ready', async (child) =>
      fillIn('prepare', { child, subject: itemOf(asked.words[1] ?? null).item }),
    ),
};
