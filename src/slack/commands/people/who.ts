import { whomToAsk, whoseChild } from '../../../casework/people/who.ts';
import { type Command, refreshed } from '../../command.ts';
import { whomToAskCard, whoseChildCard } from '../../views/people/who.ts';
import { aboutChild } from '../shared/about-child.ts';

export const who: Command = {
  name: 'who',
  aliases: ['duty'],
  usage: '[child]',
  summary: 'who a child’s IRO is, who covers, who is on duty, and how to reach them',
  detail:
    'With a child: their IRO, whoever covers, and how to reach them. Without: the duty IRO of this week and whoever ' +
    'leads the IROs, for anybody who can’t reach the child’s own.',
  example: '/iro who 2041',
  permission: 'use the bot',
  opens: 'message',
  run: async (asked) => {
    const [word] = asked.words;
    if (word === undefined || word === '') return refreshed(whomToAskCard(await asked.perform(whomToAsk, {})));
    const meant = word === anyChild ? { ...asked, words: [] } : asked;
    return aboutChild(meant, 'who', async (child) =>
      refreshed(whoseChildCard(await asked.perform(whoseChild, { child }))),
    );
  },
};

/** On a button: asks which child. */
const anyChild = 'a-child';
