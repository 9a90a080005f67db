import { idFrom } from '../../../domain/records/id.ts';
import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../shared/about-child.ts';

export const challenge: Command = {
  name: 'challenge',
  aliases: [],
  usage: '<child>',
  summary: 'say that the plan does not move, and ask somebody to put it right',
  detail:
    'The history begins it for you. You say what it means for the child, what you ask for and of whom, and see what each ' +
    'reader will see before it goes. It has days to be answered in, goes up when nobody answers, and only you close it.',
  example: '/iro challenge 2041',
  permission: 'challenge',
  opens: 'modal',
  run: (asked) => {
    // A button names the decision that brings it up by its id as well.
    const decision = idFrom(asked.words[1]);
    const words = decision === null ? asked.words : asked.words.slice(0, 1);
    return aboutChild({ ...asked, words }, 'challenge', async (child) =>
      fillIn('challenge', { child, subject: decision }),
    );
  },
};
