/** The Monday of `digestMoment`, in SQL. */
export const today = `date '2026-06-15'`;

/** So many children to each; a council that is twice as large has twice as many of everybody. */
const sizes = { iro: 58, worker: 17, team: 170 };

/** The same for the same kind and numbers: rows can point at rows that are not written yet. */
export const uuid = (kind: string, ...parts: string[]) => `md5('${kind}' || ${parts.join(` || '/' || `)})::uuid`;

/** Staff, teams and channels; one IRO manager, however large the service. */
export const staffOf = (children: number) => {
  const [iros, workers, teams] = [sizes.iro, sizes.worker, sizes.team].map((size) => Math.ceil(children / size));
  const people = (kind: string, role: string, count: number | undefined, team: string) => `
    insert into person (id, slack_user_id, name, role, team_id, email, fte)
    select ${uuid(kind, 'n')}, 'U0${kind}' || n, 'Invented ${role} ' || n, '${role}', ${team},
      '${kind}' || n || '@example.test', 1
    from generate_series(0, ${(count ?? 1) - 1}) n;`;
  const inTeam = uuid('team', `(n % ${teams})`);
  return `
    ${people('IRO', 'iro', iros, 'null::uuid')}
    ${people('SWK', 'social worker', workers, inTeam)}
    ${people('MGR', 'team manager', teams, inTeam)}
    ${people('IRM', 'iro manager', 1, 'null::uuid')}
    insert into team (id, name, slack_channel_id, manager_id)
    select ${uuid('team', 'n')}, 'Team ' || n, 'C0TEAM' || n, ${uuid('MGR', 'n')}
    from generate_series(0, ${(teams ?? 1) - 1}) n;
    create table the_child as
    select n, ${uuid('child', 'n')} as id, ${uuid('period', 'n')} as period,
      ${uuid('IRO', `(n % ${iros})`)} as iro, ${uuid('SWK', `(n % ${workers})`)} as worker,
      ${uuid('MGR', `(n % ${workers} % ${teams})`)} as manager, ${uuid('team', `(n % ${workers} % ${teams})`)} as team,
      -- The sixth review is due about six months after the last of these.
      ${today} - 818 - n % 186 as began
    from generate_series(0, ${children - 1}) n;
    -- Six reviews each: the first in four weeks, the second three months later, then every six months.
    create table the_review as
    select c.*, r as nth, ${uuid('review', 'n', 'r')} as review, ${uuid('record', 'n', 'r')} as record,
      began + (array[18, 103, 281, 459, 637, 815])[r] as held
    from the_child c, generate_series(1, 6) r;
    -- The last three were recorded here, and decided four things each.
    create table the_decision as
    select r.*, d, ${uuid('decision', 'n', 'nth', 'd')} as decision, held + 21 + 28 * d as due,
      (n * 31 + nth * 47 + d * 17) % 100 as luck
    from the_review r, generate_series(1, 4) d where nth > 3;
    create index on the_child (n);
    create index on the_review (n);
    create index on the_decision (n);
    analyze the_child, the_review, the_decision;`;
};
