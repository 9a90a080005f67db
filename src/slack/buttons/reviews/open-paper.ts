import { papersOfReview } from '../../../casework/reviews/papers-of-review.ts';
import { nothingToSend } from '../../../casework/shared/to-send.ts';
import { nameOf, paperNamed } from '../../../documents/index.ts';
import { noSuchChild, Refusal } from '../../../domain/records/refusal.ts';
import { type Command, message } from '../../command.ts';
import { aboutReview } from '../../commands/shared/about-review.ts';
import { paperLink } from '../../views/reviews/papers.ts';

export const openPaper: Command = {
  name: 'open-paper',
  aliases: [],
  usage: '<child> <review> <paper>',
  summary: 'a link to one paper',
  detail: 'Makes a link that opens one paper, for ten minutes, for you only. /iro papers lists them.',
  example: '/iro papers 2041',
  permission: 'see the papers',
  opens: 'message',
  run: (asked) =>
    aboutReview({ ...asked, words: asked.words.slice(0, 2) }, 'papers', async (about) => {
      const named = paperNamed(asked.words.slice(2).join(' '));
      if (named === null || named.paper.about !== 'review')
        throw new Refusal('There is no such paper. /iro papers lists what you can open.');
      const { paper, ways } = named;
      const { child, review, open, mayDistribute } = await asked.perform(papersOfReview, { ...about, papers: [paper] });
      if (!open.includes(paper.code)) {
        throw mayDistribute && paper.permission === 'open what is sent out' ? nothingToSend() : noSuchChild();
      }
      const link = await asked.linkTo({ paper: nameOf(paper, ways), childId: child.id, subject: review });
      return message(paperLink(paper.summary, link));
    }),
};
