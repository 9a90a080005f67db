import { pasteRecord } from '../../../casework/reviews/paste-record.ts';
import { type Command, message } from '../../command.ts';
import { aboutReview } from '../../commands/shared/about-review.ts';
import { pastedAnswer } from '../../views/reviews/papers.ts';

export const pasted: Command = {
  name: 'pasted',
  aliases: [],
  usage: '<child>',
  summary: 'say that the text is in the case record',
  detail: 'Marks the text of the last review as pasted into your own case system today.',
  example: '/iro pasted 2041',
  permission: 'distribute the record',
  opens: 'message',
  run: (asked) =>
    aboutReview(asked, 'pasted', async (about) => message(pastedAnswer(await asked.perform(pasteRecord, about)))),
};
