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
import { overButton } from '../../../filling-in/page-buttons.ts';
import { buttons, clip, escaped, section, verbatim } from '../../../message.ts';
import { outcomeOf } from './outcome.ts';
import { needsAction, tookPlace, type Wizard, type WizardAnswers } from './wizard.ts';

/** As many names as one block holds, however long they are and whatever is in them. */
const mostNames = 10;
const few = (names: readonly string[]) => [
  ...names.slice(0, mostNames).map((name) => clip(name, 50)),
  ...(names.length > mostNames ? [count(names.length - mostNames, 'more person', 'more people')] : []),
];

type Check = Page<ReviewBegun, WizardAnswers>;

/** Step 6: the next date, and how many of what will go to whom, before anything does. What it will say is a press away. */
export const nextAndCheck: Check = {
  title: 'Next, and check',
  when: ({ prepared }) => prepared.maySend,
  shows: async (wizard, perform) => {
    const preview = await perform(previewReview, outcomeOf(wizard));
    if (!tookPlace(wizard)) return [section(dueWords(preview))];
    return [
      section([dueWords(preview), ...countsOf(wizard, preview)].join('\n')),
      ...buttons(
        overButton('Decisions notice', 'notice'),
        overButton('Text for the record', 'record'),
        overButton('Letter to the child', 'letter'),
      ),
    ];
  },
  asks: (wizard, ask) =>
    ask({
      nextOn: dayField('When will the next review be?', { optional: true }),
      ...(isPastLimit(wizard) && {
        lateBecause: textField(`Why will it be past the legal limit, ${inWords(limitOf(wizard))}?`, { most: 300 }),
      }),
    }),
  steers: ['nextOn'],
  over: [
    reads('notice', 'Decisions notice', ({ notice }) => decisionsNoticeParts(notice)),
    reads('record', 'Text for the record', ({ record }) => reviewRecordParts(record)),
    reads('letter', 'Letter to the child', ({ letter }) => letterParts(letter)),
  ],
  check: ({ answers: { nextOn }, prepared }) =>
    nextOn && nextOn <= prepared.today ? [objection('nextOn', 'Choose a day to come.')] : [],
};

const limitOf = ({ prepared }: Parameters<Check['asks']>[0]) => prepared.limitAfter ?? prepared.today;

/** Only then is a reason asked for, and kept. */
export function isPastLimit({ answers: { nextOn }, prepared: { limitAfter } }: Parameters<Check['asks']>[0]): boolean {
  return Boolean(nextOn && limitAfter !== null && nextOn > limitAfter);
}

function dueWords({ nextDueOn, finish }: PreviewedReview): string {
  if (finish !== null) return `*This review* ${finish.isLate ? 'was' : 'is'} to be completed by ${inWords(finish.by)}.`;
  return nextDueOn === null ? 'No further review is due.' : `*Next review* due by ${inWords(nextDueOn)}.`;
}

/** How many of what, to whom, and by when the papers are to be done. */
function countsOf(
  wizard: Wizard,
  { finish, decisions, confidential, told, recordBy, sentBy }: PreviewedReview,
): string[] {
  const action = needsAction(wizard).length;
  return [
    `*Decisions* ${decisions === 0 ? 'none new' : count(decisions, 'decision')}: ${told.length === 0 ? 'nobody is told' : escaped(`to ${listed(few([...new Set(told)]))}, at once or when they are next at work`)}`,
    ...(confidential > 0 ? [`${count(confidential, 'confidential item')} left out of the notices and the letter`] : []),
    ...(action > 0 ? [`*Areas of life* ${count(action, 'area needs', 'areas need')} action`] : []),
    // These run from the day the review is complete.
    ...(finish === null ? [`*Record* written by ${dateInWords(recordBy)}, sent by ${dateInWords(sentBy)}`] : []),
    'Nothing goes to the child: the letter is yours to write and to give.',
  ];
}

/** One output, as it would be: it is made of what is answered so far, and nothing of it is kept. */
function reads(
  name: string,
  title: string,
  partsOf: (preview: PreviewedReview) => readonly Part[],
): NonNullable<Check['over']>[number] {
  return {
    name,
    title,
    reads: async (wizard, perform) => inBlocks(partsOf(await perform(previewReview, outcomeOf(wizard)))),
  };
}

/** As many characters as one block holds, with room to spare. */
const mostInBlock = 2_900;

function inBlocks(parts: readonly Part[]): readonly KnownBlock[] {
  const text = parts.map(textOf).join('\n\n') || 'Nothing';
  const blocks: KnownBlock[] = [];
  for (let from = 0; from < text.length; from += mostInBlock)
    blocks.push(verbatim(text.slice(from, from + mostInBlock)));
  return blocks;
}
