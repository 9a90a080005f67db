import { duesOf, isOpen } from '../../domain/duties/dues-of.ts';
import { reviewRecordDistribute } from '../../domain/duties/record.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Circumstances } from '../perform/action.ts';

/** Is the record of this review still to be sent to somebody? Not before the review is completed. */
export const isToSend = (file: CaseFile, review: Id, { today, law }: Pick<Circumstances, 'today' | 'law'>): boolean =>
  duesOf(file, today, law, [reviewRecordDistribute]).some(({ about, state }) => about === review && isOpen(state));

/**
 * May this person read what goes out after a review? Those who read the decisions may; whoever only sends it out
 * (rulings, “People and power”), as long as they are to send it.
 */
export const mayReadWhatGoesOut = (file: CaseFile, review: Id, circumstances: Circumstances): boolean =>
  circumstances.may('read decisions', file) ||
  (circumstances.may('open what is sent out', file) && isToSend(file, review, circumstances));

export const nothingToSend = (): Refusal =>
  new Refusal(
    'There is nothing of this review for you to send out, so its papers don’t open. Ask the child’s IRO if somebody still needs one.',
  );
