import type { ConcernEvent } from '../../domain/challenges/concerns.ts';
import type { Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { staffAction } from '../perform/action.ts';
import { isUndoable } from '../shared/undoable.ts';
import { concernIn } from './concern-row.ts';
import { concernEvent, retellConcern } from './concern-tellings.ts';

export interface ConcernUndone {
  /** Null: it was the raising, and there is no concern any more. */
  kind: ConcernEvent['kind'] | null;
}

/** Whoever did the last thing to it takes that back, for ten minutes. */
export const undoConcern = staffAction({
  name: 'undo-concern',
  auditedAs: 'took back what they did to a concern about practice',
  permission: 'see concerns',
  alters: true,
  decide: ({ concern: id }: { concern: Id }, circumstances) => {
    const standing = concernIn(id, circumstances);
    const { concern, events } = standing;
    const last = events.at(-1);
    const { byId, at } = last ?? { byId: concern.raisedById, at: concern.raisedAt };
    if (byId !== circumstances.actor.personId)
      throw new Refusal('Somebody has gone on with it since, so it can’t be undone.');
    if (!isUndoable(at, circumstances.now))
      throw new Refusal('More than 10 minutes have passed, so it can’t be undone. Record what is so now instead.');
    const result: ConcernUndone = { kind: last?.kind ?? null };
    const rows = circumstances.staff.concernEvents.filter(({ concernId }) => concernId === id);
    const taken: Change[] = last
      ? [{ put: 'concern_event', row: concernEvent(id, 'undone', {}, circumstances) }]
      : [...rows.map((row): Change => ({ remove: 'concern_event', id: row.id })), { remove: 'concern', id }];
    const sent: Change = {
      unspend: {
        ...{ form: formOf[last?.kind ?? 'raised'] ?? [], personId: byId, childId: null },
        ...(last && { subject: id }),
      },
    };
    return { result, changes: [...taken, sent, ...retellConcern(standing)] };
  },
});

/** The form that says it. */
const formOf: Readonly<Record<string, string>> = {
  raised: 'concern',
  passed: 'concern-pass',
  answered: 'concern-answer',
  closed: 'concern-close',
};
