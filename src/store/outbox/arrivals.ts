import type { DataSource, EntityManager } from 'typeorm';
import { operator } from '../../domain/people/people.ts';
import type { NoticeName } from '../../domain/records/notices.ts';
import type { Instant } from '../../domain/time/day.ts';
import { writeAuditRow } from '../audit/audit-row.ts';
import { ledgerIn } from './ledger.ts';
import type { LeasedDelivery } from './outbox.ts';

/** What is sent when it arrives, and not before: the days of whoever is to answer run from then. */
type Arriving = (manager: EntityManager, claimed: LeasedDelivery, at: Instant) => Promise<void>;
const onArrival: Partial<Record<NoticeName, Arriving>> = {
  'decisions for the manager': decisionsArrive,
  'challenge to answer': challengeArrives,
};

/**
 * Writes down what became of a message; and where it is the first that reaches whoever is to answer, in the same
 * transaction, that it came to them that day, with its row in the audit.
 */
export async function arriving(
  database: DataSource,
  claimed: LeasedDelivery,
  at: Instant | undefined,
  write: (manager: EntityManager) => Promise<boolean>,
): Promise<boolean> {
  const arrive = onArrival[claimed.notice as NoticeName];
  if (!arrive || claimed.ts !== null || at === undefined) return write(database.manager);
  return database.transaction(async (manager) => {
    const isWritten = await write(manager);
    if (isWritten) await arrive(manager, claimed, at);
    return isWritten;
  });
}

// By hand: which day it is in London is the database’s to say of an instant.
async function decisionsArrive(
  manager: EntityManager,
  { childId, subject }: LeasedDelivery,
  at: Instant,
): Promise<void> {
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

/** Later than it was expected to: Slack was away. Whoever has it first, of the one asked and whoever covers, has it. */
async function challengeArrives(
  manager: EntityManager,
  { childId, key, personId }: LeasedDelivery,
  at: Instant,
): Promise<void> {
  const [events] = await manager.query<[{ on: string }[], number]>(
    `update challenge_event set reaches_on = ($3::timestamptz at time zone 'Europe/London')::date
     where child_id = $1 and $2 = 'challenge/' || id and reaches_on < ($3::timestamptz at time zone 'Europe/London')::date
       and not exists (select 1 from delivery d where d.key = $2 and d.person_id <> $4 and d.ts is not null)
     returning reaches_on as "on"`,
    [childId, key, at, personId],
  );
  const [late] = events;
  if (!late || childId === null) return;
  await ledgerIn(manager).moved(childId, late.on);
  const actor = operator('the service');
  await writeAuditRow(manager, { at, actor, action: 'challenge-arrived', childId, ended: 'done', about: {} });
}
