import { type Command, fillIn } from '../command.ts';
import { aboutChild } from './about-child.ts';

export const record: Command = {
  name: 'record',
  aliases: [],
  usage: '<child>',
  summary: 'record a review: what happened, what the child said, what was decided',
  detail:
    'Opens a form of up to seven short pages. What you have answered is kept at every Next, so you can close it and ' +
    'go on later on any device. Nothing is recorded until you press “Save and send”.',
  example: '/iro record 2041',
  permission: 'start a review draft',
  opens: 'modal',
  run: (asked) => aboutChild(asked, 'record', async (child) => fillIn('record-review', { child, subject: null })),
};
