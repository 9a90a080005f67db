import type { Id } from '../../domain/records/id.ts';
import { type ChildKey, caseAction, staffAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';

/** Who took back a review, and of which child: null for whoever had only a decision of it, which is gone. */
export interface TakenBack {
  by: string | null;
  child: NamedChild | null;
}

/** For whoever had been told of its decisions and may still see the child. */
export const reviewTakenBack = caseAction({
  name: 'review-taken-back',
  auditedAs: 'was told that a review was taken back',
  permission: 'be told of what concerns them',
  child: ({ child }: { child: ChildKey; by: Id }) => child,
  decide: (file, { by }, { staff }) => {
    const result: TakenBack = { by: nameIn(staff, by), child: childOf(file) };
    return { result };
  },
});

/** For whoever may not. */
export const takenBackBy = staffAction({
  name: 'taken-back-by',
  auditedAs: 'was told that something was taken back',
  permission: 'use the bot',
  decide: ({ by }: { by: Id }, { staff }) => {
    const result: TakenBack = { by: nameIn(staff, by), child: null };
    return { result };
  },
});
