import { type DayShown, firstRows, myDay, rowsADigest } from '../../../casework/digests/my-day.ts';
import { whoAmI } from '../../../casework/people/who-am-i.ts';
import { type Command, message, refreshed } from '../../command.ts';
import { dayAllClear, dayDigest, dayPage, isAllClear } from '../../views/digests/day-digest.ts';
import { nothingOwed } from '../../views/digests/launcher.ts';
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
    const section = paged.find((one) => one === word);
    const mine = await perform(myDay, section ? pageOf(section, pageFrom(page)) : firstRows(rowsADigest));
    if (mine === null) return message(nothingOwed(await perform(whoAmI, {})));
    if (section) return refreshed(dayPage(section, mine[section], pageFrom(page)));
    const beside = { missed: null };
    return message(isAllClear(mine) ? dayAllClear(mine, beside) : dayDigest(mine, beside));
  },
};

/** The lists that have more pages than the first. */
const paged = ['today', 'slipping'] as const;

const pageOf = (section: keyof DayShown, page: number): DayShown => ({
  ...firstRows(0),
  [section]: [(page - 1) * rowsADigest, page * rowsADigest],
});
