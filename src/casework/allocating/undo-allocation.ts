import type { Allocation, CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { referenceInWords } from '../../domain/wording/reference.ts';
import { passedOnBy, tellNewOwners } from '../decisions/new-owners.ts';
import { type ChildKey, groupAction } from '../perform/action.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { isUndoable } from '../shared/undoable.ts';
import { lastIro, passedForm } from './allocation-rows.ts';
import type { Allocating } from './allocation-to-make.ts';
import { tellAllocated, tellToIntroduce } from './tellings.ts';

interface Undoing {
  /** The first of the press, and the children of it. */
  allocation: Id;
  children: readonly Id[];
}

/** An allocation just made is taken back by whoever made it, for all its children: what was before stands again. */
export const undoAllocation = groupAction({
  name: 'undo-allocation',
  auditedAs: 'took back an IRO just named',
  permission: 'allocate',
  alters: true,
  children: ({ children }: Undoing): readonly ChildKey[] => children.map((id) => ({ id })),
  decide: (files, { allocation }, circumstances) => {
    const { actor, now, today, law } = circumstances;
    const made = files.map(lastIro).find((row) => row?.id === allocation);
    if (!made || made.madeAt === null)
      throw new Refusal('That allocation no longer stands, so there is nothing to undo.');
    if (made.madeById !== actor.personId) throw new Refusal('Only the person who allocated can take it back.');
    if (!isUndoable(made.madeAt, now)) {
      throw new Refusal('More than 10 minutes have passed, so it can’t be undone. Allocate again instead.');
    }
    const rows = files.map((file) => ({ file, row: ofPress(file, made) }));
    const changes = rows.flatMap(({ file, row }) => {
      const taken = takenBack(file, row);
      const passed = passedOnBy(file, taken, { today, law });
      return [...taken, ...tellNewOwners(passed, new Set(passed.map(({ to }) => to)))];
    });
    const result: { children: readonly NamedChild[] } = { children: files.map(childOf) };
    const forms: Change[] = files.map(({ child }) => ({
      unspend: { form: 'allocate', personId: actor.personId ?? '', childId: child.id },
    }));
    return { result, changes: [...changes, ...tellAgain(rows, circumstances), ...forms] };
  },
});

function ofPress(file: CaseFile, made: Allocation): Allocation {
  const row = lastIro(file);
  if (row?.madeAt === made.madeAt && row.madeById === made.madeById && row.toOn === null) return row;
  throw new Refusal(`${referenceInWords(file.child.reference)} has been given another IRO since. Nothing was undone.`);
}

function takenBack(file: CaseFile, row: Allocation): Change[] {
  const before = row.replaced === null ? null : { ...row.replaced, replaced: null };
  const handover = file.handovers.find(({ allocationId, toId }) => allocationId === row.id && toId === row.personId);
  const last = before ?? file.allocations.findLast(({ role, id }) => role === 'iro' && id !== row.id) ?? null;
  const passBack = { form: passedForm, childId: file.child.id, fromId: row.personId, toId: last?.personId ?? '' };
  return [
    // One begun on the same day is the same row, as it was.
    ...(before?.id === row.id ? [] : [{ remove: 'allocation', id: row.id } as const]),
    ...(before === null ? [] : [{ put: 'allocation', row: before } as const]),
    ...(handover ? [undoneHandover(handover, row, before)] : []),
    ...(last === null || last.personId === row.personId ? [] : [{ pass: passBack }]),
  ];
}

const undoneHandover = (handover: CaseFile['handovers'][number], row: Allocation, before: Allocation | null): Change =>
  before?.id === row.id && handover.fromId !== before.personId
    ? { put: 'handover', row: { ...handover, toId: before.personId } }
    : { remove: 'handover', id: handover.id };

/** Whoever was told has what they were told put right. */
const tellAgain = (rows: readonly { file: CaseFile; row: Allocation }[], circumstances: Allocating): Change[] => {
  const told = rows.map(({ file, row }) => ({
    file,
    row,
    handover: file.handovers.find(({ allocationId }) => allocationId === row.id) ?? null,
  }));
  return [...tellAllocated(told, circumstances), ...tellToIntroduce(told)].map(({ tell }) => ({
    tell: { ...tell, onlyAgain: true as const },
  }));
};
