import { sendDecisions } from '../../../casework/decisions/send-decisions.ts';
import { managerAnswers } from '../../../domain/duties/manager-answer.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { type Command, message } from '../../command.ts';
import { aboutReview } from '../../commands/shared/about-review.ts';
import { sentToManager } from '../../views/decisions/unsent.ts';

export const sendDecisionsCommand: Command = {
  name: 'send-decisions',
  aliases: [],
  usage: '<child>',
  summary: 'send a new manager what was decided while there was none',
  detail:
    'Decisions recorded while the team had no manager were sent to nobody. This sends them to whoever manages the ' +
    `team now, who has ${spanInWords(managerAnswers)} from today to answer.`,
  example: '/iro send-decisions 2041',
  permission: 'send decisions',
  opens: 'message',
  run: (asked) =>
    aboutReview(asked, 'send-decisions', async (about) =>
      message(sentToManager(await asked.perform(sendDecisions, about))),
    ),
};
