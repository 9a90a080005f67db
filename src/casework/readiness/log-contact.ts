import { Refusal } from '../../domain/records/refusal.ts';
import type { Contact } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';

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
  decide: (file, _, { today }) => {
    const result: ContactToLog = { child: childOf(file), today };
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
  decide: (file, { on, alone, how }, { actor, today, newId, may }) => {
    if (on > today) throw new Refusal('That day is in the future. Log a visit or a talk once it has happened.', 'on');
    const row: Contact = {
      id: newId(),
      childId: file.child.id,
      personId: actor.personId ?? '',
      on,
      alone,
      how,
      recordedOn: today,
      loggedAs: actor.role === 'operator' ? null : actor.role,
    };
    const result = { child: childOf(file), contact: row, mayTheme: may('give a theme', file) };
    return { result, changes: [{ put: 'contact', row }] };
  },
});
