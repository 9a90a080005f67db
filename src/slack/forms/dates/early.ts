import { z } from 'zod';
import { askEarlyReview, earlyReviewToAsk, type HowSoon } from '../../../casework/dates/ask-early-review.ts';
import type { EarlyRequest } from '../../../domain/reviews/reviewing.ts';
import { howSoon } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { message } from '../../command.ts';
import { type Choices, choiceField, textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { section } from '../../message.ts';
import { earlyAsked } from '../../views/dates/early-request.ts';
import { bookedWords, dueOrLate } from '../../views/dates/review-line.ts';

const askers: Choices<EarlyRequest['askedBy']> = [
  { value: 'child', label: 'The child' },
  { value: 'parent', label: 'A parent' },
  { value: 'carer', label: 'The carer' },
  { value: 'advocate', label: 'An advocate' },
  { value: 'social worker', label: 'The social worker' },
  { value: 'iro', label: 'The IRO' },
];
const worries: Choices<EarlyRequest['worry']> = [
  { value: 'home', label: 'Home' },
  { value: 'school', label: 'School' },
  { value: 'family', label: 'Family' },
  { value: 'safety', label: 'Safety' },
  { value: 'plan', label: 'The plan' },
  { value: 'other', label: 'Something else' },
];
/** In days. */
const howSoonIn = { '7': 7, '14': 14, '28': 28 } as const satisfies Record<string, HowSoon>;

/** Somebody asks for the review to be sooner: kept in their words, and sent to the IRO. */
export const earlyForm = form({
  name: 'early',
  title: 'Earlier review',
  questions: {
    askedBy: oneOf(askers),
    words: z.string(),
    worry: oneOf(worries),
    soon: z.enum(['7', '14', '28']),
  },
  prepare: (perform, { child }) => perform(earlyReviewToAsk, { child }),
  begins: () => ({}),
  pages: [
    {
      title: 'Somebody asks for it sooner',
      shows: ({ prepared: { line } }) => [
        section(`${dueOrLate(line)} · ${bookedWords(line)}\nIf a child is in danger, ring first.`),
      ],
      asks: (_, ask) =>
        ask({
          askedBy: choiceField('Who asks?', askers),
          words: textField('In their words', { lines: true, most: 400, hint: 'What they said. Leave names out.' }),
          worry: choiceField('What are they worried about?', worries),
          soon: choiceField('How soon?', [
            { value: '7', label: 'Within a week' },
            { value: '14', label: `Within ${spanInWords(howSoon[14])}` },
            { value: '28', label: `Within ${spanInWords(howSoon[28])}` },
          ]),
        }),
    },
  ],
  sends: 'Send',
  submit: async (perform, { about: { child }, draft, answers }) => {
    const asked = { child, ...answers, soon: howSoonIn[answers.soon] };
    return message(earlyAsked(await perform(askEarlyReview, asked, draft.id)));
  },
});
