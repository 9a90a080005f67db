import { family as familyOf } from '../../../casework/allocating/family.ts';
import { type Command, message } from '../../command.ts';
import { familyMessage } from '../../views/allocating/family.ts';
import { aboutChild } from '../shared/about-child.ts';

export const family: Command = {
  name: 'family',
  aliases: ['siblings'],
  usage: '<child>',
  summary: 'brothers and sisters side by side: IRO, next review, last seen',
  detail:
    'With a looked-after parent or child. It says where one visit could see to several reviews. Only those whom you may ' +
    'see are there.',
  example: '/iro family 2041',
  permission: 'see the papers',
  opens: 'message',
  run: (asked) =>
    aboutChild(asked, 'family', async (child) => message(familyMessage(await asked.perform(familyOf, { child })))),
};
