import type { Recipient } from '../../domain/records/recipients.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { RecordStep } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { caseAction } from '../perform/action.ts';
import { type AboutReview, recorded } from '../shared/about-review.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';

export interface Distributed extends AboutReview {
  on: Day;
  sentTo: readonly Recipient[];
  keptFrom: readonly Recipient[];
  /** Why it was kept from them. */
  because: string | null;
  /** Nobody else is to have it: the clock of the distribution stops. */
  isAll: boolean;
}

/** Who has been sent the record, and from whom it is kept and why: a row for each. */
export const distributeRecord = caseAction({
  name: 'distribute-record',
  auditedAs: 'marked who was sent the record',
  permission: 'distribute the record',
  alters: true,
  child: ({ child }: Distributed) => child,
  decide: (file, { review, on, sentTo, keptFrom, because, isAll }, circumstances) => {
    const { today, actor, now, newId } = circumstances;
    const { reviewId, answers } = recorded(file, review);
    const reason = because?.trim() ?? '';
    if (on > today) throw new Refusal('It can’t have been sent in the future. Change the date.', 'on');
    if (on < answers.whatHappened.on) {
      throw new Refusal('It can’t have been sent before the review. Change the date.', 'on');
    }
    if (sentTo.some((one) => keptFrom.includes(one))) {
      throw new Refusal('The same person can’t be sent it and have it held back. Untick one.', 'keptFrom');
    }
    if (keptFrom.length > 0 && reason === '') throw new Refusal('Say why it is held back.', 'because');
    const before = file.recordSteps.filter((one) => one.step === 'distributed' && one.reviewId === reviewId);
    if (sentTo.length + keptFrom.length === 0 && !(isAll && before.length > 0)) {
      throw new Refusal('Tick at least one person.', 'sentTo');
    }
    const step = (to: Recipient | 'all', withheldBecause: string | null): RecordStep => ({
      id: newId(),
      childId: file.child.id,
      reviewId,
      step: 'distributed',
      detail: to,
      withheldBecause,
      doneOn: on,
      toId: null,
      reachedOn: null,
      recordedById: actor.personId ?? '',
      recordedAt: now,
    });
    const rows = [
      ...sentTo.map((to) => step(to, null)),
      ...keptFrom.map((to) => step(to, reason)),
      ...(isAll ? [step('all', null)] : []),
    ];
    // The last word on each person stands, and the first is kept too; what says nothing new is left out.
    const fresh = rows.filter((row) => {
      const last = before.findLast(({ detail }) => detail === row.detail);
      return !last || (last.withheldBecause === null) !== (row.withheldBecause === null);
    });
    const result: { child: NamedChild; sent: number; kept: number; undo: UndoOffered } = {
      child: childOf(file),
      sent: fresh.filter(({ detail, withheldBecause }) => detail !== 'all' && withheldBecause === null).length,
      kept: fresh.filter(({ withheldBecause }) => withheldBecause !== null).length,
      undo: undoOffered(circumstances),
    };
    const changes = fresh.map((row) => ({ put: 'record_step' as const, row }));
    return { result, changes, undo: result.undo.id };
  },
});
