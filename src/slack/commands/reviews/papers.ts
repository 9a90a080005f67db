import { papersOfReview } from '../../../casework/reviews/papers-of-review.ts';
import { papersOfAReview as all } from '../../../documents/index.ts';
import { type Command, message } from '../../command.ts';
import { paperList } from '../../views/reviews/papers.ts';
import { aboutReview } from '../shared/about-review.ts';

export const papers: Command = {
  name: 'papers',
  aliases: [],
  usage: '<child>',
  summary: 'the papers of the last review: letter, record, decisions',
  detail:
    'Lists what you may open after a review, and how far the record has come. Papers open outside Slack, by a link ' +
    'that lasts ten minutes, for you only.',
  example: '/iro papers 2041',
  permission: 'see the papers',
  opens: 'message',
  run: (asked) =>
    aboutReview(asked, 'papers', async (about) =>
      message(paperList(await asked.perform(papersOfReview, { ...about, papers: all }))),
    ),
};
