import type { Id } from '../../domain/records/id.ts';
import type { Staff } from './action.ts';
import { personIn } from './who-is.ts';

/** Whether somebody can be written to, as far as is known: only sending finds out that an account has been closed. */
export const isInSlack = (staff: Staff, id: Id | null): boolean =>
  (personIn(staff, id)?.slackUserId ?? null) !== null && !isUnreachable(staff, id);

export const isUnreachable = ({ unreachable }: Staff, id: Id | null): boolean =>
  unreachable.some(({ personId }) => personId === id);

/** Whoever covers for them today and can be written to. */
export function coverOf(staff: Staff, personId: Id | null): Id | null {
  const by = staff.covers.filter(({ forPersonId }) => forPersonId === personId).map(({ byPersonId }) => byPersonId);
  return by.find((id) => isInSlack(staff, id)) ?? null;
}
