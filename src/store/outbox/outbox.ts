import { randomUUID } from 'node:crypto';
import { type DataSource, type EntityManager, Not } from 'typeorm';
import type { NamedUnder } from '../../domain/people/named.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Instant } from '../../domain/time/day.ts';
import { ownTables } from '../database/own-tables.ts';
import { arriving } from './arrivals.ts';
import type { DeliveryState, LeasedDelivery, PostedUnfilled, Settlement } from './leased-delivery.ts';
import { emptyRoom } from './sight.ts';
import { type Reaching, reachingOn } from './unreachable.ts';

export type { LeasedDelivery, Settlement };

/** People whose next post, or next edit, must wait a little. */
export interface MustWait {
  posts: readonly Id[];
  edits: readonly Id[];
  /** Slack takes so many edits a minute: those that nobody waits for have had their share. */
  outlived: boolean;
}

/** A channel where a digest stands that names a child, and whose digest it is. */
export interface StandingRoom {
  channel: string;
  teamId: Id;
}

/** The messages that are to be sent: each is worked on by one copy of the service at a time. */
export interface Outbox extends Reaching {
  claim(now: Instant, room: number, held: MustWait): Promise<LeasedDelivery[]>;
  /** Is there anything to do now? */
  isDue(now: Instant, held: MustWait): Promise<boolean>;
  /**
   * Written before Slack is called, with whom the words name: it may have been done, whatever is heard of it. False
   * when the lease has run out: somebody else has it.
   */
  begin(claimed: LeasedDelivery, channel: string | null, names?: readonly NamedUnder[]): Promise<boolean>;
  /** Slack has it, in part: written down, and the lease goes on. False when somebody else has taken it since. */
  posted(claimed: LeasedDelivery, where: PostedUnfilled): Promise<boolean>;
  /** False when somebody else has taken it since. */
  settle(claimed: LeasedDelivery, settlement: Settlement): Promise<boolean>;
  /** Given back as it was. */
  release(claimed: LeasedDelivery): Promise<void>;
  /** Those whose sender died between calling Slack and hearing of it. They are taken for lost. */
  orphaned(): Promise<LeasedDelivery[]>;
  rooms(): Promise<StandingRoom[]>;
  /** It can’t be edited where it stands: kept under another key, to be emptied when it can. */
  leaveBehind(claimed: LeasedDelivery): Promise<void>;
  /** Whatever stands there and names a child is to be emptied. */
  emptyRoom(channel: string): Promise<void>;
}

/** To be emptied, by an edit; a Home is published, which Slack counts apart. */
const isOld = `(d.outlived and d.key <> 'home')`;

const due = `d.state in ('waiting', 'unknown') and (d.next_at is null or d.next_at <= $1)
  and (d.lease_until is null or d.lease_until < now())
  and d.person_id <> all (case when d.ts is null then $2::uuid[] else $3::uuid[] end) and not (${isOld} and $4)`;

/** What somebody may wait for goes first, oldest first; and what is to be emptied after it, the newest first. */
const inOrder = `${isOld}, case when ${isOld} then -d.told else d.told end`;

const columns = `d.key, d.lease_id as "leaseId", d.person_id as "personId", p.slack_user_id as "slackUserId", d.notice,
  d.child_id as "childId", d.subject, d.wanted, d.sent, d.state, d.attempts, d.lost, d.channel, d.ts,
  d.team_id as "teamId", (select slack_channel_id from team where id = d.team_id) as "teamChannel",
  to_char(d.until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "untilAt", d.outlived, d.account, (select works_on from preference where person_id = d.person_id) as "worksOn",
  exists (select 1 from unreachable where person_id = d.person_id) as "wasUnreachable"`;

type Updated<Row> = [Row[], number];

const lease = (seconds: number) => `make_interval(secs => ${seconds})`;

/** Seconds: longer than Slack may take over a call, and no longer than a dead copy’s messages may wait. */
const usualLease = 60;

// Leases go by the database’s clock, the one that every copy of the service shares. All else goes by the service’s.
// By hand: claims, which lock and skip what is locked; and what changes a message and whom it names as one.
export const outboxOn = (database: DataSource, leaseSeconds = usualLease): Outbox => ({
  claim: async (now, room, { posts, edits, outlived }) => {
    // One message a person at a time, oldest first, over every copy of the service.
    const [claimed] = await database.query<Updated<LeasedDelivery>>(
      `with first as (
         select distinct on (d.person_id) d.key, d.person_id from delivery d
         where ${due} and d.person_id not in (select person_id from delivery
           where state in ('waiting', 'sending', 'unknown') and lease_until >= now())
         order by d.person_id, ${inOrder}
       ), mine as (
         select d.key, d.person_id from delivery d join first using (key, person_id)
         where ${due} order by ${inOrder} limit $5 for update of d skip locked
       )
       update delivery d set lease_id = $6, lease_until = now() + ${lease(leaseSeconds)}
       from mine, person p where d.key = mine.key and d.person_id = mine.person_id and p.id = d.person_id returning ${columns}`,
      [now, posts, edits, outlived, room, randomUUID()],
    );
    return claimed;
  },
  isDue: async (now, { posts, edits, outlived }) => {
    const [found] = await database.query<{ is: boolean }[]>(
      `select exists (select 1 from delivery d where ${due}) as is`,
      [now, posts, edits, outlived],
    );
    return found?.is === true;
  },
  begin: async ({ key, personId, leaseId, account, wanted }, channel, names = []) => {
    const [found] = await database.query<{ begun: string }[]>(
      `with begun as (
         update delivery set state = 'sending', channel = $4, account = $5, lease_until = now() + ${lease(leaseSeconds)}
         where key = $1 and person_id = $2 and lease_id = $3 and lease_until > now() returning key, person_id
       ), named as (
         insert into delivery_child (key, person_id, child_id, permission, version)
         select distinct key, person_id, child, permission, $6::int
           from begun, unnest($7::uuid[], $8::text[]) as one (child, permission)
         on conflict (key, person_id, child_id, permission)
           do update set version = excluded.version, noted_in = excluded.noted_in
       )
       select count(*) as begun from begun`,
      [
        key,
        personId,
        leaseId,
        channel,
        account,
        wanted,
        names.map(({ childId }) => childId),
        names.map(({ permission }) => permission),
      ],
    );
    return Number(found?.begun) === 1;
  },
  posted: (claimed, { channel, ts, sent, sentAt }) =>
    arriving(database, claimed, sentAt, async (manager) => {
      const { key, personId, leaseId } = claimed;
      const leaseUntil = () => `now() + ${lease(leaseSeconds)}`;
      const written = await manager
        .getRepository(ownTables.delivery)
        .update(
          { key, personId, leaseId },
          { channel, ts, sent, sentAt, leaseUntil, state: 'waiting', attempts: 0, fault: null, nextAt: null },
        );
      return written.affected === 1;
    }),
  settle: async (claimed, settlement) => {
    const { sent, attempts, lost, channel, ts, account, nextAt, sentAt, fault, state, said, stands, lines } = {
      ...claimed,
      ...settlement,
    };
    const write = async (manager: EntityManager) => {
      const [found] = await manager.query<{ settled: string }[]>(
        `with settled as (
       update delivery set state = case when $3::text = 'sent' and wanted > $4 then 'waiting' else $3::text end, sent = $4,
         attempts = $5, lost = $6, channel = $7, ts = $8, next_at = $9, sent_at = coalesce($10, sent_at), fault = $11,
         said = coalesce($13, said), lines = coalesce(lines, $17), lease_until = null,
         account = case when $16 then $14 else account end,
         outlived = outlived and coalesce($15::int < wanted, true)
       where key = $1 and lease_id = $2 and person_id = $12 returning key, person_id
       ), unsaid as (
         delete from delivery_child n using settled s
         where n.key = s.key and n.person_id = s.person_id and n.version < $15::int
       )
       select count(*) as settled from settled`,
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
          account,
          stands ?? null,
          'account' in settlement,
          lines ?? null,
        ],
      );
      return Number(found?.settled) === 1;
    };
    return arriving(database, claimed, settlement.ts ? settlement.sentAt : undefined, write);
  },
  release: async ({ key, personId, leaseId }) => {
    const leased = { key, personId, leaseId, state: Not<DeliveryState>('sending') };
    await database.getRepository(ownTables.delivery).update(leased, { leaseUntil: null });
  },
  orphaned: async () => {
    const [found] = await database.query<Updated<LeasedDelivery>>(
      `with mine as (
         select key, person_id from delivery where state = 'sending' and lease_until < now() for update skip locked
       )
       update delivery d set lease_until = now() + ${lease(leaseSeconds)}
       from mine, person p where d.key = mine.key and d.person_id = mine.person_id and p.id = d.person_id returning ${columns}`,
    );
    return found;
  },
  rooms: () =>
    database.query(
      `select distinct d.channel, d.team_id as "teamId" from delivery d join delivery_child using (key, person_id)
       where d.team_id is not null and d.ts is not null and left(d.channel, 1) <> 'D' and not d.outlived`,
    ),
  leaveBehind: async ({ key, personId, leaseId }) => {
    await database.query(
      `with behind as (
         insert into delivery (key, person_id, notice, subject, on_day, team_id, until_at, wanted, sent, state, attempts, channel,
           ts, sent_at, said, outlived)
         select key || '/left/' || channel || '/' || ts, person_id, notice, subject, on_day, team_id, until_at, wanted, sent, 'dead', 0, channel,
           ts, sent_at, said, true
           from delivery where key = $1 and person_id = $2 and lease_id = $3
         on conflict do nothing returning key, person_id
       )
       update delivery_child n set key = b.key from behind b where n.key = $1 and n.person_id = b.person_id`,
      [key, personId, leaseId],
    );
  },
  emptyRoom: async (channel) => {
    await database.query(emptyRoom, [channel]);
  },
  ...reachingOn(database),
});
