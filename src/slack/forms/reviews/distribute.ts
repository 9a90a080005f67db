import { z } from 'zod';
import { distributeRecord } from '../../../casework/reviews/distribute-record.ts';
import { type PapersOfReview, papersOfReview } from '../../../casework/reviews/papers-of-review.ts';
import { type ObjectionTo, objection } from '../../../domain/records/objection-to.ts';
import { recipients } from '../../../domain/records/recipients.ts';
import { count, dateInWords, sentence } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choicesField, dayField, textField } from '../../filling-in/fields.ts';
import { type AnswersTo, form } from '../../filling-in/form.ts';
import { ifAsked } from '../../filling-in/kept-answers.ts';
import { button, say, section } from '../../message.ts';
import { progress } from '../../views/reviews/papers.ts';
import { undoButton } from '../../views/shared/undo-button.ts';

const People = z.array(z.enum(recipients)).readonly();
const questions = {
  on: z.iso.date(),
  sentTo: People,
  keptFrom: People,
  because: ifAsked(z.string()),
  all: z.array(z.literal('yes')).readonly(),
};

const people = recipients.map((value) => ({ value, label: sentence(value) }));

export const distributeForm = form({
  name: 'distribute',
  title: 'Send the record',
  questions,
  prepare: (perform, { child, subject }) => perform(papersOfReview, { child, review: subject, papers: [] }),
  begins: ({ today }) => ({ on: today }),
  pages: [
    {
      title: 'Who has been sent the record?',
      shows: ({ prepared }) => [section([`Review on ${dateInWords(prepared.on)}`, ...progress(prepared)].join('\n'))],
      asks: ({ answers: { keptFrom = [] } }, ask) =>
        ask({
          sentTo: choicesField('Sent to', people),
          on: dayField('When?'),
          keptFrom: choicesField('Held back from', people, {
            hint: 'Somebody who must not have it, or not all of it.',
          }),
          ...(keptFrom.length > 0 && {
            because: textField('Why is it held back?', { lines: true, most: 1000 }),
          }),
          all: choicesField('Is that everybody?', [{ value: 'yes', label: 'Everybody who should have it now has it' }]),
        }),
      steers: ['keptFrom'],
      check: ({ answers, prepared }) => problems(answers, prepared),
    },
  ],
  sends: 'Record it',
  submit: async (perform, { answers, prepared, draft }) => {
    const { all, because = null, ...sentOn } = answers;
    const about = { child: { id: prepared.child.id }, review: prepared.review };
    const { child, sent, kept, undo } = await perform(
      distributeRecord,
      { ...about, ...sentOn, because, isAll: all.length > 0 },
      draft.id,
    );
    const held = kept === 0 ? '' : ` Held back from ${kept}.`;
    const papers = button('Papers of this review', `papers ${prepared.child.id} ${prepared.review}`);
    return message(
      say(
        `Recorded: sent to ${count(sent, 'more person', 'more people')}.${held}`,
        papers,
        undoButton('distribute-record', undo, child),
      ),
    );
  },
});

type Answers = AnswersTo<typeof questions>;

function problems(
  { on = '', sentTo = [], keptFrom = [], because = null, all = [] }: Partial<Answers>,
  { today, on: held, steps }: PapersOfReview,
): ObjectionTo<keyof Answers>[] {
  const isEarlier = all.length > 0 && steps.some(({ step }) => step === 'distributed');
  if (sentTo.length + keptFrom.length === 0 && !isEarlier) return [objection('sentTo', 'Tick at least one person.')];
  if (on > today) return [objection('on', 'It can’t have been sent in the future. Change the date.')];
  if (on < held) return [objection('on', 'It can’t have been sent before the review. Change the date.')];
  if (sentTo.some((one) => keptFrom.includes(one))) {
    return [objection('keptFrom', 'The same person can’t be sent it and have it held back. Untick one.')];
  }
  return keptFrom.length > 0 && because === null ? [objection('because', 'Say why it is held back.')] : [];
}
