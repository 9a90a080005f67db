import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import { childOf } from '../shared/review-line.ts';
import { isUndoable } from '../shared/undoable.ts';

interface Undoing {
  child: ChildKey;
  check: Id;
}

/** A check just saved is taken back by whoever saved it: the audit keeps that it was there. */
export const undoMidway = caseAction({
  name: 'undo-midway',
  auditedAs: 'took back a midway check just recorded',
  permission: 'check midway',
  alters: true,
  child: ({ child }: Undoing) => child,
  decide: (file, { check }, { actor, now }) => {
    const made = file.midwayChecks.find(({ id }) => id === check);
    if (!made) throw new Refusal('That midway check is not on record, so there is nothing to undo.');
    if (made.recordedById !== actor.personId) throw new Refusal('Only the person who saved it can take it back.');
    if (!isUndoable(made.recordedAt, now)) {
      throw new Refusal('More than 10 minutes have passed, so it can’t be undone. Record another check instead.');
    }
    const child = childOf(file);
    return {
      result: { child },
      changes: [
        { remove: 'midway_check', id: check },
        { unspend: { form: 'midway', personId: actor.personId ?? '', childId: child.id } },
      ],
    };
  },
});
