import { introductionPreview } from '../../../casework/letters/introduction-facts.ts';
import { nameOf } from '../../../documents/index.ts';
import { introduction } from '../../../documents/introduction.ts';
import { type Command, message } from '../../command.ts';
import { shapeAsked } from '../../commands/letters/letter-shape.ts';
import { aboutChild } from '../../commands/shared/about-child.ts';
import { paperLink } from '../../views/reviews/papers.ts';

export const openIntroduction: Command = {
  name: 'open-introduction',
  aliases: [],
  usage: '<child>',
  summary: 'a link to the introduction letter',
  detail: 'Makes a link that opens the letter, for ten minutes, for you only.',
  example: '/iro introduce 2107',
  permission: 'write to the child',
  opens: 'message',
  run: (typed) => {
    const { asked, ways } = shapeAsked(typed);
    return aboutChild(asked, 'open-introduction', async (key) => {
      const { child } = await asked.perform(introductionPreview, { child: key });
      const paper = nameOf(introduction, ways);
      // It is about the child as things stand, so there is nothing else to name.
      const link = await asked.linkTo({ paper, childId: child.id, subject: child.id });
      return message(paperLink(introduction.summary, link));
    });
  },
};
