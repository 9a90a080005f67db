import type { Person, Unreachable } from '../../domain/people/people.ts';
import type { Fault } from '../reporting/fault.ts';
import type { StaffSaid } from '../said.ts';
import { sameName } from './names.ts';

/** The staff so far, and those whose account in Slack is closed. */
interface Staff {
  people: readonly Person[];
  unreachable: readonly Unreachable[];
}

/**
 * Whose row a line of the staff file is. Two Slack IDs are two people whatever their emails: matched by email alone,
 * one would be given the other’s children. Where Slack says that their account is closed, the same person, by name and
 * email, may have another. `row` is undefined for somebody new.
 */
export function whoseRow(
  said: StaffSaid,
  { people, unreachable }: Staff,
  lines: ReadonlyMap<Person, StaffSaid>,
): { row: Person | undefined } | { fault: Fault } {
  const { slackUserId, email, file, line } = said;
  const refused = (column: string, says: string | null, problem: string) => ({
    fault: { file, line, column, says: says ?? '', problem, kept: 'row refused' as const },
  });
  const bySlack = slackUserId === null ? undefined : people.find((one) => one.slackUserId === slackUserId);
  const byEmail = email === null ? undefined : people.find((one) => one.email !== null && sameName(one.email, email));
  const isClosed = unreachable.some(({ personId }) => personId === byEmail?.id);
  const hasAnother = isClosed && byEmail !== undefined && sameName(byEmail.name, said.name);
  const canBeByEmail = slackUserId === null || byEmail?.slackUserId === null || hasAnother;
  const row = bySlack ?? (canBeByEmail ? byEmail : undefined);

  const first = row && lines.get(row);
  const column = bySlack ? 'slack_user_id' : 'email';
  if (first) return refused(column, said[bySlack ? 'slackUserId' : 'email'], `This person is also ${on(first)}`);
  if (byEmail === undefined || byEmail === row) return { row };
  const other = lines.get(byEmail);
  const whose = other ? on(other) : `known with Slack member ID ${byEmail.slackUserId ?? 'still to come'}.`;
  return refused('email', email, `This email is ${byEmail.name}’s, ${whose} Correct the email or the Slack member ID.`);
}

const on = ({ file, line }: StaffSaid) => `on line ${line} of ${file}, which was kept.`;
