import { Client } from 'pg';

/** The Monday, a little after 09:00 in London, on which every digest there is goes out. */
export const digestMoment = '2026-06-15T08:05:00Z';

const today = `date '2026-06-15'`;
const childrenAtOnce = 10_000;

/** So many children to each; a council that is twice as large has twice as many of everybody. */
const sizes = { iro: 58, worker: 17, team: 170 };

const uuid = (kind: string, ...parts: string[]) => `md5('${kind}' || ${parts.join(` || '/' || `)})::uuid`;

/** Staff, teams and channels; one IRO manager, however large the service. */
const staff = (children: number) => {
  const [iros, workers, teams] = [sizes.iro, sizes.worker, sizes.team].map((size) => Math.ceil(children / size));
  const people = (kind: string, role: string, count: number | undefined, team: string) => `
    insert into person (id, slack_user_id, name, role, team_id, email, fte)
    select ${uuid(kind, 'n')}, 'U0${kind}' || n, 'Invented ${role} ' || n, '${role}', ${team}, '${kind}' || n || '@example.test', 1
    from generate_series(0, ${(count ?? 1) - 1}) n;`;
  const inTeam = uuid('team', `(n % ${teams})`);
  return `
    ${people('IRO', 'iro', iros, 'null::uuid')}
    ${people('SWK', 'social worker', workers, inTeam)}
    ${people('MGR', 'team manager', teams, inTeam)}
    ${people('IRM', 'iro manager', 1, 'null::uuid')}
    insert into team (id, name, slack_channel_id, manager_id)
    select ${uuid('team', 'n')}, 'Team ' || n, 'C0TEAM' || n, ${uuid('MGR', 'n')} from generate_series(0, ${(teams ?? 1) - 1}) n;
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
    select r.*, d, ${uuid('decision', 'n', 'nth', 'd')} as decision, held + 21 + 28 * d as due, (n * 31 + nth * 47 + d * 17) % 100 as luck
    from the_review r, generate_series(1, 4) d where nth > 3;
    create index on the_child (n);
    create index on the_review (n);
    create index on the_decision (n);
    analyze the_child, the_review, the_decision;`;
};

/** What a review found, about as long as what is typed of one. */
const answers = `jsonb_build_object(
  'whatHappened', jsonb_build_object('outcome', 'held', 'on', held, 'format', 'in person', 'chairedBy', 'child with IRO',
    'parts', jsonb_build_array(jsonb_build_object('on', held, 'who', 'The child, the carer, the social worker, the school')),
    'because', null, 'approvedBy', null),
  'child', jsonb_build_object('participation', 'PN1', 'words', 'I like my school, and I want to see my brother on more Saturdays.',
    'proudOf', 'Swimming without stopping.', 'notGoingWell', 'The dentist keeps being forgotten.', 'wantsChanged', null,
    'rightsTold', jsonb_build_array('IRO’s number', 'advocate', 'complaints')),
  'areas', (select jsonb_agg(jsonb_build_object('area', area, 'state', 'good', 'line', 'Invented ' || area || ': going as planned, with nothing new to say.'))
    from unnest(array['health', 'learning', 'friends', 'family time', 'home', 'feelings']) area),
  'plan', jsonb_build_object('reportOnTime', n % 9 > 0, 'planIsCurrent', true, 'childSupportsPlan', true, 'disagreements', null,
    'permanence', 'long-term fostering', 'parallelPlan', null, 'resources', null, 'pathwayPlan', null, 'personalAdviser', null),
  'gates', jsonb_build_array())`;

const isConfirmed = `(luck < (array[0, 0, 0, 98, 90, 75])[nth] and due < ${today})`;
const saidDoneAt = `(due - 3 + time '10:00') at time zone 'UTC'`;

/** The rows of the children with these numbers. */
const rows = (those: string) => `
  insert into child (id, reference, initials, born_on, team_id, restricted)
  select id, lpad(n::text, 7, '0'), chr(65 + n % 26) || chr(65 + n / 26 % 26), ${today} - 1100 - n * 37 % 5100, team, n % 100 = 0
  from the_child where ${those};
  insert into period_of_care (id, child_id, became_looked_after_on, first_seen_on, reviews_complete_from, source)
  select period, id, began, began, began, 'ssda903' from the_child where ${those};
  insert into episode (id, child_id, period_id, started_on, ended_on, start_reason, legal_status, placement, end_reason, source)
  select ${uuid('episode', 'n', 'e')}, id, period, began + 45 * e, case when e = 0 then began + 45 end, (array['S', 'P'])[e + 1], 'C2',
    (array['U4', 'U6'])[e + 1], case when e = 0 then 'X1' end, 'ssda903'
  from the_child, generate_series(0, 1) e where ${those};
  insert into permanence_plan (id, child_id, kind, known_on, source)
  select ${uuid('plan', 'n')}, id, 'long-term fostering', began + 104, 'entered' from the_child where ${those};
  insert into allocation (id, child_id, person_id, role, from_on, to_on)
  select ${uuid('iro', 'n')}, id, iro, 'iro', began, null::date from the_child where ${those} and n % 400 > 0
  union all select ${uuid('worker', 'n')}, id, worker, 'social worker', began + 200, null from the_child where ${those}
  union all select ${uuid('before', 'n')}, id, ${uuid('SWK', '0')}, 'social worker', began, began + 199 from the_child where ${those} and n % 3 = 0;
  insert into booking (id, child_id, "on", at, booked_by_id, booked_on)
  select ${uuid('booking', 'n')}, id, greatest(began + 815 + 170, ${today} + n % 5), '14:00', iro, began + 830
  from the_child where ${those} and n % 186 > 100 and n % 10 > 1;
  insert into preparation (id, child_id, item, done_on, answers, recorded_by_id, recorded_on, recorded_at)
  select ${uuid('item', 'n', 'item')}, id, item, ${today} - 20, '{}', worker, ${today} - 20, ${today} - 20
  from the_child, unnest(array['choices', 'planning talk', 'venue and invitations', 'consultation out']) item
  where ${those} and n % 186 > 130 and n % 10 > 1;
  insert into contact (id, child_id, person_id, "on", alone, how, recorded_on)
  select ${uuid('visit', 'n', 'v')}, id, worker, ${today} - n % 40 - 42 * v, v % 2 = 0, 'visit', ${today} - n % 40 - 42 * v
  from the_child, generate_series(0, 2) v where ${those}
  union all
  select ${uuid('talk', 'n', 'nth')}, id, iro, held - 4, true, 'visit', held - 4 from the_review where ${those} and nth > 3 and n % 8 > 0;
  insert into review (id, child_id, kind, held_on, completed_on, cancelled, participation, source)
  select review, id, 'statutory', held, held, false, (array['PN1', 'PN2', 'PN3', 'PN5', 'PN7'])[1 + (n + nth) % 5],
    case when nth > 3 then 'entered' else 'ssda903' end
  from the_review where ${those};
  insert into decision (id, child_id, review_id, lineage_id, times_made, wording, measure, owner_id, owner_role, due_on, is_key,
    is_confidential, made_on)
  select decision, id, review, decision, 1, 'Invented decision ' || d || ': arrange what was talked about at the review, and tell the child',
    'It is on the child’s record, and the child says that it has happened',
    case when luck % 10 < 6 then worker when luck % 10 < 7 then manager when luck % 10 < 8 then iro end,
    case when luck % 10 < 6 then 'social worker' when luck % 10 < 7 then 'team manager' when luck % 10 < 8 then 'iro' else 'carer' end,
    due, d = 1, luck % 50 = 0, held
  from the_decision where ${those};
  insert into review_record (id, child_id, review_id, version, answers, recorded_by_id, recorded_at, recorded_on, replaced)
  select record, id, review, 1, ${answers}, iro, held + time '16:00', held,
    jsonb_build_object('review', null, 'booking', null, 'made', (select jsonb_agg(jsonb_build_object('of', 'decision', 'id', ${uuid('decision', 'n', 'nth', 'd')}))
      from generate_series(1, 4) d))
  from the_review where ${those} and nth > 3;
  insert into record_step (id, child_id, review_id, step, detail, done_on, recorded_by_id)
  select ${uuid('step', 'n', 'nth', 'step')}, id, review, step,
    case step when 'decisions sent' then record::text when 'distributed' then 'all' end, held + days, iro
  from the_review, (values ('decisions sent', 0), ('care plan updated', 7), ('record written', 9), ('pasted to the record', 9),
    ('distributed', 12), ('letter given', 14)) one (step, days)
  where ${those} and nth > 3 and held + days <= ${today} and (n + nth + days) % 25 > 0;
  insert into decision_event (id, child_id, decision_id, kind, by_id, "on", at, new_due_on)
  select ${uuid('agreed', 'decision')}, id, decision, 'agreed', manager, held + 2, held + 2, null::date from the_decision
    where ${those} and (n + nth) % 3 = 0 and held + 2 <= ${today} and luck % 50 > 0
  union all select ${uuid('done', 'decision')}, id, decision, 'done', worker, due - 3, ${saidDoneAt}, null from the_decision
    where ${those} and (${isConfirmed} or (nth = 6 and luck >= 90 and due - 3 <= ${today}))
  union all select ${uuid('confirmed', 'decision')}, id, decision, 'confirmed', iro, due - 1, ${saidDoneAt} + interval '2 days', null
    from the_decision where ${those} and ${isConfirmed}
  union all select ${uuid('extended', 'decision')}, id, decision, 'extended', iro, due, due, ${today} + luck - 80 from the_decision
    where ${those} and not ${isConfirmed} and nth < 6 and due < ${today} and luck > 92;`;

/**
 * A service of so many children, who have been here for more than two years: six reviews each, three of them recorded
 * here, twelve decisions, and what became of those. Written by PostgreSQL alone.
 */
export async function fillService(url: string, children: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  // The keys are not checked row by row: everything here points at what is here.
  await client.query(`set session_replication_role = replica; set work_mem = '64MB'`);
  await client.query(staff(children));
  for (let from = 0; from < children; from += childrenAtOnce) {
    await client.query(rows(`n between ${from} and ${from + childrenAtOnce - 1}`));
  }
  await client.query('drop table the_child, the_review, the_decision');
  await client.end();
}
