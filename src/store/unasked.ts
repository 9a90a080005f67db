import type { EntityManager } from 'typeorm';
import type { Day, Id, Instant, Telling } from '../domain/case-file.ts';

/** What became of somebody’s last digest of a kind. */
export interface LastDigest {
  personId: Id;
  teamId: Id | null;
  on: Day;
  state: string;
  fault: string | null;
  said: string | null;
}

/** A digest that is planned, or that was missed before it could be. */
export type Planned = Telling & { missed: boolean };

/** What the bot says without being asked. */
export interface Unasked {
  /** The newest digest of a kind of everybody who ever had one. */
  lastOf(notice: string): Promise<LastDigest[]>;
  /** Each once, whoever else is planning the same. Says how many were new. */
  plan(planned: readonly Planned[]): Promise<number>;
  /** What concerns this child has changed: today’s digests and the Homes that show it are worded again. */
  moved(childId: Id, today: Day): Promise<void>;
  ran(job: string, on: Day, at: Instant): Promise<void>;
}

/** Those to whom a change in one child’s case matters, and whoever covers for them. */
const concerned = `select a.person_id from allocation a
    where a.child_id = $1 and a.from_on <= $2 and (a.to_on is null or a.to_on >= $2)
  union select t.manager_id from child c join team t on t.id = c.team_id where c.id = $1 and t.manager_id is not null
  union select owner_id from decision where child_id = $1 and owner_id is not null
  union select new_owner_id from decision_event where child_id = $1 and new_owner_id is not null`;

export const unaskedIn = (manager: EntityManager): Unasked => ({
  lastOf: (notice) =>
    manager.query(
      `select distinct on (person_id, team_id) person_id as "personId", team_id as "teamId",
         split_part(key, '/', 2) as "on", state, fault, said
       from delivery where notice = $1 order by person_id, team_id, told desc`,
      [notice],
    ),
  plan: async (planned) => {
    if (planned.length === 0) return 0;
    const told = await manager.query<unknown[]>(
      `insert into delivery
         (key, person_id, notice, subject, team_id, until_at, state, fault, wanted, sent, attempts)
       select key, person, notice, subject, team, until_at,
         case when missed then 'dead' else 'waiting' end, case when missed then 'missed' end, 1, 0, 0
       from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[], $7::boolean[])
         as one (key, person, notice, subject, team, until_at, missed)
       on conflict (key, person_id) do nothing returning 1`,
      [
        planned.map(({ key }) => key),
        planned.map(({ to }) => to),
        planned.map(({ notice }) => notice),
        planned.map(({ subject }) => subject),
        planned.map(({ teamId }) => teamId ?? null),
        planned.map(({ untilAt }) => untilAt ?? null),
        planned.map(({ missed }) => missed),
      ],
    );
    return told.length;
  },
  moved: async (childId, today) => {
    await manager.query(
      `with people as (${concerned}), readers as (
         select person_id from people
         union select v.by_person_id from cover v join people on v.for_person_id = people.person_id
           where v.from_on <= $2 and $2 <= v.to_on
       )
       update delivery d set wanted = d.wanted + 1,
         state = case when d.state = 'sent' then 'waiting' else d.state end,
         next_at = case when d.state = 'sent' then null else d.next_at end
       from readers r where d.person_id = r.person_id
         and (d.key = 'home' or (d.ts is not null and d.notice in ('my day', 'team day')
           and split_part(d.key, '/', 2) = $3))`,
      [childId, today, today],
    );
  },
  ran: async (job, on, at) => {
    await manager.query(
      `insert into job_run (job, on_day, done_at) values ($1, $2, $3)
       on conflict (job, on_day) do update set done_at = excluded.done_at`,
      [job, on, at],
    );
  },
});
