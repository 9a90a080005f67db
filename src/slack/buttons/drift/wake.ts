import { wakeFinding } from '../../../casework/drift/wake-finding.ts';
import { type Command, message } from '../../command.ts';
import { woken } from '../../views/drift/snoozed.ts';
import { findingFrom } from './finding-from.ts';

export const wake: Command = {
  name: 'wake',
  aliases: [],
  usage: '<child> <finding>',
  summary: 'end your snooze of something',
  detail: 'You are told of it again from now on.',
  example: '/iro drift',
  permission: 'see drift',
  opens: 'message',
  run: async ({ words, perform }) => message(woken(await perform(wakeFinding, findingFrom(words)))),
};
