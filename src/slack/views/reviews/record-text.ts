import type { PapersOfReview } from '../../../casework/reviews/papers-of-review.ts';
import type { Written } from '../../../documents/paper.ts';
import { pieces, plainText } from '../../../documents/plain-text.ts';
import { button, buttons, context, type Modal, primary, verbatim } from '../../message.ts';

/** Slack allows 100 blocks; a record that needs more opens as a page. */
const mostPieces = 90;

/** The text for the case record, to copy, and the tick that it has been. */
export function recordTextMessage(
  written: Omit<Written, 'tab'>,
  { child, review, steps, isPasted, mayDistribute }: PapersOfReview,
): Modal {
  const text = pieces(plainText(written), 3000);
  const line = `${child.id} ${review}`;
  const wasPasted = steps.some(({ step }) => step === 'pasted to the record');
  return {
    title: 'Text for the record',
    blocks: [
      context('Copy this into the case record. Only you see this page.'),
      ...text.slice(0, mostPieces).map(verbatim),
      ...(text.length > mostPieces
        ? [context('There is more than a page in Slack can hold: open it from the papers.')]
        : []),
      ...(wasPasted ? [context(isPasted ? pasted : pastedBefore)] : []),
      ...buttons(
        ...(mayDistribute && !isPasted ? [primary(button('I have pasted it', `pasted ${line}`))] : []),
        button('Open as a page or for Word', `open-paper ${line} review-record`),
      ),
    ],
  };
}

const pasted = 'This has been marked as pasted to the case record.';
const pastedBefore = 'This was pasted to the case record, and has changed since. Paste it again.';
