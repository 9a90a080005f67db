import type { Person } from '../../domain/people/people.ts';
import type { Id } from '../../domain/records/id.ts';
import { mondayOf } from '../../domain/time/calendar.ts';
import type { Circumstances } from '../perform/action.ts';
import { coverOf, isInSlack } from '../perform/in-slack.ts';
import { personIn } from '../perform/who-is.ts';

/** Somebody to turn to, and the ways they can be reached. */
export type ToReach = Pick<Person, 'id' | 'name' | 'slackUserId' | 'phone' | 'email'>;

type Knowing = Pick<Circumstances, 'staff' | 'today'>;

/** Whoever is on duty this week, or covers for them today. Null: nobody is down for it, or they can’t do it now. */
export function dutyIroOn({ staff, today }: Knowing): ToReach | null {
  const monday = mondayOf(today);
  const onDuty = staff.dutyWeeks.find(({ weekOn }) => weekOn === monday)?.personId ?? null;
  const person = personIn(staff, coverOf(staff, onDuty) ?? onDuty);
  return person !== null && isIro(person) && isInSlack(staff, person.id) ? reachOf(person) : null;
}

/** Who leads the IROs: the IRO manager, the first by name where there are several. Their line stands on every letter. */
export function leadIroOf({ staff }: Pick<Circumstances, 'staff'>): ToReach | null {
  const managers = staff.people.filter(({ role }) => role === 'iro manager');
  const lead = managers.find(({ id }) => isInSlack(staff, id)) ?? managers[0];
  return lead === undefined ? null : reachOf(lead);
}

export const toReach = ({ staff }: Pick<Circumstances, 'staff'>, id: Id | null): ToReach | null => {
  const person = personIn(staff, id);
  return person && reachOf(person);
};

export const isIro = ({ role }: Person): boolean => role === 'iro' || role === 'iro manager';

const reachOf = ({ id, name, slackUserId, phone, email }: Person): ToReach => ({
  ...{ id, name, slackUserId, phone, email },
});
