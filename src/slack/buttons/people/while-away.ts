import { whileAway as fallsDue } from '../../../casework/digests/while-away.ts';
import { type Command, refreshed } from '../../command.ts';
import { pageFrom } from '../../commands/shared/page-from.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { whileAwayCard } from '../../views/people/cover.ts';

export const whileAway: Command = {
  name: 'while-away',
  aliases: [],
  usage: '<cover>',
  summary: 'what falls due while somebody is away',
  detail: 'Reviews, duties and decisions that come due from the first day of the cover to the last.',
  example: '/iro settings',
  permission: 'be told each morning',
  opens: 'message',
  run: async ({ words: [cover, page], perform }) =>
    refreshed(
      whileAwayCard(await perform(fallsDue, { cover: pressed(cover, whileAway.example), page: pageFrom(page) })),
    ),
};
