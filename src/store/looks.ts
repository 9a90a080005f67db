import type { EntityManager } from 'typeorm';
import type { Look } from '../domain/people/look.ts';
import type { Id } from '../domain/records/id.ts';

export interface Looks {
  count(childId: Id): Promise<number>;
  /** Newest first. */
  at(childId: Id, from: number, most: number): Promise<Look[]>;
}

/**
 * By hand: rows about the child alone, and rows about several of whom the child is one: each has its index. A child who
 * had two records has the looks at both.
 */
const ofTheChild = `
  select at, person, role, action, ended, about
  from (select $1::uuid as one union select joined_id from import_answer where into_id = $1) ids
  cross join lateral (
    select at, person, role, action, ended, about from audit where child_id = one
    union all
    select at, person, role, action, ended, about from audit
      where about ? 'children' and about->'children' @> to_jsonb(one::text) and child_id is distinct from one) rows`;

// Of a paper that was opened by its link, which: a paper’s code is the name of what it is made from.
const whatWasDone = `case action when 'open-paper' then split_part(about->>'paper', ' ', 1) else action end`;

export const looksIn = (manager: EntityManager): Looks => ({
  count: async (childId) => {
    const [found] = await manager.query<{ all: string }[]>(`select count(*) as all from (${ofTheChild}) looks`, [
      childId,
    ]);
    return Number(found?.all ?? 0);
  },
  at: (childId, from, most) =>
    manager.query(
      `select to_char(london, 'YYYY-MM-DD') as on, to_char(london, 'HH24:MI') as time, person as who, role,
         ${whatWasDone} as action, ended = 'refused' as refused,
         (select name from person where id::text = page.about->>'for') as "forWhom"
       from (select *, at at time zone 'Europe/London' as london from (${ofTheChild}) looks
         order by at desc offset $2 limit $3) page order by at desc`,
      [childId, from, most],
    ),
});
