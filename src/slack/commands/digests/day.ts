import { myDay, partOf } from '../../../casework/digests/my-day.ts';
import { whoAmI } from '../../../casework/people/who-am-i.ts';
import { type Command, message, refreshed } from '../../command.ts';
import { dayAllClear, dayDigest, dayPage, isAllClear } from '../../views/digests/day-digest.ts';
import { nothingNeeds } from '../../views/digests/launcher.ts';
import { pageFrom } from '../shared/page-from.ts';

/** The morning’s digest, as it stands now. */
export const day: Command = {
  name: 'day',
  aliases: ['today', 'digest'],
  usage: '',
  summary: 'what needs you today, what is slipping, and what you wait for',
  detail: 'What your morning message says, as it stands now.',
  example: '/iro day',
  permission: 'be told each morning',
  opens: 'message',
  run: async ({ perform, words: [word, page] }) => {
    const part = parts.find((one) => one === word);
    const mine = await perform(myDay, part ? { part, page: pageFrom(page) } : 'morning');
    if (mine === null) return message(nothingNeeds(await perform(whoAmI, {})));
    if (part) return refreshed(dayPage(part, partOf(mine, part), pageFrom(page)));
    const beside = { missed: null };
    return message(isAllClear(mine) ? dayAllClear(mine, beside) : dayDigest(mine, beside));
  },
};

/** What has more pages than the digest shows. */
const parts = ['today', 'slipping', 'all'] as const;
