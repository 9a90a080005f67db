import { type EntityManager, IsNull, LessThan, LessThanOrEqual, Not } from 'typeorm';
import { unreachableFaults } from '../../domain/people/people.ts';
import type { Telling } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { subjectInWords } from '../../domain/records/notices.ts';
import type { Day, Instant } from '../../domain/time/day.ts';

import type { DigestName } from '../../domain/time/digest-times.ts';
import { missedLookedFor } from '../../domain/time/our-spans.ts';
import { backFrom } from '../../domain/time/span.ts';
import { ownTables } from '../database/own-tables.ts';
import { isOut, wantedFrom } from './telling.ts';
import { type Reaching, reachingOn } from './unreachable.ts';

/** What became of somebody’s last digest of a kind. */
export interface LastDigest {
  personId: Id;
  teamId: Id | null;
  on: Day;
  /** In words: `subjectFrom`. */
  subject: string;
  /** Sent, or found to have nothing to say; and not waiting, lost or given up. */
  wentOut: boolean;
  said: string | null;
  /** It was given up because Slack says that nothing can be sent to that person. */
  isUndeliverable: boolean;
}

/** When a job was last done on a day. */
export interface Run {
  on: Day;
  doneAt: Instant;
}

/** A digest that is planned, or that was missed before it could be. */
export type Planned = Extract<Telling, { notice: DigestName }> & { missed: boolean };

/** What the bot says without being asked. */
export interface Ledger extends Reaching {
  /** The newest digest of a kind from a day on, up to this day, of every team and everybody else who ever had one. */
  lastOf(notice: DigestName, from: Day, day: Day): Promise<LastDigest[]>;
  /**
   * Each once, whoever else is planning the same; a team’s that could not be worded as one person is passed on to the
   * next. Says how many were new.
   */
  plan(planned: readonly Planned[]): Promise<number>;
  /** What the newest digest of this kind before this day said was slipping for this person; null: they have had none. */
  linesBefore(notice: DigestName, personId: Id, day: Day): Promise<readonly string[] | null>;
  /** What concerns this child has changed: today’s digests and the Homes that show it are worded again. */
  moved(childId: Id, today: Day): Promise<void>;
  /** The message with this key, where it was sent, is worded again. */
  again(key: string): Promise<void>;
  /** Anybody’s children may have changed hands: every digest of today, and every Home, is worded again. */
  allMoved(today: Day): Promise<void>;
  /** The last day, up to this one, on which a job was done by any copy of the service. */
  lastRan(job: string, day: Day): Promise<Day | null>;
  /** The Homes of these people, where they have opened one, are worded again. */
  homesOf(people: readonly Id[]): Promise<void>;
  ran(job: string, on: Day, at: Instant): Promise<void>;
  /** The newest hundred up to this day; of a day, the last. */
  runsOf(job: string, day: Day): Promise<Run[]>;
}

/** Those to whom a change in one child’s case matters, and whoever covers for them. */
const concerned = `select a.person_id from allocation a
    where a.child_id = $1 and a.from_on <= $2 and (a.to_on is null or a.to_on >= $2)
  union select t.manager_id from child c join team t on t.id = c.team_id where c.id = $1 and t.manager_id is not null
  union select owner_id from decision where child_id = $1 and owner_id is not null
  union select new_owner_id from decision_event where child_id = $1 and new_owner_id is not null`;

/**
 * What was given up stays so: nobody is told anew. By hand, as all below that changes messages: what one becomes depends
 * on what it is at that moment.
 */
const wordAgain = `update delivery d set ${wantedFrom('sent')}`;

const ofToday = `${isOut} and d.on_day = $2`;

/** A team’s message is one row, whoever it is worded as. */
async function passedOn(manager: EntityManager, planned: readonly Planned[]): Promise<number> {
  if (planned.length === 0) return 0;
  const [, passed] = await manager.query<[unknown[], number]>(
    `update delivery d set person_id = one.person, state = 'waiting', fault = null, attempts = 0, next_at = null
     from unnest($1::text[], $2::uuid[]) as one (key, person)
     where d.key = one.key and d.team_id is not null and d.person_id <> one.person
       and d.state = 'dead' and d.fault = any($3)`,
    [planned.map(({ key }) => key), planned.map(({ to }) => to), unreachableFaults],
  );
  return passed;
}

export const ledgerIn = (manager: EntityManager): Ledger => ({
  ...reachingOn(manager),
  lastOf: (notice, from, day) =>
    manager.query(
      `select distinct on (coalesce(team_id, person_id)) person_id as "personId", team_id as "teamId",
         on_day as "on", subject, sent > 0 as "wentOut", said,
         state = 'dead' and fault = any($4) as "isUndeliverable"
       from delivery where notice = $1 and on_day between $2 and $3
       order by coalesce(team_id, person_id), on_day desc, told desc`,
      [notice, from, day, unreachableFaults],
    ),
  plan: async (planned) => {
    if (planned.length === 0) return 0;
    const told = await manager.query<unknown[]>(
      `insert into delivery
         (key, person_id, notice, subject, on_day, team_id, until_at, state, fault, wanted, sent, attempts)
       select key, person, notice, subject, on_day, team, until_at,
         case when missed then 'dead' else 'waiting' end, case when missed then 'missed' end, 1, 0, 0
       from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[], $7::boolean[],
         $8::date[]) as one (key, person, notice, subject, team, until_at, missed, on_day)
       on conflict do nothing returning 1`,
      [
        planned.map(({ key }) => key),
        planned.map(({ to }) => to),
        planned.map(({ notice }) => notice),
        planned.map(subjectInWords),
        planned.map(({ teamId }) => teamId ?? null),
        planned.map(({ untilAt }) => untilAt ?? null),
        planned.map(({ missed }) => missed),
        planned.map(({ subject }) => subject.on),
      ],
    );
    await manager.query(
      `update delivery set lines = null where notice = any($1) and on_day < $2 and lines is not null`,
      [planned.map(({ notice }) => notice), backFrom(planned[0]?.subject.on ?? '', missedLookedFor)],
    );
    return (
      told.length +
      (await passedOn(
        manager,
        planned.filter(({ teamId }) => teamId !== undefined),
      ))
    );
  },
  linesBefore: async (notice, personId, day) => {
    const before = await manager.findOne(ownTables.delivery, {
      where: { notice, personId, onDay: LessThan(day), lines: Not(IsNull()) },
      order: { onDay: 'desc' },
    });
    return before?.lines ?? null;
  },
  moved: async (childId, today) => {
    await manager.query(
      `with people as (${concerned}), readers as (
         select person_id from people
         union select v.by_person_id from cover v join people on v.for_person_id = people.person_id
           where v.from_on <= $2 and $2 <= v.to_on
       )
       ${wordAgain}
       where (d.person_id in (select person_id from readers) and (d.key = 'home' or (d.notice = 'my day' and ${ofToday})))
         or (d.notice = 'my day' and ${ofToday} and exists (select 1 from delivery_child n
           where n.key = d.key and n.person_id = d.person_id and n.child_id = $1))
         or (d.notice = 'team day' and ${ofToday} and d.team_id = (select team_id from child where id = $1))
         or (d.notice = 'iros day' and ${ofToday})`,
      [childId, today],
    );
  },
  again: async (key) => {
    await manager.query(`${wordAgain} where d.key = $1 and ${isOut}`, [key]);
  },
  allMoved: async (today) => {
    await manager.query(
      `${wordAgain} where d.key = 'home' or (d.notice in ('my day', 'team day', 'iros day') and ${isOut} and d.on_day = $1)`,
      [today],
    );
  },
  // A clock that ran ahead may have left later ones.
  lastRan: async (job, day) => {
    const last = { where: { job, onDay: LessThanOrEqual(day) }, order: { onDay: 'desc' } } as const;
    return (await manager.findOne(ownTables.job_run, last))?.onDay ?? null;
  },
  homesOf: async (people) => {
    if (people.length === 0) return;
    await manager.query(`${wordAgain} where d.key = 'home' and d.person_id = any($1)`, [people]);
  },
  ran: async (job, on, at) => {
    await manager.upsert(ownTables.job_run, { job, onDay: on, doneAt: at }, ['job', 'onDay']);
  },
  runsOf: async (job, day) => {
    const latest = { where: { job, onDay: LessThanOrEqual(day) }, order: { onDay: 'desc' }, take: 100 } as const;
    return (await manager.find(ownTables.job_run, latest)).map(({ onDay, doneAt }) => ({ on: onDay, doneAt }));
  },
});
