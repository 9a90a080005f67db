import { answerAsManager } from '../../../casework/decisions/answer-as-manager.ts';
import { managerAnswers } from '../../../domain/duties/manager-answer.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { answered } from '../../views/decisions/decision-outcome.ts';

/** Agree all of a review’s decisions, or one. */
export const agree: Command = {
  name: 'agree',
  aliases: [],
  usage: '<child> <review> [decision]',
  summary: 'agree what a review decided',
  detail: `The buttons on the decisions you are sent do this. Without an answer in ${spanInWords(managerAnswers)} they are deemed agreed.`,
  example: '/iro decisions team',
  permission: 'answer as manager',
  opens: 'message',
  run: async ({ words: [child, about, decision], perform }) => {
    const on = { child: { id: pressed(child, agree.example) }, about: pressed(about, agree.example) };
    const decisions = decision === undefined ? 'all' : [pressed(decision, agree.example)];
    const asked = { ...on, decisions, answer: 'agreed' } as const;
    return message(answered(await perform(answerAsManager, asked)));
  },
};
