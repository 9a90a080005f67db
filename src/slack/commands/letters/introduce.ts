import { introductionPreview } from '../../../casework/letters/introduction-facts.ts';
import { shapeFrom } from '../../../documents/letter-shape.ts';
import { type Command, modal } from '../../command.ts';
import { introductionPage } from '../../views/letters/introduction.ts';
import { aboutChild } from '../shared/about-child.ts';
import { shapeAsked } from './letter-shape.ts';

export const introduce: Command = {
  name: 'introduce',
  aliases: ['introduction'],
  usage: '<child>',
  summary: 'the letter that tells a child who their IRO is',
  detail:
    'Shows a first letter: who you are, what you do, how to reach you, when the review is, and that an advocate can ' +
    'help. For a child under 6 it is to the carer. Open it as a page or for Word, give it, then mark to whom, how and ' +
    'when.',
  example: '/iro introduce 2107',
  permission: 'write to the child',
  opens: 'modal',
  run: (typed) => {
    const { asked, ways } = shapeAsked(typed);
    return aboutChild(asked, 'introduce', async (child) => {
      const facts = await asked.perform(introductionPreview, { child });
      return modal(introductionPage(facts, shapeFrom(ways, facts)));
    });
  },
};
