import { snoozeNow } from '../../domain/drift/snooze.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';
import { findingOrGone } from './drift-of-child.ts';
import type { FindingRow } from './finding-row.ts';

export interface Woken {
  row: FindingRow;
  undo: UndoOffered;
}

/** Ends a person’s own snooze: from now on they are told of it again. */
export const wakeFinding = caseAction({
  name: 'wake-finding',
  auditedAs: 'ended a snooze of their own',
  permission: 'see drift',
  alters: true,
  child: ({ child }: { child: ChildKey; finding: string }) => child,
  decide: (file, { finding }, circumstances) => {
    const { actor, today } = circumstances;
    const now = snoozeNow(file, actor.personId, finding, today);
    if (now === null) throw new Refusal('You have not snoozed that, or its time is over.');
    const row = { ...now, untilOn: addDays(today, -1) };
    const awake = { ...file, snoozes: file.snoozes.map((one) => (one.id === now.id ? row : one)) };
    const undo = undoOffered(circumstances);
    const result: Woken = { row: findingOrGone(awake, finding, circumstances), undo };
    return { result, changes: [{ put: 'snooze' as const, row }], undo: undo.id };
  },
});
