import type { KnownBlock } from '@slack/types';
import { type PreviewedReview, previewReview } from '../../../../casework/reviews/preview-review.ts';
import type { ReviewBegun } from '../../../../casework/reviews/record-in-parts.ts';
import { letterParts } from '../../../../documents/child-letter.ts';
import { decisionsNoticeParts } from '../../../../documents/decisions-notice.ts';
import type { Part } from '../../../../documents/paper.ts';
import { textOf } from '../../../../documents/plain-text.ts';
import { reviewRecordParts } from '../../../../documents/review-record.ts';
import { objection } from '../../../../domain/records/objection-to.ts';
import { count, dateInWords, inWords, listed } from '../../../../domain/wording/words.ts';
import { dayField, textField } from '../../../filling-in/fields.ts';
import type { Page } from '../../../filling-in/form.ts';
import { clip, divider, escaped, section, verbatim } from '../../../message.ts';
import { outcomeOf } from './outcome.ts';
import { tookPlace, type WizardAnswers } from './wizard.ts';

/** As many names as one block holds, however long they are and whatever is in them. */
const mostNames = 10;
const few = (names: readonly string[]) => [
  ...names.slice(0, mostNames).map((name) => clip(name, 50)),
  ...(names.length > mostNames ? [count(names.length - mostNames, 'more person', 'more people')] : []),
];

/** Step 6: the next date, and what will be sent to whom, before anything is. */
export const nextAndCheck: Page<ReviewBegun, WizardAnswers> = {
  title: 'Next, and check',
  when: ({ prepared }) => prepared.maySend,
  shows: async (wizard, perform) => {
    const preview = await perform(previewReview, outcomeOf(wizard));
    const { finish, decisions, confidential, told, recordBy, sentBy } = preview;
    const happened = tookPlace(wizard);
    const lines = [
      dueWords(preview),
      ...(happened
        ? [
            `*Decisions* ${decisions === 0 ? 'none new' : count(decisions, 'decision')}: ${told.length === 0 ? 'nobody is told' : escaped(`to ${listed(few([...new Set(told)]))}, at once or when they are next at work`)}`,
            ...(confidential > 0
              ? [`${count(confidential, 'confidential item')} left out of the notices and the letter`]
              : []),
            // These run from the day the review is complete.
            ...(finish === null
              ? [`*Record* written by ${dateInWords(recordBy)}, sent by ${dateInWords(sentBy)}`]
              : []),
            'Nothing goes to the child: the letter is yours to write and to give.',
          ]
        : []),
    ];
    return [section(lines.join('\n')), ...(happened ? outputs(preview) : [])];
  },
  asks: (_, ask) =>
    ask({
      nextOn: dayField('When will the next review be?', { optional: true }),
      lateBecause: textField('If that is past the legal limit, why?', { optional: true, most: 300 }),
    }),
  check: (wizard) => {
    const { nextOn, lateBecause } = wizard.answers;
    if (!nextOn) return [];
    if (nextOn <= wizard.prepared.today) return [objection('nextOn', 'Choose a day to come.')];
    const limit = wizard.prepared.limitAfter;
    if (limit === null || nextOn <= limit || lateBecause) return [];
    const says = `The legal limit is ${inWords(limit)}. Choose a day by then, or say why it is later.`;
    return [objection('lateBecause', says)];
  },
};

function dueWords({ nextDueOn, finish }: PreviewedReview): string {
  if (finish !== null) {
    return `*This review* ${finish.isLate ? 'was' : 'is'} to be completed by ${inWords(finish.by)}. Its day is asked for at the foot of this page.`;
  }
  return nextDueOn === null
    ? 'No further review is due.'
    : `*Next review* due by ${inWords(nextDueOn)}. Its day is asked for at the foot of this page.`;
}

/** Each output as it would be, as much of it as one block holds: the whole of it opens once it is recorded. */
const outputs = ({ notice, record, letter }: PreviewedReview): KnownBlock[] => [
  divider,
  section('*Decisions notice*'),
  verbatim(firstOf(decisionsNoticeParts(notice))),
  section('*Text for the record*'),
  verbatim(firstOf(reviewRecordParts(record))),
  section('*Letter to the child*'),
  verbatim(firstOf(letterParts(letter))),
  divider,
];

const firstOf = (parts: readonly Part[]) => clip(parts.map(textOf).join('\n\n') || 'Nothing', 2_900);
