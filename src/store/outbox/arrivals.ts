import type { DataSource, EntityManager } from 'typeorm';
import { operator } from '../../domain/people/people.ts';
import type { NoticeName } from '../../domain/records/notices.ts';
import type { Instant } from '../../domain/time/day.ts';
import { writeAuditRow } from '../audit/audit-row.ts';
import { ledgerIn } from './ledger.ts';
import type { LeasedDelivery } from './outbox.ts';

/** What is sent when it arrives, and not before: the manager’s days run from then. */
const decisionsToAgree: NoticeName = 'decisions for the manager';

/**
 * Writes down what became of a message; and where it is the first of a manager’s that reaches them, in the same
 * transaction, that the decisions were sent that day, with its row in the audit.
 */
export async function arriving(
  database: DataSource,
  claimed: LeasedDelivery,
  at: Instant | undefined,
  write: (manager: EntityManager) => Promise<boolean>,
): Promise<boolean> {
  if (claimed.notice !== decisionsToAgree || claimed.ts !== null || at === undefined) return write(database.manager);
  return database.transaction(async (manager) => {
    const isWritten = await write(manager);
    if (isWritten) await noteArrival(manager, claimed, at);
    return isWritten;
  });
}

// By hand: which day it is in London is the database’s to say of an instant.
async function noteArrival(manager: EntityManager, { childId, subject }: LeasedDelivery, at: Instant): Promise<void> {
  const [steps] = await manager.query<[{ on: string; isAsExpected: boolean }[], number]>(
    `update record_step set reached_on = ($3::timestamptz at time zone 'Europe/London')::date
     where child_id = $1 and step = 'decisions sent' and coalesce(detail, review_id::text) = $2 and reached_on is null
     returning reached_on as "on", reached_on = done_on as "isAsExpected"`,
    [childId, subject, at],
  );
  const [first] = steps;
  if (!first || childId === null) return;
  // As expected it changes nothing that stands anywhere.
  if (!first.isAsExpected) await ledgerIn(manager).moved(childId, first.on);
  const actor = operator('the service');
  await writeAuditRow(manager, { at, actor, action: 'decisions-arrived', childId, ended: 'done', about: { subject } });
}
