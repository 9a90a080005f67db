import { remindColleagues } from '../../../casework/digests/remind.ts';
import { type Command, message } from '../../command.ts';
import { reminded } from '../../views/digests/reminder.ts';

export const remind: Command = {
  name: 'remind',
  aliases: ['nudge'],
  usage: '',
  summary: 'remind everybody you wait for, once a week each',
  detail:
    'Sends a private line to each colleague in “Waiting on others”, when they are at work. It names you, and no child. ' +
    'Their own morning message tells them what it is about.',
  example: '/iro remind',
  permission: 'be told of what concerns them',
  opens: 'message',
  run: async ({ perform }) => message(reminded(await perform(remindColleagues, {}))),
};
