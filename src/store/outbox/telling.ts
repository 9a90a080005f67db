import type { EntityManager } from 'typeorm';
import type { Telling } from '../../domain/records/case-file.ts';

/**
 * Puts a message in the outbox with the change that calls for it; the same key again asks for that person’s message to
 * be edited. One that is on its way, or lost, keeps its state: whoever settles it sees that newer words are wanted.
 * By hand: what it becomes depends on what it is at that moment.
 */
export const tell = (
  manager: EntityManager,
  { key, to, notice, childId, subject, teamId, untilAt, onlyAgain }: Telling,
): Promise<unknown> =>
  onlyAgain
    ? manager.query(`update delivery set ${wantedAgain} where key = $1 and person_id = $2`, [key, to])
    : manager.query(
        `insert into delivery (key, person_id, notice, child_id, subject, team_id, until_at, wanted, sent, state, attempts)
         values ($1, $2, $3, $4, $5, $6, $7, 1, 0, 'waiting', 0)
         on conflict (key, person_id) do update set ${wantedAgain}`,
        [key, to, notice, childId, subject, teamId ?? null, untilAt ?? null],
      );

/** Its words are out of date. One that is on its way keeps its state. */
export const wantedAgain = `
  wanted = delivery.wanted + 1,
  state = case when delivery.state in ('sent', 'dead') then 'waiting' else delivery.state end,
  attempts = case when delivery.state in ('sent', 'dead') then 0 else delivery.attempts end,
  next_at = case when delivery.state in ('sent', 'dead') then null else delivery.next_at end`;
