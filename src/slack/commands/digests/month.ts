import { month as monthAction } from '../../../casework/digests/month.ts';
import { type Command, message } from '../../command.ts';
import { monthDigestMessage } from '../../views/digests/month-digest.ts';

/** The director’s message, as it stands now. */
export const month: Command = {
  name: 'month',
  aliases: [],
  usage: '',
  summary: 'what challenges came to last month, in counts',
  detail:
    'By theme, stage and outcome, how many days they took, and what changed. It names no child and no IRO, and a number ' +
    'under five is “fewer than 5”.',
  example: '/iro month',
  permission: 'see service totals',
  opens: 'message',
  run: async ({ perform }) =>
    message(monthDigestMessage(await perform(monthAction, {}), { missed: null, unasked: false })),
};
