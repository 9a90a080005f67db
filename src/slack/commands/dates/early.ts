import { betweenReviews } from '../../../domain/duties/reviews.ts';
import { spelledOut } from '../../../domain/wording/words.ts';
import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../shared/about-child.ts';

export const early: Command = {
  name: 'early',
  aliases: ['sooner'],
  usage: '<child>',
  summary: 'somebody asks for the review to be sooner',
  detail:
    'Keeps who asks, in their words, and tells the IRO, who answers yes by a day, meet first, or no with the reason. ' +
    `After a yes the review is due by that day, and the ${spelledOut(betweenReviews.months)} months run from the day it is held.`,
  example: '/iro early 2041',
  permission: 'ask for an early review',
  opens: 'modal',
  run: (asked) => aboutChild(asked, 'early', async (child) => fillIn('early', { child, subject: null })),
};
