import { decisionsMine, decisionsOfChildren, decisionsTeam } from '../../../casework/decisions/decision-lists.ts';
import { decisionsOfChild } from '../../../casework/decisions/decisions-of-child.ts';
import { idFrom } from '../../../domain/records/id.ts';
import { type Command, refreshed } from '../../command.ts';
import { decisionList, decisionsOfChildCard } from '../../views/decisions/decision-list.ts';
import { aboutChild } from '../shared/about-child.ts';
import { pageFrom } from '../shared/page-from.ts';

const lists = { mine: decisionsMine, team: decisionsTeam, children: decisionsOfChildren } as const;
type Whose = keyof typeof lists;
const isWhose = (word: string): word is Whose => Object.hasOwn(lists, word);

export const decisions: Command = {
  name: 'decisions',
  aliases: ['decided'],
  usage: '[child | mine | team]',
  only: { team: ['team manager'] },
  summary: 'what reviews decided, and what is still to be done',
  detail:
    'On its own it lists the decisions for the children you can see. With a reference or initials it answers for ' +
    'one child; with “mine” it lists what you owe; with “team”, the team’s, for its manager. What waits for you comes first.',
  example: '/iro decisions 2041',
  permission: 'read decisions',
  opens: 'message',
  run: async (asked) => {
    const [whose = 'children', page] = asked.words;
    if (isWhose(whose)) return refreshed(decisionList(await asked.perform(lists[whose], { page: pageFrom(page) })));
    const paged = asked.words.length === 2 && /^\d{1,4}$/.test(page ?? '') && idFrom(whose) !== null;
    return aboutChild({ ...asked, words: paged ? [whose] : asked.words }, 'decisions', async (child) =>
      refreshed(
        decisionsOfChildCard(await asked.perform(decisionsOfChild, { child, page: paged ? pageFrom(page) : 1 })),
      ),
    );
  },
};
