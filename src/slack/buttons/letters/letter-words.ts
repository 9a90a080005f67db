import { idFrom } from '../../../domain/records/id.ts';
import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../../commands/shared/about-child.ts';

export const letterWords: Command = {
  name: 'letter-words',
  aliases: [],
  usage: '<child>',
  summary: 'put a few words of your own in a letter',
  detail: 'What you write stands in every form of the letter, as you write it.',
  example: '/iro letter 2041',
  permission: 'write to the child',
  opens: 'modal',
  run: (asked) => {
    // Without a review it is for the letter of introduction.
    const subject = idFrom(asked.words[1]);
    const words = asked.words.slice(0, 1);
    return aboutChild({ ...asked, words }, 'letter-words', async (child) => fillIn('letter-words', { child, subject }));
  },
};
