import { z } from 'zod';
import { papersOfReview } from '../../../casework/reviews/papers-of-review.ts';
import { pasteRecord } from '../../../casework/reviews/paste-record.ts';
import { problemWithDone } from '../../../casework/reviews/step-done.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { dayField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { section } from '../../message.ts';
import { pastedAnswer } from '../../views/reviews/papers.ts';
import { beside } from '../decisions/decision-form.ts';

/** The day on which the text went into the council’s own case record. */
export const pastedForm = form({
  name: 'pasted',
  title: 'Pasted',
  questions: { on: z.iso.date() },
  prepare: (perform, { child, subject }) => perform(papersOfReview, { child, review: subject, papers: [] }),
  begins: ({ today }) => ({ on: today }),
  pages: [
    {
      title: 'The text is in the case record',
      shows: ({ prepared }) => [section(`Review on ${dateInWords(prepared.on)}`)],
      asks: (_, ask) => ask({ on: dayField('When?') }),
      check: ({ answers: { on }, prepared: { today, on: held } }) =>
        on === undefined ? [] : beside(problemWithDone(on, { today, held })),
    },
  ],
  sends: 'Mark as pasted',
  submit: async (perform, { answers: { on }, prepared: { child, review }, draft }) =>
    message(pastedAnswer(await perform(pasteRecord, { child: { id: child.id }, review, on }, draft.id))),
});
