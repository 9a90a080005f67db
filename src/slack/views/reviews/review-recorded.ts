import type { RecordedReview } from '../../../casework/reviews/record-review.ts';
import { tookPlace } from '../../../domain/reviews/reviewing.ts';
import { approvalWords } from '../../../domain/wording/approval-words.ts';
import { count, inWords, listed, sentence } from '../../../domain/wording/words.ts';
import { button, buttons, escaped, type Message, primary, section } from '../../message.ts';
import { named } from '../children/child-name.ts';

const ended: Record<RecordedReview['outcome'], string> = {
  held: 'The review is recorded.',
  'part held': 'The part is recorded. The review is complete when you record the last one.',
  adjourned: 'The adjournment is recorded.',
  'did not happen': 'It is recorded that the review did not happen.',
};

const finishWords = ({ finish }: RecordedReview): string => {
  if (finish === null) return '';
  return finish.isLate
    ? ` The review was due by ${inWords(finish.by)}: hold it as soon as you can.`
    : ` The review must be completed by ${inWords(finish.by)}.`;
};

const whyUnsent: Record<NonNullable<RecordedReview['unsent']>, string> = {
  'no manager':
    'The team has no manager, so nobody was sent the decisions to agree. Once there is one, “Papers” sends them.',
  'not in Slack':
    'The team’s manager can’t be reached in Slack, so nobody was sent the decisions to agree. Once they can be, “Papers” sends them.',
  restricted:
    'This child is restricted and the team’s manager may not see them, so nobody was sent the decisions to agree.',
};

/** After the last page: what was done, who was told, and the next thing to do. */
export const reviewRecorded = (recorded: RecordedReview): Message => {
  const { child, reviewId, outcome, decisions, told, unsent, approval } = recorded;
  return {
    text: `1 review recorded, ${count(decisions, 'decision')}.`,
    blocks: [
      section(`*${ended[outcome]}${finishWords(recorded)}*\n${named(child)}`),
      ...(decisions === 0
        ? []
        : [
            section(
              told.length === 0
                ? `${count(decisions, 'decision')} recorded. Nobody has been told.`
                : `${count(decisions, 'decision')} recorded. ${escaped(listed(fewOf([...new Set(told)])))} will be told: at once, or when they are next at work.`,
            ),
          ]),
      ...(approval === null ? [] : [section(`${escaped(sentence(approvalWords(approval)))}.`)]),
      ...(unsent === null ? [] : [section(whyUnsent[unsent])]),
      section('Nothing has gone to the child.'),
      ...buttons(
        tookPlace(outcome)
          ? primary(button('Write the letter', `letter ${child.id} ${reviewId}`))
          : primary(button('Book the next date', `schedule ${child.id}`)),
        button('Text for the record', `record-text ${child.id} ${reviewId}`),
        button('Papers', `papers ${child.id} ${reviewId}`),
        button('Decisions', `decisions ${child.id}`),
        button('Edit', `edit-review ${child.id} ${reviewId}`),
        button('Undo (10 minutes)', `undo-review ${child.id} ${reviewId}`),
      ),
    ],
  };
};

/** Ten names are enough to read. */
const fewOf = (names: readonly string[]) =>
  names.length <= 10 ? names : [...names.slice(0, 10), `${names.length - 10} more people`];
