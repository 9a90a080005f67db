import type { EntityManager } from 'typeorm';
import type { Telling } from '../../domain/records/case-file.ts';
import { subjectInWords } from '../../domain/records/notices.ts';

/**
 * Puts a message in the outbox with the change that calls for it; the same key again asks for that person’s message to
 * be edited, and says what it is about from then on. One that is on its way, or lost, keeps its state: whoever settles it sees that newer words are wanted.
 * By hand: what it becomes depends on what it is at that moment.
 */
export const tell = (manager: EntityManager, telling: Telling): Promise<unknown> => {
  const { key, to, notice, childId, teamId, untilAt, onlyAgain } = telling;
  return onlyAgain
    ? manager.query(
        `update delivery d set notice = $3, child_id = $4, subject = $5, ${wantedAgain} where key = $1 and person_id = $2`,
        [key, to, notice, childId, subjectInWords(telling)],
      )
    : manager.query(
        `insert into delivery as d (key, person_id, notice, child_id, subject, team_id, until_at, wanted, sent, state, attempts)
         values ($1, $2, $3, $4, $5, $6, $7, 1, 0, 'waiting', 0)
         on conflict (key, person_id) do update
           set notice = excluded.notice, child_id = excluded.child_id, subject = excluded.subject, ${wantedAgain}`,
        [key, to, notice, childId, subjectInWords(telling), teamId ?? null, untilAt ?? null],
      );
};

/** Its words are out of date: from these states it goes again. One that is on its way keeps its state. */
export function wantedFrom(...states: readonly ('sent' | 'dead')[]): string {
  const goesAgain = `d.state in (${states.map((state) => `'${state}'`).join(', ')})`;
  return `wanted = d.wanted + 1,
    state = case when ${goesAgain} then 'waiting' else d.state end,
    attempts = case when ${goesAgain} then 0 else d.attempts end,
    next_at = case when ${goesAgain} then null else d.next_at end`;
}

export const wantedAgain = wantedFrom('sent', 'dead');

/** In Slack, or on its way there at this moment: whoever settles it sees that newer words are wanted. */
export const isOut = `(d.ts is not null or d.state in ('sending', 'unknown'))`;
