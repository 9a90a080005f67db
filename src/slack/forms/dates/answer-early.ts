import { z } from 'zod';
import { answerEarlyRequest, earlyRequestToAnswer, reviewByProblem } from '../../../casework/dates/early-request.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import type { EarlyRequest } from '../../../domain/reviews/reviewing.ts';
import { message } from '../../command.ts';
import { type Choices, choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { section } from '../../message.ts';
import { earlyAnswered, requestWords } from '../../views/dates/early-request.ts';

const ways: Choices<NonNullable<EarlyRequest['answer']>> = [
  { value: 'yes', label: 'Yes, by a day I choose' },
  { value: 'meet first', label: 'I will meet them first' },
  { value: 'no', label: 'No, because…' },
];

/** The IRO’s answer: yes by a day, meet first, or no with the reason; and what the person who asked is told. */
export const answerEarlyForm = form({
  name: 'answer-early',
  title: 'Earlier review',
  questions: {
    answer: oneOf(ways),
    reviewBy: ifAsked(z.iso.date()),
    because: ifAsked(z.string()),
    reply: z.string(),
  },
  prepare: (perform, { child, subject }) => perform(earlyRequestToAnswer, { child, request: subject ?? '' }),
  begins: ({ request }) => ({ reviewBy: request.soonBy }),
  pages: [
    {
      title: 'Your answer',
      shows: ({ prepared }) => [section(requestWords(prepared))],
      asks: (_, ask) => ask({ answer: choiceField('Will the review be sooner?', ways) }),
    },
    {
      title: 'What you will tell them',
      shows: ({ prepared }) => [section(requestWords(prepared))],
      asks: ({ answers: { answer } }, ask) =>
        ask({
          ...(answer === 'yes' && { reviewBy: dayField('By which day will it be held?') }),
          ...(answer === 'no' && { because: textField('Why not?', { most: 400, lines: true }) }),
          reply: textField('What will the person who asked be told?', {
            lines: true,
            most: 500,
            hint:
              answer === 'no'
                ? 'Why not, in words they can use. Tell a child that an advocate can help them to ask again.'
                : 'When they will hear from you, and what happens next.',
          }),
        }),
      check: ({ answers: { answer, reviewBy = null }, prepared }) => {
        const problem = answer === 'yes' ? reviewByProblem(prepared, reviewBy) : null;
        return problem === null ? [] : [objection('reviewBy', problem)];
      },
    },
  ],
  sends: 'Save my answer',
  submit: async (perform, { about, draft, answers: { answer, reviewBy = null, because = null, reply } }) => {
    const answered = { child: about.child, request: about.subject ?? '', answer, reviewBy, because, reply };
    return message(earlyAnswered(await perform(answerEarlyRequest, answered, draft.id)));
  },
});
