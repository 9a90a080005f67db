import type { CaseFile, Handover } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, caseAction, caseloadAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { isUndoable } from '../shared/undoable.ts';
import { allocationOf, isOfPress } from './allocation-told.ts';

export interface ToIntroduce {
  handover: Id;
  child: NamedChild;
  to: string;
  by: Day;
  doneOn: Day | null;
}

/** The task of whoever had these children before; null once nothing of it is left. */
export const iroToIntroduce = caseloadAction({
  name: 'iro-to-introduce',
  auditedAs: 'was asked to introduce the next IRO',
  permission: 'introduce the next iro',
  among: (_: { handover: Id }, today) => ({ lookedAfterOn: today }),
  decide: (files, { handover }, circumstances) => {
    const lead = files.flatMap((file) => allocationOfHandover(file, handover))[0];
    if (!lead) return { result: null };
    const rows = files.flatMap((file) =>
      file.handovers
        .filter(({ fromId, allocationId }) => {
          const made = allocationOf(file, allocationId);
          return fromId === circumstances.actor.personId && made !== null && isOfPress(made, lead);
        })
        .map((one) => introductionOf(file, one, circumstances)),
    );
    const result: { rows: readonly ToIntroduce[] } = { rows };
    return rows.length === 0 ? { result: null } : { result, shows: rows.map(({ child }) => child.id) };
  },
});

const allocationOfHandover = (file: CaseFile, id: Id) =>
  file.handovers.filter((one) => one.id === id).flatMap(({ allocationId }) => allocationOf(file, allocationId) ?? []);

const introductionOf = (
  file: CaseFile,
  { id, toId, dueOn, doneOn }: Handover,
  { staff }: Circumstances,
): ToIntroduce => ({
  handover: id,
  child: childOf(file),
  to: nameIn(staff, toId) ?? 'the next IRO',
  by: dueOn,
  doneOn,
});

interface Introducing {
  child: ChildKey;
  handover: Id;
}

const found = (file: CaseFile, id: Id): Handover => {
  const row = file.handovers.find((one) => one.id === id);
  if (!row) throw new Refusal('The allocation was taken back, so there is nobody to introduce.');
  return row;
};

/** They have met the child together. */
export const introduceNext = caseAction({
  name: 'introduce-next',
  auditedAs: 'said that the next IRO was introduced in person',
  permission: 'introduce the next iro',
  alters: true,
  child: ({ child }: Introducing) => child,
  decide: (file, { handover }, circumstances) => {
    const { actor, today, now } = circumstances;
    const row = found(file, handover);
    if (row.doneOn !== null) throw new Refusal('That is done already, so nothing was recorded a second time.');
    const done: Handover = { ...row, doneOn: today, doneById: actor.personId, doneAt: now };
    return { result: introductionOf(file, done, circumstances), changes: [{ put: 'handover', row: done }] };
  },
});

export const undoIntroduceNext = caseAction({
  name: 'undo-introduce-next',
  auditedAs: 'took back that the next IRO was introduced',
  permission: 'introduce the next iro',
  alters: true,
  child: ({ child }: Introducing) => child,
  decide: (file, { handover }, circumstances) => {
    const { actor, now } = circumstances;
    const row = found(file, handover);
    if (row.doneAt === null) throw new Refusal('That is not marked as done, so there is nothing to undo.');
    if (row.doneById !== actor.personId) throw new Refusal('Only the person who marked it can take it back.');
    if (!isUndoable(row.doneAt, now)) {
      throw new Refusal('More than 10 minutes have passed, so it can’t be undone. Tell your IRO manager.');
    }
    const open: Handover = { ...row, doneOn: null, doneById: null, doneAt: null };
    return { result: introductionOf(file, open, circumstances), changes: [{ put: 'handover', row: open }] };
  },
});
