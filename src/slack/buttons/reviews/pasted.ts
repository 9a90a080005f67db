import { type Command, fillIn } from '../../command.ts';
import { aboutReview } from '../../commands/shared/about-review.ts';

export const pasted: Command = {
  name: 'pasted',
  aliases: [],
  usage: '<child>',
  summary: 'say that the text is in the case record',
  detail: 'Asks on which day the text of the last review went into your own case system.',
  example: '/iro pasted 2041',
  permission: 'distribute the record',
  opens: 'modal',
  run: (asked) =>
    aboutReview(asked, 'pasted', async ({ child, review }) => fillIn('pasted', { child, subject: review })),
};
