import type { EntityManager } from 'typeorm';
import type { Id } from '../domain/records/id.ts';
import type { ImportAnswer, Registered } from '../domain/records/import-answer.ts';
import { written } from './database/columns.ts';
import { ownTables } from './database/own-tables.ts';
import { tables } from './database/tables.ts';

/** What was answered to the questions of imports. */
export interface ImportAnswers {
  /** The newest about each thing, oldest first. */
  latest(): Promise<ImportAnswer[]>;
  keep(answers: readonly ImportAnswer[]): Promise<void>;
  /** Every child, as far as it bears on whether two ids are one child’s. */
  ids(): Promise<Registered[]>;
  /**
   * Every row that belongs to the one child belongs to the other from now on, and the one is no more. What may stand once
   * only must have been settled before, and a forename, which is sealed for one child, sealed anew. The audit’s rows stay as they were written.
   */
  join(from: Id, into: Id): Promise<void>;
}

/** Of each child once: moved apart from the others. A link to a paper lives for minutes, and is not moved. */
const apart = ['audit', 'child_forename', 'paper_link'];

export const importAnswersIn = (manager: EntityManager): ImportAnswers => ({
  // By hand, as the query builder knows no “distinct on”.
  latest: async () => {
    const kept = await manager.find(tables.import_answer, { order: { answeredAt: 'ASC' } });
    return [...new Map(kept.map((one) => [one.about, one])).values()];
  },
  keep: async (answers) => {
    if (answers.length > 0) await manager.insert(tables.import_answer, answers.map(written));
  },
  // By hand: what is added up of each child’s periods, episodes and reviews.
  ids: () =>
    manager.query(
      `select c.id, c.reference, c.born_on as "bornOn",
         c.initials, c.restricted, c.sibling_group as "siblingGroup",
         coalesce(p.typed, false) or exists (select 1 from allocation a where a.child_id = c.id) as "isListed",
         coalesce(p.starts, '{}') as starts, coalesce(p.filed, false) as "hasCare", p.ended as "endedOn", s.to as "seenTo"
       from child c
       left join (
         select child_id, array_agg(coalesce(became_looked_after_on, first_seen_on)::text) as starts,
           bool_or(source <> 'new child') as filed,
           bool_or(source = 'new child') as typed,
           case when bool_or(ceased_on is null) then null else max(ceased_on) end as ended
         from period_of_care group by child_id) p on p.child_id = c.id
       left join (
         select child_id, max(day) as to from (
           select child_id, greatest(started_on, ended_on) as day from episode
           union all select child_id, completed_on from review) days group by child_id) s on s.child_id = c.id`,
    ),
  // By hand: the same statement for every table there is with a child’s rows in it.
  join: async (from, into) => {
    // What was said of the id in use was said later.
    await manager.query(
      `update statement set place = place + (select coalesce(max(place), 0) from statement where child_id = $1)
       where child_id = $2`,
      [from, into],
    );
    for (const [name, { options }] of Object.entries({ ...tables, ...ownTables })) {
      if (!('childId' in options.columns) || apart.includes(name)) continue;
      await manager.query(`update ${name} set child_id = $2 where child_id = $1`, [from, into]);
    }
    await manager.query('update child set parent_id = $2 where parent_id = $1', [from, into]);
    await manager.query('update import_answer set into_id = $2 where into_id = $1', [from, into]);
    await manager.query(
      `with named as (delete from delivery_child where child_id = $1 returning *)
       insert into delivery_child (key, person_id, child_id, permission, version, noted_in)
       select key, person_id, $2, permission, version, noted_in from named on conflict do nothing`,
      [from, into],
    );
    await manager.delete(ownTables.paper_link, { childId: from });
    await manager.delete(ownTables.child_forename, { childId: from });
    await manager.delete(tables.child, { id: from });
  },
});
