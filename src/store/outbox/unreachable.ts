import type { DataSource, EntityManager } from 'typeorm';
import type { Id } from '../../domain/records/id.ts';
import type { Instant } from '../../domain/time/day.ts';
import { wantedAgain } from './telling.ts';

/** What Slack says of a person’s account. Both may be said again and again: only a change does anything. */
export interface Reaching {
  /** Nothing can be sent to them. The IRO managers are told, once for all who are found on one day. */
  notReached(personId: Id, now: Instant): Promise<void>;
  /** Something was sent to them after all: what was said of them is worded again. */
  reached(personId: Id): Promise<void>;
}

// By hand: finding it out and telling of it are one statement, with or without a transaction around it.
export const reachingOn = (database: Pick<DataSource | EntityManager, 'query'>): Reaching => ({
  notReached: async (personId, now) => {
    await database.query(
      `with found as (
         insert into unreachable (id, person_id, since)
         values ($1, $1, ($2::timestamptz at time zone 'Europe/London')::date)
         on conflict do nothing returning person_id, since
       )
       insert into delivery as d (key, person_id, notice, subject, wanted, sent, state, attempts)
       select 'unreachable/' || since, m.id, 'unreachable', since::text, 1, 0, 'waiting', 0
       from found, person m
       where m.role = 'iro manager' and (m.left_on is null or m.left_on > since) and m.id <> found.person_id
       on conflict (key, person_id) do update set ${wantedAgain}`,
      [personId, now],
    );
  },
  reached: async (personId) => {
    await database.query(
      `with back as (delete from unreachable where person_id = $1 returning since)
       update delivery d set ${wantedAgain} from back where d.key = 'unreachable/' || since`,
      [personId],
    );
  },
});
