import type { EntityManager } from 'typeorm';
import type { Permission } from '../../domain/people/access.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { ownTables } from '../database/own-tables.ts';
import { isOut } from './telling.ts';

/** A child that is named to somebody in whatever was sent to them, and what they were allowed for the child then. */
export interface NamedToSomebody {
  childId: Id;
  personId: Id;
  permission: Permission;
  /** It stands in that team’s channel, whoever it was worded as; null: in the person’s own line, or on their Home. */
  roomOf: Id | null;
}

/** Of each person, all that their reach comes from but the children themselves. */
export type Reaches = Readonly<Record<Id, string>>;

/** How far what was named has been compared with what may be seen. */
export interface Compared {
  reaches: Reaches;
  /** Not for this day, or on another server: everything is to be compared. */
  isStale: boolean;
  /** As the database puts it: what is written after it is still to be compared. */
  now: string;
  server: string;
  before: string | null;
}

/** What was said stands in Slack, and is found again by the children it names. */
export interface Sight {
  /** Held until the end. Null while another copy of the service is at it. */
  compared(today: Day): Promise<Compared | null>;
  /** The children who are named: all of them; or those named to these people, written to since, or named since. */
  children(which: 'everybody' | { to: readonly Id[]; since: string }): Promise<Id[]>;
  /** Of these children, what is shown and stands. */
  shown(children: readonly Id[]): Promise<NamedToSomebody[]>;
  /** What names these children to these people is to be emptied, or worded again. Says how many messages that is. */
  takeBack(lost: readonly NamedToSomebody[]): Promise<number>;
  /** So is whatever stands in the line or on the Home of an account that is no longer this person’s. */
  takeBackFrom(people: readonly Id[]): Promise<number>;
  /** What could not be taken back for a reason of Slack’s is tried again. */
  tryAgain(): Promise<void>;
  compare(today: Day, compared: Compared, reaches: Reaches): Promise<void>;
  /** The child is no more, and what named them is about none. */
  forget(child: Id): Promise<void>;
}

const sightLock = 0x1207;

const isInRoom = `d.team_id is not null and left(d.channel, 1) <> 'D'`;

/** It is in Slack: a Home has no name there. */
const stands = `(${isOut} or d.key = 'home')`;

/**
 * Whatever day it is from, and now; one that is on its way keeps its state, and a lost post its time: it is not repeated
 * sooner for being out of date.
 */
const isToGo = `update delivery d set outlived = true, wanted = d.wanted + 1,
  state = case when d.state in ('sent', 'dead') then 'waiting' else d.state end, attempts = 0,
  next_at = case when d.state = 'unknown' and d.ts is null then d.next_at end`;

/** Which of the messages: those that name a child, and are not on their way to saying so no more. */
const naming = `${stands} and not d.outlived
  and exists (select 1 from delivery_child n where n.key = d.key and n.person_id = d.person_id)`;

/** Everything in that channel. */
export const emptyRoom = `${isToGo} where d.channel = $1 and ${isInRoom} and ${naming}`;

// By hand: what is asked of snapshots, and what is taken back from many messages as one.
export const sightIn = (manager: EntityManager): Sight => ({
  compared: async (today) => {
    const [turn] = await manager.query<{ is: boolean }[]>('select pg_try_advisory_xact_lock($1) as is', [sightLock]);
    if (turn?.is !== true) return null;
    // Shorter than the server waits before it breaks a deadlock: whoever writes to the records goes first.
    await manager.query(`set local lock_timeout = '500ms'`);
    const [found] = await manager.query<Compared[]>(
      `select reaches, seen_in::text as before, pg_current_snapshot()::text as now,
         pg_postmaster_start_time()::text as server,
         seen_in is null or on_day is distinct from $1 or server is distinct from pg_postmaster_start_time()::text
           as "isStale"
       from sight_compared`,
      [today],
    );
    return found ?? null;
  },
  children: async (which) => {
    const found = await manager.query<{ id: Id }[]>(
      which === 'everybody'
        ? 'select id from child c where exists (select 1 from delivery_child where child_id = c.id) order by id'
        : // A snapshot knows of every transaction whether it had ended: a long import is seen when it has.
          `select child_id as id from delivery_child where person_id = any($1)
           union select child_id from delivery_child
             where noted_in >= pg_snapshot_xmin($2) and not pg_visible_in_snapshot(noted_in, $2)
           union select child_id from case_file_version
             where written_in >= pg_snapshot_xmin($2) and not pg_visible_in_snapshot(written_in, $2)
           order by id`,
      which === 'everybody' ? [] : [which.to, which.since],
    );
    return found.map(({ id }) => id);
  },
  shown: (children) =>
    manager.query(
      `select distinct n.child_id as "childId", n.person_id as "personId", n.permission,
         case when ${isInRoom} then d.team_id end as "roomOf"
       from delivery_child n join delivery d using (key, person_id)
       where n.child_id = any($1) and ${stands} and not d.outlived`,
      [children],
    ),
  takeBack: async (lost) => {
    if (lost.length === 0) return 0;
    const [, taken] = await manager.query<[unknown[], number]>(
      `${isToGo} where ${stands} and not d.outlived and (d.key, d.person_id) in (
         select n.key, n.person_id from delivery_child n
         join unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[]) as lost (child, person, permission, in_room)
           on n.child_id = child and n.person_id = person and n.permission = lost.permission
         where in_room = (${isInRoom}))`,
      [
        lost.map(({ childId }) => childId),
        lost.map(({ personId }) => personId),
        lost.map(({ permission }) => permission),
        lost.map(({ roomOf }) => roomOf !== null),
      ],
    );
    return taken;
  },
  takeBackFrom: async (people) => {
    const [, taken] = await manager.query<[unknown[], number]>(
      `${isToGo} from person p where p.id = d.person_id and p.id = any($1) and not (${isInRoom})
         and d.account <> coalesce(p.slack_user_id, '') and ${naming}`,
      [people],
    );
    return taken;
  },
  tryAgain: async () => {
    const again = { state: 'waiting', attempts: 0, nextAt: null } as const;
    await manager.update(ownTables.delivery, { outlived: true, state: 'dead' }, again);
  },
  compare: async (today, { now, server }, reaches) => {
    await manager.query('update sight_compared set on_day = $1, server = $2, seen_in = $3, reaches = $4', [
      today,
      server,
      now,
      JSON.stringify(reaches),
    ]);
  },
  forget: async (child) => {
    // By hand, as all that is done with what was named.
    await manager.query(
      `with forgotten as (delete from delivery_child where child_id = $1)
       update delivery set child_id = null where child_id = $1`,
      [child],
    );
  },
});
