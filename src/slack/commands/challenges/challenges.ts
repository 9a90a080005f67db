import {
  challengesMine,
  challengesOfChild,
  challengesService,
  challengesTeam,
} from '../../../casework/challenges/challenge-lists.ts';
import { type Command, refreshed } from '../../command.ts';
import { challengeList, challengesOfChildCard } from '../../views/challenges/challenge-list.ts';
import { aboutChild } from '../shared/about-child.ts';
import { pageFrom } from '../shared/page-from.ts';

const lists = { mine: challengesMine, team: challengesTeam, service: challengesService } as const;
type Whose = keyof typeof lists;
const isWhose = (word: string): word is Whose => Object.hasOwn(lists, word);

export const challenges: Command = {
  name: 'challenges',
  aliases: [],
  usage: '[child | mine | team | service]',
  only: { team: ['team manager'], service: ['iro manager'] },
  summary: 'challenges, with whom they are and whose step is next',
  detail:
    'On its own it lists those that wait for you, and those of your children. With a reference or initials it answers ' +
    'for one child; “team” is for the team’s manager and “service” for the IRO manager.',
  example: '/iro challenges 2041',
  permission: 'see challenges',
  opens: 'message',
  run: async (asked) => {
    const [whose = 'mine', page] = asked.words;
    if (isWhose(whose)) return refreshed(challengeList(await asked.perform(lists[whose], { page: pageFrom(page) })));
    return aboutChild(asked, 'challenges', async (child) =>
      refreshed(challengesOfChildCard(await asked.perform(challengesOfChild, { child }))),
    );
  },
};
