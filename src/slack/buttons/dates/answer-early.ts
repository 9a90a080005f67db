import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../../commands/shared/about-child.ts';
import { pressed } from '../../commands/shared/pressed.ts';

export const answerEarly: Command = {
  name: 'answer-early',
  aliases: [],
  usage: '<child> <request>',
  summary: 'answer somebody who asks for an earlier review',
  detail: 'The message that tells you of the request has the button.',
  example: '/iro early 2041',
  permission: 'answer an early request',
  opens: 'modal',
  run: (asked) =>
    aboutChild({ ...asked, words: asked.words.slice(0, 1) }, 'early', async (child) =>
      fillIn('answer-early', { child, subject: pressed(asked.words[1], answerEarly.example) }),
    ),
};
