import { Refusal } from '../../domain/records/refusal.ts';
import type { Contact } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import type { NamedChild } from '../shared/review-line.ts';

export interface ContactToLog {
  child: NamedChild;
  today: Day;
}

/** What the form needs, under the permission of sending it. */
export const contactToLog = caseAction({
  name: 'contact-to-log',
  auditedAs: 'opened the form to log a contact',
  permission: 'log a contact',
  child: ({ child }: { child: ChildKey }) => child,
  decide: ({ child: { id, reference, initials } }, _, { today }) => {
    const result: ContactToLog = { child: { id, reference, initials }, today };
    return { result };
  },
});

interface Logged extends Pick<Contact, 'on' | 'alone' | 'how'> {
  child: ChildKey;
}

/** A visit or a talk that the person has had: nobody logs one for somebody else. */
export const logContact = caseAction({
  name: 'log-contact',
  auditedAs: 'logged a contact',
  permission: 'log a contact',
  child: ({ child }: Logged) => child,
  alters: true,
  decide: (file, { on, alone, how }, { actor, today, newId }) => {
    if (on > today) throw new Refusal('That day is in the future. Log a visit or a talk once it has happened.', 'on');
    const { id, reference, initials } = file.child;
    const row: Contact = {
      id: newId(),
      childId: id,
      personId: actor.personId ?? '',
      on,
      alone,
      how,
      recordedOn: today,
    };
    return { result: { child: { id, reference, initials }, contact: row }, changes: [{ put: 'contact', row }] };
  },
});
