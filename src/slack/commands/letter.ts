import { letterPreview } from '../../casework/letter-facts.ts';
import { type Command, modal } from '../command.ts';
import { letterPage } from '../views/letter.ts';
import { aboutReview } from './about-review.ts';

export const letter: Command = {
  name: 'letter',
  aliases: [],
  usage: '<child>',
  summary: 'the letter to the child after the last review',
  detail:
    'Shows the letter, made only from what was recorded, with a reading age and plainer words. Open it as a page or ' +
    'for Word, give it to the child, then mark how and when. Confidential items are never in it.',
  example: '/iro letter 2041',
  permission: 'write to the child',
  opens: 'modal',
  run: (asked) =>
    aboutReview(asked, 'letter', async (about) => modal(letterPage(await asked.perform(letterPreview, about)))),
};
