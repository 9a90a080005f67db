import { readinessBoard } from '../../../casework/readiness/readiness.ts';
import { readinessList } from '../../../casework/readiness/readiness-list.ts';
import { aheadOfReviews } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { type Command, refreshed } from '../../command.ts';
import { readinessBoardCard as readinessBoardView } from '../../views/readiness/readiness-board.ts';
import { readinessListMessage as readinessListView } from '../../views/readiness/readiness-list.ts';
import { aboutChild } from '../shared/about-child.ts';
import { pageFrom } from '../shared/page-from.ts';

export const ready: Command = {
  name: 'ready',
  aliases: ['readiness'],
  usage: '[child]',
  summary: 'what is ready for the next review, and what is missing',
  detail:
    'With a reference or initials it shows what there is to get ready for that child’s review, whose each thing is ' +
    `and by when, with one button for each. On its own it lists your reviews of the next ${spanInWords(aheadOfReviews)}.`,
  example: '/iro ready 2041',
  permission: 'see how ready a review is',
  opens: 'message',
  run: async (asked) => {
    const [whose = 'mine', page] = asked.words;
    if (whose === 'mine')
      return refreshed(readinessListView(await asked.perform(readinessList, { page: pageFrom(page) })));
    return aboutChild(asked, 'ready', async (child) =>
      refreshed(readinessBoardView(await asked.perform(readinessBoard, { child }))),
    );
  },
};
