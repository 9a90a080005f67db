import { type Command, fillIn } from '../../command.ts';
import { aboutReview } from '../shared/about-review.ts';

export const distribute: Command = {
  name: 'distribute',
  aliases: [],
  usage: '<child>',
  summary: 'say who has been sent the record of the last review',
  detail: 'A tick for each person who has been sent the record, and a reason for anybody it is held back from.',
  example: '/iro distribute 2041',
  permission: 'distribute the record',
  opens: 'modal',
  run: (asked) =>
    aboutReview(asked, 'distribute', async ({ child, review }) => fillIn('distribute', { child, subject: review })),
};
