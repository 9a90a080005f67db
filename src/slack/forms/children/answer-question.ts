import { z } from 'zod';
import { type AnswerAsked, answerQuestion } from '../../../casework/children/answer-question.ts';
import { type QuestionToAnswer, questionToAnswer } from '../../../casework/children/import-questions.ts';
import { whyApart } from '../../../casework/children/question-answers.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { type Choices, choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { type AnswersTo, form } from '../../filling-in/form.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { button, context, escaped, say, section } from '../../message.ts';
import { undoButton } from '../../views/shared/undo-button.ts';

const endings = [
  { value: 'ended', label: 'Care ended' },
  { value: 'not ended', label: 'The child is still looked after' },
] as const;

const questions = {
  ending: ifAsked(oneOf(endings)),
  day: ifAsked(z.iso.date()),
  choice: ifAsked(z.string()),
  because: ifAsked(z.string()),
};
type Answers = Partial<AnswersTo<typeof questions>>;

const choicesFor = ({ how, codes }: QuestionToAnswer): { label: string; choices: Choices } | null => {
  if (how === 'one child or two')
    return {
      label: 'One child, or two?',
      choices: [
        { value: 'same', label: 'One child under two ids' },
        { value: 'different', label: 'Two children' },
      ],
    };
  if (how === 'apart')
    return {
      label: 'Why do they have different IROs?',
      choices: whyApart.map((value) => ({ value, label: sentence(value) })),
    };
  if (how === 'seen')
    return { label: 'What about it?', choices: [{ value: 'seen', label: 'Seen: nothing more to do' }] };
  if (how === 'code' && codes.length > 0)
    return {
      label: 'Which code is it?',
      choices: [
        ...codes.map(({ code, means }) => ({ value: code, label: means === null ? code : `${code} · ${means}` })),
        { value: 'none', label: 'None of them' },
      ],
    };
  return null;
};

/** What no file could tell, answered by a person: one question at a time. */
export const answerQuestionForm = form({
  name: 'answer-question',
  title: 'A question',
  questions,
  prepare: async (perform, { subject }) => {
    const found = await perform(questionToAnswer, { question: subject ?? ('' as never) });
    return found;
  },
  begins: () => ({}),
  pages: [
    {
      title: 'What is so?',
      shows: ({ prepared: { says, was } }) => [
        section(escaped(says)),
        ...(was === null
          ? []
          : [context(`Answered before: ${escaped(was)}. What you say now is used; both are kept.`)]),
      ],
      asks: ({ answers, prepared }, ask) => {
        const { how, was } = prepared;
        const chosen = choicesFor(prepared);
        const asksDay = how === 'start' || (how === 'end' && answers.ending === 'ended');
        return ask({
          ...(how === 'end' && { ending: choiceField('Has care ended?', endings) }),
          ...(asksDay && { day: dayField(how === 'start' ? 'The day care began' : 'The day care ended') }),
          ...(chosen && { choice: choiceField(chosen.label, chosen.choices) }),
          ...(how === 'code' && chosen === null && { choice: textField('Which code is it?', { most: 10 }) }),
          ...((was !== null || (how === 'apart' && answers.choice === 'other')) && {
            because: textField(was === null ? 'Which reason?' : 'Why is it another answer now?', { lines: true }),
          }),
        });
      },
      steers: ['ending', 'choice'],
      check: ({ answers: { day }, prepared: { today } }) =>
        day && day > today ? [objection('day', 'That day has not come yet. Check the date.')] : [],
    },
  ],
  sends: 'Keep the answer',
  submit: async (perform, { answers, prepared, draft }) => {
    const { line, undo } = await perform(answerQuestion, { question: prepared.id, ...askedIn(answers) }, draft.id);
    const next = button('Next question', 'questions 1');
    return message(say(line, next, ...(undo === null ? [] : [undoButton('answer-question', undo)])));
  },
});

const askedIn = ({ ending, day, choice, because }: Answers): Omit<AnswerAsked, 'question'> => ({
  day: ending === 'not ended' ? null : (day ?? null),
  choice: choice ?? null,
  because: because ?? null,
});
