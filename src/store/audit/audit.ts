import type { DataSource } from 'typeorm';

/** A place where the chain of the audit trail does not hold. */
export interface Break {
  lane: number;
  /** The row, counting from 1 in its lane. */
  position: number;
  says: string;
}

// By hand, as the database walks its rows, however many, and sends only what is wrong.
// Worked out here, not by the database’s own function, so that a changed function does not vouch for changed rows.
const chained = `
  select lane, position, hash,
    sha256(lag(hash, 1, sha256(convert_to('iro audit lane ' || lane, 'utf8')))
      over (partition by lane order by position)
      || convert_to(jsonb_build_array(lane, position, extract(epoch from at), person_id, person, role, action,
        child_id, ended, about)::text, 'utf8')) as expected,
    lag(position, 1, 0::bigint) over (partition by lane order by position) as before
  from audit`;

/** Walks every chain of the audit trail: an altered row, a missing one and a tail cut off all show. */
export async function auditBreaks(database: DataSource): Promise<{ rows: number; breaks: Break[] }> {
  const [counted] = await database.query<{ rows: string }[]>('select count(*) as rows from audit');
  const breaks = await database.query<Break[]>(`
    select lane, position::int, case
        when position <> before + 1 then 'rows are missing before this one'
        else 'this row was altered after it was written'
      end as says
    from (${chained}) walked where position <> before + 1 or hash <> expected
    union all
    select lane, length::int, 'rows are missing from the end'
    from audit_lane l
    where length <> coalesce((select max(position) from audit a where a.lane = l.lane), 0)
      or (length > 0 and hash is distinct from
        (select hash from audit a where a.lane = l.lane and a.position = l.length))
    union all
    select lane, 0, 'the lane itself is missing' from generate_series(0, 15) lane
    where lane not in (select lane from audit_lane)
    order by 1, 2`);
  return { rows: Number(counted?.rows ?? 0), breaks };
}

export interface AuditLine {
  at: string;
  who: string;
  action: string;
  child: string;
  ended: string;
}

/** The newest looks and changes, for the workbench to show. By hand, for the children that a row names in its JSON. */
export const newestAudit = (database: DataSource, most: number): Promise<AuditLine[]> =>
  database.query(
    `select to_char(at at time zone 'Europe/London', 'DD Mon HH24:MI:SS') as at, person as who, action,
       coalesce(c.reference,
         (select string_agg(reference, ', ' order by reference) from child
          where id::text in (select jsonb_array_elements_text(about->'children'))), '') as child, ended
     from (select * from audit order by at desc limit $1) a left join child c on c.id = a.child_id
     order by a.at desc`,
    [most],
  );
