import { type Actor, operator } from '../../domain/people/people.ts';
import type { Staff } from '../../domain/people/staff.ts';
import type { Id } from '../../domain/records/id.ts';
import { notSetUp } from '../../domain/records/refusal.ts';
import { personIn, personWithAccount } from './who-is.ts';

/**
 * By a Slack account; by a link that was made for them; at the service’s own command line; or an operator who tries
 * what somebody would be told, and sees no more than they would.
 */
export type Caller =
  | { slackUserId: string }
  | { personId: Id }
  | { operator: string }
  | { operator: string; seeingAs: Id };

/** The person behind a Slack account, with those they cover for today. */
export function recognised(caller: Caller, staff: Staff): Actor {
  if ('operator' in caller && !('seeingAs' in caller)) return operator(caller.operator);
  const person =
    'slackUserId' in caller
      ? personWithAccount(staff, caller.slackUserId)
      : personIn(staff, 'seeingAs' in caller ? caller.seeingAs : caller.personId);
  if (!person) throw notSetUp();
  const mine = staff.covers.filter(({ byPersonId }) => byPersonId === person.id);
  const covered = mine.map(({ forPersonId }) => forPersonId);
  const confirmed = mine.filter(({ confirmedById }) => confirmedById !== null);
  const actsFor = [person.id, ...covered];
  const clearedFor = [person.id, ...confirmed.map(({ forPersonId }) => forPersonId)];
  const managers = covered.map((id) => personIn(staff, id)).filter((one) => one?.role === 'team manager');
  const teams = [person, ...managers].flatMap((one) => one?.teamId ?? []);
  return { personId: person.id, name: person.name, role: person.role, teams, actsFor, clearedFor };
}
