import { type Command, fillIn } from '../../command.ts';
import { aboutReview } from '../../commands/shared/about-review.ts';

export const letterGiven: Command = {
  name: 'letter-given',
  aliases: [],
  usage: '<child>',
  summary: 'say that the letter has been given, by whom, how and when',
  detail: 'Records that the child has the letter of their last review.',
  example: '/iro letter-given 2041',
  permission: 'write to the child',
  opens: 'modal',
  run: (asked) =>
    aboutReview(asked, 'letter-given', async ({ child, review }) => fillIn('letter-given', { child, subject: review })),
};
