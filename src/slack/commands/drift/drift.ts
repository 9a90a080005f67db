import { driftList } from '../../../casework/drift/drift-list.ts';
import { driftOfChild } from '../../../casework/drift/drift-of-child.ts';
import { idFrom } from '../../../domain/records/id.ts';
import { type Command, refreshed } from '../../command.ts';
import { driftOfChildCard, driftListMessage as listed } from '../../views/drift/drift-list.ts';
import { aboutChild } from '../shared/about-child.ts';
import { pageFrom } from '../shared/page-from.ts';

const lists = ['mine', 'team', 'service'] as const;

export const drift: Command = {
  name: 'drift',
  aliases: ['slipping'],
  usage: '[child | mine | team | service]',
  only: { team: ['team manager'], service: ['iro manager'] },
  summary: 'what is slipping: late, or going nowhere',
  detail:
    'On its own it lists what is slipping for the children you can see, the most harmful first. With a reference or ' +
    'initials it answers for one child; with “mine”, what is yours; with “team”, the team’s, for its manager; with “service”, ' +
    'every child’s, for the IRO manager. Each says whose it is, since when, and why you see it.',
  example: '/iro drift 2041',
  permission: 'see drift',
  opens: 'message',
  run: async (asked) => {
    const { words, perform } = asked;
    const [first = '', page, last] = words;
    const whose = lists.find((one) => one === first.toLowerCase()) ?? null;
    if (whose !== null || first === '') {
      return refreshed(listed(await perform(driftList, { whose, page: pageFrom(page), snoozed: last === 'snoozed' })));
    }
    const paged = words.length === 2 && idFrom(first) !== null;
    return aboutChild({ ...asked, words: paged ? [first] : words }, 'drift', async (child) =>
      refreshed(driftOfChildCard(await perform(driftOfChild, { child, page: paged ? pageFrom(page) : 1 }))),
    );
  },
};
