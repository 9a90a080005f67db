import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Instant } from '../domain/day.ts';
import type { Id } from '../domain/id.ts';
import type { Claimed, Settlement, Standing } from './claimed.ts';
import { type Reaching, reachingOn } from './unreachable.ts';

export type { Claimed, Settlement };

/** People whose next post, or next edit, must wait a little. */
export interface Held {
  posts: readonly Id[];
  edits: readonly Id[];
}

/** The messages that are to be sent: each is worked on by one copy of the service at a time. */
export interface Outbox extends Reaching {
  claim(now: Instant, room: number, held: Held): Promise<Claimed[]>;
  /** Is there anything to do now? */
  isDue(now: Instant, held: Held): Promise<boolean>;
  /** Written before Slack is called. False when the lease has run out: somebody else has it. */
  begin(claimed: Claimed, channel: string | null): Promise<boolean>;
  /** Slack has it, in part: written down, and the lease goes on. False when somebody else has taken it since. */
  stands(claimed: Claimed, where: Standing): Promise<boolean>;
  /** False when somebody else has taken it since. */
  settle(claimed: Claimed, settlement: Settlement): Promise<boolean>;
  /** Given back as it was. */
  release(claimed: Claimed): Promise<void>;
  /** Those whose sender died between calling Slack and hearing of it. They are taken for lost. */
  orphaned(): Promise<Claimed[]>;
}

const due = `d.state in ('waiting', 'unknown') and (d.next_at is null or d.next_at <= $1)
  and (d.lease_until is null or d.lease_until < now())
  and d.person_id <> all (case when d.ts is null then $2::uuid[] else $3::uuid[] end)`;

const columns = `d.key, d.lease_id as "leaseId", d.person_id as "personId", p.slack_user_id as "slackUserId", d.notice,
  d.child_id as "childId", d.subject, d.wanted, d.sent, d.state, d.attempts, d.lost, d.channel, d.ts,
  d.team_id as "teamId", (select slack_channel_id from team where id = d.team_id) as "teamChannel",
  to_char(d.until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "untilAt", (select works_on from preference where person_id = d.person_id) as "worksOn",
  exists (select 1 from unreachable where person_id = d.person_id) as "wasUnreachable"`;

type Updated<Row> = [Row[], number];

const lease = (seconds: number) => `make_interval(secs => ${seconds})`;

/** Seconds: longer than Slack may take over a call, and no longer than a dead copy’s messages may wait. */
const usualLease = 60;

// Leases go by the database’s clock, the one that every copy of the service shares. All else goes by the service’s.
export const outboxOn = (database: DataSource, leaseSeconds = usualLease): Outbox => ({
  claim: async (now, room, { posts, edits }) => {
    // One message a person at a time, oldest first, over every copy of the service.
    const [claimed] = await database.query<Updated<Claimed>>(
      `with first as (
         select distinct on (d.person_id) d.key, d.person_id from delivery d
         where ${due} and not exists (select 1 from delivery o where o.person_id = d.person_id
           and o.state in ('waiting', 'sending', 'unknown') and o.lease_until >= now())
         order by d.person_id, d.told
       ), mine as (
         select d.key, d.person_id from delivery d join first using (key, person_id)
         where ${due} order by d.told limit $4 for update of d skip locked
       )
       update delivery d set lease_id = $5, lease_until = now() + ${lease(leaseSeconds)}
       from mine, person p where d.key = mine.key and d.person_id = mine.person_id and p.id = d.person_id returning ${columns}`,
      [now, posts, edits, room, randomUUID()],
    );
    return claimed;
  },
  isDue: async (now, { posts, edits }) => {
    const [found] = await database.query<{ is: boolean }[]>(
      `select exists (select 1 from delivery d where ${due}) as is`,
      [now, posts, edits],
    );
    return found?.is === true;
  },
  begin: async ({ key, personId, leaseId }, channel) => {
    const [, begun] = await database.query<Updated<unknown>>(
      `update delivery set state = 'sending', channel = $4, lease_until = now() + ${lease(leaseSeconds)}
       where key = $1 and person_id = $2 and lease_id = $3 and lease_until > now()`,
      [key, personId, leaseId, channel],
    );
    return begun === 1;
  },
  stands: async ({ key, personId, leaseId }, { channel, ts, sent, sentAt }) => {
    const [, written] = await database.query<Updated<unknown>>(
      `update delivery set state = 'waiting', channel = $4, ts = $5, sent = $6, sent_at = $7, attempts = 0, fault = null,
         next_at = null, lease_until = now() + ${lease(leaseSeconds)}
       where key = $1 and person_id = $2 and lease_id = $3`,
      [key, personId, leaseId, channel, ts, sent, sentAt],
    );
    return written === 1;
  },
  settle: async (claimed, settlement) => {
    const { sent, attempts, lost, channel, ts, nextAt, sentAt, fault, state, said } = { ...claimed, ...settlement };
    const [, settled] = await database.query<Updated<unknown>>(
      `update delivery set state = case when $3::text = 'sent' and wanted > $4 then 'waiting' else $3::text end, sent = $4,
         attempts = $5, lost = $6, channel = $7, ts = $8, next_at = $9, sent_at = coalesce($10, sent_at), fault = $11,
         said = coalesce($13, said), lease_until = null
       where key = $1 and lease_id = $2 and person_id = $12`,
      [
        claimed.key,
        claimed.leaseId,
        state,
        sent,
        attempts,
        lost,
        channel,
        ts,
        nextAt ?? null,
        sentAt ?? null,
        fault ?? null,
        claimed.personId,
        said ?? null,
      ],
    );
    return settled === 1;
  },
  release: async ({ key, personId, leaseId }) => {
    await database.query(
      `update delivery set lease_until = null
       where key = $1 and person_id = $2 and lease_id = $3 and state <> 'sending'`,
      [key, personId, leaseId],
    );
  },
  orphaned: async () => {
    const [found] = await database.query<Updated<Claimed>>(
      `with mine as (
         select key, person_id from delivery where state = 'sending' and lease_until < now() for update skip locked
       )
       update delivery d set lease_until = now() + ${lease(leaseSeconds)}
       from mine, person p where d.key = mine.key and d.person_id = mine.person_id and p.id = d.person_id returning ${columns}`,
    );
    return found;
  },
  ...reachingOn(database),
});
