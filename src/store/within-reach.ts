import { allocatedAs, type Permission, type Reach, reachOf } from '../domain/people/access.ts';
import type { Actor } from '../domain/people/people.ts';
import type { Among } from '../domain/records/among.ts';
import type { Day } from '../domain/time/day.ts';

/** Puts a value beside the statement and says what it is called there. */
type Given = (value: unknown) => string;

/** What picks, of the children `c`, those in this person’s reach that are asked about. More may be `given` to it. */
export function withinReach(actor: Actor, permission: Permission, today: Day, among: Among) {
  const values: unknown[] = [];
  const given: Given = (value) => `$${values.push(value)}`;
  const where = [within(reachOf(actor, permission), actor, today, given), ...narrowed(among, given)].join(' and ');
  return { where, values, given };
}

/** Narrows the reading to what the table of access allows; `allows` still decides on every file that is read. */
function within(reach: Reach, actor: Actor, today: Day, given: Given): string {
  if (reach === 'none') return 'false';
  if (reach === 'all') return 'true';
  if (reach === 'team') return `c.team_id = any(${given(actor.teams)})`;
  const people = given(actor.actsFor);
  const allocated = `select child_id from allocation where person_id = any(${people})
    and role = ${given(allocatedAs[actor.role] ?? 'none')} and from_on <= ${given(today)} and (to_on is null or to_on >= ${given(today)})`;
  if (reach === 'own') return `c.id in (${allocated})`;
  if (reach === 'handing over')
    return `c.id in (${allocated} union select child_id from handover where from_id = ${given(actor.personId)})`;
  const owed = `select child_id from decision where owner_id = any(${people})
    union select child_id from decision_event where new_owner_id = any(${people})`;
  const team =
    actor.role === 'team manager' ? ` union select id from child where team_id = any(${given(actor.teams)})` : '';
  // What an IRO who has left had to do is for an IRO manager.
  const unowned =
    actor.role === 'iro manager'
      ? ` union select child_id from decision where owner_id in (select id from person
          where left_on <= ${given(today)} or id in (select person_id from unreachable))`
      : '';
  // Whoever has a post now has what was put to it; `allows` says whether it still is with them.
  const challenged = `select child_id from challenge_event where to_id = any(${people})`;
  if (reach === 'challenged') return `c.id in (${allocated}${team} union ${challenged})`;
  if (reach === 'owed')
    return `exists (select 1 from decision where child_id = c.id)
      and c.id in (${allocated} union ${owed}${team}${unowned})`;
  return `c.id in (${allocated} union ${owed}${team} union ${challenged})`;
}

/** Also of a child who has left care: what was decided, and what nobody has approved. */
const orDecidingStill = `or exists (select 1 from decision d where d.child_id = c.id)
  or exists (select 1 from approval a where a.child_id = c.id and a.answer is null)`;

function* narrowed(
  { initials, lookedAfterOn, orDeciding, deciding, challenged, approving, restricted }: Among,
  given: Given,
) {
  if (restricted) yield 'c.restricted';
  if (challenged) yield 'exists (select 1 from challenge h where h.child_id = c.id)';
  if (deciding) yield 'exists (select 1 from decision d where d.child_id = c.id)';
  if (approving) yield 'exists (select 1 from approval a where a.child_id = c.id and a.answer is null)';
  if (initials !== undefined) yield `c.initials = ${given(initials)}`;
  if (lookedAfterOn !== undefined) {
    yield `(exists (select 1 from period_of_care p where p.child_id = c.id
      and (p.ceased_on is null or p.ceased_on > ${given(lookedAfterOn)}))
      or not exists (select 1 from period_of_care p where p.child_id = c.id)
      ${orDeciding ? orDecidingStill : ''})`;
  }
}
