import { noChild } from '../../about.ts';
import { type Command, fillIn } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';

export const answerQuestion: Command = {
  name: 'answer-question',
  aliases: [],
  usage: '<question>',
  summary: 'answer what the files leave open',
  detail: 'The answer is kept with your name and the day. It can be put right later, with a reason.',
  example: '/iro questions',
  permission: 'answer questions about the files',
  opens: 'modal',
  run: async ({ words: [question] }) =>
    fillIn('answer-question', { child: noChild, subject: pressed(question, answerQuestion.example) }),
};
