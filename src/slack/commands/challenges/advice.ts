import { outsideAdvice } from '../../../casework/challenges/outside-advice.ts';
import { idFrom } from '../../../domain/records/id.ts';
import { type Command, refreshed } from '../../command.ts';
import { adviceCard } from '../../views/challenges/advice.ts';
import { aboutChild } from '../shared/about-child.ts';

export const advice: Command = {
  name: 'advice',
  aliases: ['cafcass'],
  usage: '<child>',
  summary: 'what Cafcass or a lawyer was asked, and what came of it',
  detail:
    'An IRO may turn to Cafcass or to independent legal advice at any point, beside any challenge. What is kept here is ' +
    'seen by the IRO service alone.',
  example: '/iro advice 2041',
  permission: 'see outside advice',
  opens: 'message',
  run: (asked) => {
    const challenge = idFrom(asked.words[1]);
    const words = challenge === null ? asked.words : asked.words.slice(0, 1);
    return aboutChild({ ...asked, words }, 'advice', async (child) =>
      refreshed(adviceCard(await asked.perform(outsideAdvice, { child, challenge }))),
    );
  },
};
