import type { Id } from '../../domain/records/id.ts';
import { type ChildKey, caseAction, staffAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from './review-line.ts';

/** Who took something back, and of which child: null for whoever may not see the child, or where it is of none. */
export interface TakenBack {
  by: string | null;
  child: NamedChild | null;
}

/** For whoever had been told of it and may still see the child. */
export const takenBackOfChild = caseAction({
  name: 'taken-back-of-child',
  auditedAs: 'was told that something was taken back',
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
