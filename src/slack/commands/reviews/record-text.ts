import { papersOfReview } from '../../../casework/reviews/papers-of-review.ts';
import { reviewRecordText } from '../../../casework/reviews/record-paper-facts.ts';
import { recordToCopy, reviewRecord } from '../../../documents/review-record.ts';
import { type Command, modal } from '../../command.ts';
import { recordTextMessage as recordTextPage } from '../../views/reviews/record-text.ts';
import { aboutReview } from '../shared/about-review.ts';

export const recordText: Command = {
  name: 'record-text',
  aliases: [],
  usage: '<child>',
  summary: 'the text of the last review, to paste into the case record',
  detail:
    'Shows everything that was recorded, to copy into your own case system, with a button to say that it is done. ' +
    'Confidential items are shown to the IRO service only.',
  example: '/iro record-text 2041',
  permission: 'read decisions',
  opens: 'modal',
  run: (asked) =>
    aboutReview(asked, 'record-text', async (about) => {
      const written = recordToCopy(await asked.perform(reviewRecordText, about));
      const of = await asked.perform(papersOfReview, { ...about, papers: [reviewRecord] });
      return modal(recordTextPage(written, of));
    }),
};
