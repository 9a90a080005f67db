import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import { childOf } from '../shared/review-line.ts';

interface Undoing {
  child: ChildKey;
  contact: Id;
}

/** A contact logged today is taken back by whoever logged it: of one, the day is kept and no hour. The audit keeps that it was there. */
export const undoContact = caseAction({
  name: 'undo-contact',
  auditedAs: 'took back a contact just logged',
  permission: 'log a contact',
  alters: true,
  child: ({ child }: Undoing) => child,
  decide: (file, { contact }, { actor, today }) => {
    const logged = file.contacts.find(({ id }) => id === contact);
    if (!logged) throw new Refusal('That contact is not on record, so there is nothing to undo.');
    if (logged.personId !== actor.personId) throw new Refusal('Only the person who logged it can take it back.');
    if (logged.recordedOn !== today) {
      throw new Refusal('It was logged on an earlier day, so it can’t be undone. Tell the IRO what is not so.');
    }
    const child = childOf(file);
    return {
      result: { child },
      changes: [
        { remove: 'contact', id: contact },
        { unspend: { form: 'contact', personId: actor.personId ?? '', childId: child.id } },
      ],
    };
  },
});
