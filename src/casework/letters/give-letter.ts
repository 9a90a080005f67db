import { Refusal } from '../../domain/records/refusal.ts';
import type { RecordStep } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { caseAction } from '../perform/action.ts';
import { type AboutReview, recorded } from '../shared/about-review.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';

export const waysToGive = ['by hand', 'by post', 'read aloud'] as const;
export const givers = ['the IRO', 'the social worker', 'the carer', 'somebody else'] as const;

export const readers = ['the child', 'the carer'] as const;

/** To whom, how, by whom and when. */
export interface HowGiven {
  to: (typeof readers)[number];
  how: (typeof waysToGive)[number];
  by: (typeof givers)[number];
  on: Day;
}

export type LetterGiven = AboutReview & HowGiven;

export interface GivenNow {
  child: NamedChild;
  on: Day;
  undo: UndoOffered;
}

/** The letter has reached the child, or the carer: how, by whom and when. The bot gives nobody anything. */
export const giveLetter = caseAction({
  name: 'give-letter',
  auditedAs: 'marked the letter as given',
  permission: 'write to the child',
  alters: true,
  child: ({ child }: LetterGiven) => child,
  decide: (file, { review, to, how, by, on }, circumstances) => {
    const { today, now, actor, newId } = circumstances;
    const record = recorded(file, review);
    if (on > today) throw new Refusal('The letter can’t have been given in the future. Change the date.', 'on');
    if (on < record.answers.whatHappened.on) {
      throw new Refusal('The letter can’t have been given before the review. Change the date.', 'on');
    }
    const row: RecordStep = {
      id: newId(),
      childId: file.child.id,
      reviewId: record.reviewId,
      step: 'letter given',
      detail: `${to === 'the carer' ? 'to the carer, ' : ''}${how}, by ${by}`,
      withheldBecause: null,
      toId: null,
      reachedOn: null,
      doneOn: on,
      recordedById: actor.personId ?? '',
      recordedAt: now,
    };
    const result: GivenNow = { child: childOf(file), on, undo: undoOffered(circumstances) };
    return { result, changes: [{ put: 'record_step', row }], undo: result.undo.id };
  },
});
