import {
  askEarlyReview,
  type EarlyReviewToAsk,
  earlyReviewToAsk,
  type HowSoon,
} from '../../../casework/dates/ask-early-review.ts';
import type { EarlyRequest } from '../../../domain/reviews/reviewing.ts';
import { howSoon } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { message } from '../../command.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { type Filling, form } from '../../filling-in/form.ts';
import { section } from '../../message.ts';
import { earlyAsked } from '../../views/dates/early-request.ts';
import { bookedWords, dueWords } from '../../views/dates/review-line.ts';

interface Answered extends Pick<EarlyRequest, 'askedBy' | 'words' | 'worry'> {
  soon: string;
}
const answersOf = ({ answers }: Filling<EarlyReviewToAsk>) => answers as unknown as Answered;

/** Somebody asks for the review to be sooner: kept in their words, and sent to the IRO. */
export const earlyForm = form<EarlyReviewToAsk>({
  name: 'early',
  title: 'Earlier review',
  prepare: (perform, { child }) => perform(earlyReviewToAsk, { child }),
  begins: () => ({}),
  pages: [
    {
      title: 'Somebody asks for it sooner',
      shows: ({ prepared: { line } }) => [
        section(`${dueWords(line)} · ${bookedWords(line)}\nIf a child is in danger, ring first.`),
      ],
      asks: () => ({
        askedBy: choiceField<EarlyRequest['askedBy']>('Who asks?', [
          { value: 'child', label: 'The child' },
          { value: 'parent', label: 'A parent' },
          { value: 'carer', label: 'The carer' },
          { value: 'advocate', label: 'An advocate' },
          { value: 'social worker', label: 'The social worker' },
          { value: 'iro', label: 'The IRO' },
        ]),
        words: textField('In their words', { lines: true, most: 400, hint: 'What they said. Leave names out.' }),
        worry: choiceField<EarlyRequest['worry']>('What are they worried about?', [
          { value: 'home', label: 'Home' },
          { value: 'school', label: 'School' },
          { value: 'family', label: 'Family' },
          { value: 'safety', label: 'Safety' },
          { value: 'plan', label: 'The plan' },
          { value: 'other', label: 'Something else' },
        ]),
        soon: choiceField('How soon?', [
          { value: '7', label: 'Within a week' },
          { value: '14', label: `Within ${spanInWords(howSoon[14])}` },
          { value: '28', label: `Within ${spanInWords(howSoon[28])}` },
        ]),
      }),
    },
  ],
  sends: 'Send to the IRO',
  submit: async (perform, { about: { child }, draft, ...filling }) => {
    const { askedBy, words, worry, soon } = answersOf(filling);
    const asked = { child, askedBy, words, worry, soon: Number(soon) as HowSoon };
    return message(earlyAsked(await perform(askEarlyReview, asked, draft.id)));
  },
});
