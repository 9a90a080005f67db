import { importQuestions, questionsAnswered } from '../../../casework/children/import-questions.ts';
import { type Command, refreshed } from '../../command.ts';
import { answersList, questionsList } from '../../views/children/import-questions.ts';
import { pageFrom } from '../shared/page-from.ts';

export const questions: Command = {
  name: 'questions',
  aliases: [],
  usage: '',
  summary: 'what the council’s files leave open, for a person to answer',
  detail:
    'A start of care that no file gives, an end without a date, brothers and sisters under two IROs, a child under two ids: ' +
    'the most pressing first. An answer is kept with your name and the day, and can be put right later, with a reason.',
  example: '/iro questions',
  permission: 'answer questions about the files',
  opens: 'message',
  run: async ({ words: [word, page], perform }) =>
    refreshed(
      word === 'answered'
        ? answersList(await perform(questionsAnswered, { page: pageFrom(page) }))
        : questionsList(await perform(importQuestions, { page: pageFrom(word) })),
    ),
};
