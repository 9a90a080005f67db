import { letterPreview } from '../../../casework/letters/letter-facts.ts';
import { shapeFrom } from '../../../documents/letter-shape.ts';
import { type Command, modal } from '../../command.ts';
import { letterPage } from '../../views/letters/letter.ts';
import { aboutReview } from '../shared/about-review.ts';
import { shapeAsked } from './letter-shape.ts';

export const letter: Command = {
  name: 'letter',
  aliases: [],
  usage: '<child>',
  summary: 'the letter to the child after the last review',
  detail:
    'Shows the letter, made only from what was recorded, with a reading age and plainer words. For a child under 6 it ' +
    'is to the carer. Simpler swaps jargon and shortens the sentences. Open it as a page or for Word, give it, then ' +
    'mark to whom, how and when. Confidential items are never in it.',
  example: '/iro letter 2041',
  permission: 'write to the child',
  opens: 'modal',
  run: (typed) => {
    const { asked, ways } = shapeAsked(typed);
    return aboutReview(asked, 'letter', async (about) => {
      const facts = await asked.perform(letterPreview, about);
      return modal(letterPage(facts, shapeFrom(ways, facts)));
    });
  },
};
