import {
  answerEarlyRequest,
  type EarlyRequestSeen,
  earlyRequestToAnswer,
  reviewByProblem,
} from '../../../casework/dates/early-request.ts';
import type { EarlyRequest } from '../../../domain/reviews/reviewing.ts';
import { message } from '../../command.ts';
import { choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { type Filling, form } from '../../filling-in/form.ts';
import { section } from '../../message.ts';
import { earlyAnswered, requestWords } from '../../views/dates/early-request.ts';

interface Answered {
  answer: NonNullable<EarlyRequest['answer']>;
  reviewBy?: string | null;
  because: string | null;
  reply: string;
}
const answersOf = ({ answers }: Filling<EarlyRequestSeen>) => answers as unknown as Answered;

/** The IRO’s answer: yes by a day, meet first, or no with the reason; and what the person who asked is told. */
export const answerEarlyForm = form<EarlyRequestSeen>({
  name: 'answer-early',
  title: 'Earlier review',
  prepare: (perform, { child, subject }) => perform(earlyRequestToAnswer, { child, request: subject ?? '' }),
  begins: ({ request }) => ({ reviewBy: request.soonBy }),
  pages: [
    {
      title: 'Your answer',
      shows: ({ prepared }) => [section(requestWords(prepared))],
      asks: () => ({
        answer: choiceField('Will the review be sooner?', [
          { value: 'yes', label: 'Yes, by a day I choose' },
          { value: 'meet first', label: 'I will meet them first' },
          { value: 'no', label: 'No, because…' },
        ]),
      }),
    },
    {
      title: 'What you will tell them',
      shows: ({ prepared }) => [section(requestWords(prepared))],
      asks: (filling) => {
        const { answer } = answersOf(filling);
        return {
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
        };
      },
      check: (filling): Record<string, string> => {
        const { answer, reviewBy = null } = answersOf(filling);
        const problem = answer === 'yes' ? reviewByProblem(filling.prepared, reviewBy) : null;
        return problem === null ? {} : { reviewBy: problem };
      },
    },
  ],
  sends: 'Save my answer',
  submit: async (perform, { about, draft, ...filling }) => {
    const { answer, reviewBy = null, because = null, reply } = answersOf(filling);
    const answered = { child: about.child, request: about.subject ?? '', answer, reviewBy, because, reply };
    return message(earlyAnswered(await perform(answerEarlyRequest, answered, draft.id)));
  },
});
