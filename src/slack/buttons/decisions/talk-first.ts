import { decisionToTalkAbout } from '../../../casework/decisions/one-decision.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { talkFirst } from '../../views/decisions/decision-outcome.ts';

export const talkFirstCommand: Command = {
  name: 'talk-first',
  aliases: [],
  usage: '<child> <decision>',
  summary: 'talk to a manager who disagrees, before you answer',
  detail: 'Says who to talk to. Nothing is recorded until you accept the change, or keep yours and dispute the answer.',
  example: '/iro decisions 2041',
  permission: 'turn the second key',
  opens: 'message',
  run: async ({ words: [child, decision], perform }) => {
    const { example } = talkFirstCommand;
    const on = { child: { id: pressed(child, example) }, decision: pressed(decision, example) };
    return message(talkFirst(await perform(decisionToTalkAbout, on)));
  },
};
