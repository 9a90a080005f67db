import { whoOpened } from '../../../casework/children/who-opened.ts';
import { idFrom } from '../../../domain/records/id.ts';
import { type Command, refreshed } from '../../command.ts';
import { whoOpenedCard } from '../../views/children/who-opened.ts';
import { aboutChild } from '../shared/about-child.ts';
import { pageFrom } from '../shared/page-from.ts';

export const opened: Command = {
  name: 'opened',
  aliases: [],
  usage: '<child>',
  summary: 'who opened a child’s records, and when',
  detail:
    'Lists everybody who saw something of the child here or changed it, and whoever tried and was refused: the newest ' +
    'first, as the audit has it. Asking is kept there too.',
  example: '/iro opened 2041',
  permission: 'see who opened a child',
  opens: 'message',
  run: async (asked) => {
    const [whom, page] = asked.words;
    const paged = asked.words.length === 2 && /^\d{1,4}$/.test(page ?? '') && idFrom(whom) !== null;
    return aboutChild({ ...asked, words: paged ? asked.words.slice(0, 1) : asked.words }, 'opened', async (child) =>
      refreshed(whoOpenedCard(await asked.perform(whoOpened, { child, page: paged ? pageFrom(page) : 1 }))),
    );
  },
};
