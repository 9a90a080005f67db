import { today, uuid } from './service-staff.ts';

/** What a review found, about as long as what is typed of one. */
const answers = `jsonb_build_object(
  'whatHappened', jsonb_build_object('outcome', 'held', 'on', held, 'format', 'in person',
    'chairedBy', 'child with IRO', 'parts', jsonb_build_array(
      jsonb_build_object('on', held, 'who', 'The child, the carer, the social worker, the school')),
    'because', null),
  'child', jsonb_build_object('participation', 'PN1',
    'words', 'I like my school, and I want to see my brother on more Saturdays.',
    'proudOf', 'Swimming without stopping.', 'notGoingWell', 'The dentist keeps being forgotten.', 'wantsChanged', null,
    'rightsTold', jsonb_build_array('IRO’s number', 'advocate', 'complaints')),
  'areas', (select jsonb_agg(jsonb_build_object('area', area, 'state', 'good', 'line',
    'Invented ' || area || ': going as planned, with nothing new to say.'))
    from unnest(array['health', 'learning', 'friends', 'family time', 'home', 'feelings']) area),
  'plan', jsonb_build_object('reportOnTime', n % 9 > 0, 'planIsCurrent', true, 'childSupportsPlan', true,
    'disagreements', null,
    'permanence', 'long-term fostering', 'parallelPlan', null, 'resources', null, 'pathwayPlan', null,
    'personalAdviser', null),
  'gates', jsonb_build_array())`;

const isConfirmed = `(luck < (array[0, 0, 0, 98, 90, 75])[nth] and due < ${today})`;
const saidDoneAt = `(due - 3 + time '10:00') at time zone 'UTC'`;

/** Everything known about the children with these numbers: three reviews recorded here, and what became of them. */
export const rowsOf = (those: string) => `
  insert into child (id, reference, initials, born_on, team_id, restricted)
  select id, lpad(n::text, 7, '0'), chr(65 + n % 26) || chr(65 + n / 26 % 26), ${today} - 1100 - n * 37 % 5100, team,
    n % 100 = 0
  from the_child where ${those};
  insert into case_file_version (child_id, written_in) select id, pg_current_xact_id() from the_child where ${those};
  insert into period_of_care (id, child_id, became_looked_after_on, first_seen_on, reviews_complete_from, source)
  select period, id, began, began, began, 'ssda903' from the_child where ${those};
  insert into episode (id, child_id, period_id, started_on, ended_on, start_reason, legal_status, placement,
    end_reason, source)
  select ${uuid('episode', 'n', 'e')}, id, period, began + 45 * e, case when e = 0 then began + 45 end,
    (array['S', 'P'])[e + 1], 'C2', (array['U4', 'U6'])[e + 1], case when e = 0 then 'X1' end, 'ssda903'
  from the_child, generate_series(0, 1) e where ${those};
  insert into permanence_plan (id, child_id, kind, known_on, source)
  select ${uuid('plan', 'n')}, id, 'long-term fostering', began + 104, 'entered' from the_child where ${those};
  insert into allocation (id, child_id, person_id, role, from_on, to_on)
  select ${uuid('iro', 'n')}, id, iro, 'iro', began, null::date from the_child where ${those} and n % 400 > 0
  union all select ${uuid('worker', 'n')}, id, worker, 'social worker', began + 200, null from the_child where ${those}
  union all select ${uuid('before', 'n')}, id, ${uuid('SWK', '0')}, 'social worker', began, began + 199
    from the_child where ${those} and n % 3 = 0;
  insert into booking (id, child_id, "on", at, booked_by_id, booked_on)
  select ${uuid('booking', 'n')}, id, greatest(began + 815 + 170, ${today} + n % 5), '14:00', iro, began + 830
  from the_child where ${those} and n % 186 > 100 and n % 10 > 1;
  insert into preparation (id, child_id, item, done_on, answers, recorded_by_id, recorded_on, recorded_at)
  select ${uuid('item', 'n', 'item')}, id, item, ${today} - 20, '{}', worker, ${today} - 20, ${today} - 20
  from the_child, unnest(array['choices', 'planning talk', 'venue and invitations', 'consultation out']) item
  where ${those} and n % 186 > 130 and n % 10 > 1;
  insert into contact (id, child_id, person_id, "on", alone, how, recorded_on)
  select ${uuid('visit', 'n', 'v')}, id, worker, ${today} - n % 40 - 42 * v, v % 2 = 0, 'visit',
    ${today} - n % 40 - 42 * v
  from the_child, generate_series(0, 2) v where ${those}
  union all
  select ${uuid('talk', 'n', 'nth')}, id, iro, held - 4, true, 'visit', held - 4 from the_review where ${those}
    and nth > 3 and n % 8 > 0;
  insert into review (id, child_id, kind, held_on, completed_on, cancelled, participation, source)
  select review, id, 'statutory', held, held, false, (array['PN1', 'PN2', 'PN3', 'PN5', 'PN7'])[1 + (n + nth) % 5],
    case when nth > 3 then 'entered' else 'ssda903' end
  from the_review where ${those};
  insert into decision (id, child_id, review_id, lineage_id, times_made, wording, measure, owner_id, owner_role,
    due_on, is_key,
    is_confidential, made_on)
  select decision, id, review, decision, 1,
    'Invented decision ' || d || ': arrange what was talked about at the review, and tell the child',
    'It is on the child’s record, and the child says that it has happened',
    case when luck % 10 < 6 then worker when luck % 10 < 7 then manager when luck % 10 < 8 then iro end,
    case when luck % 10 < 6 then 'social worker' when luck % 10 < 7 then 'team manager' when luck % 10 < 8
      then 'iro' else 'carer' end,
    due, d = 1, luck % 50 = 0, held
  from the_decision where ${those};
  insert into review_record (id, child_id, review_id, version, answers, recorded_by_id, recorded_at, recorded_on,
    replaced)
  select record, id, review, 1, ${answers}, iro, held + time '16:00', held,
    jsonb_build_object('review', null, 'booking', null, 'made', (select jsonb_agg(jsonb_build_object('of',
      'decision', 'id', ${uuid('decision', 'n', 'nth', 'd')}))
      from generate_series(1, 4) d))
  from the_review where ${those} and nth > 3;
  insert into record_step (id, child_id, review_id, step, detail, done_on, reached_on, recorded_by_id)
  select ${uuid('step', 'n', 'nth', 'step')}, id, review, step,
    case step when 'decisions sent' then record::text when 'distributed' then 'all' end, held + days,
    case step when 'decisions sent' then held + days end, iro
  from the_review, (values ('decisions sent', 0), ('care plan updated', 7), ('record written', 9),
    ('pasted to the record', 9),
    ('distributed', 12), ('letter given', 14)) one (step, days)
  where ${those} and nth > 3 and held + days <= ${today} and (n + nth + days) % 25 > 0;
  insert into decision_event (id, child_id, decision_id, kind, by_id, "on", at, new_due_on)
  select ${uuid('agreed', 'decision')}, id, decision, 'agreed', manager, held + 2, held + 2, null::date
    from the_decision
    where ${those} and (n + nth) % 3 = 0 and held + 2 <= ${today} and luck % 50 > 0
  union all select ${uuid('done', 'decision')}, id, decision, 'done', worker, due - 3, ${saidDoneAt}, null
    from the_decision
    where ${those} and (${isConfirmed} or (nth = 6 and luck >= 90 and due - 3 <= ${today}))
  union all select ${uuid('confirmed', 'decision')}, id, decision, 'confirmed', iro, due - 1,
    ${saidDoneAt} + interval '2 days', null
    from the_decision where ${those} and ${isConfirmed}
  union all select ${uuid('extended', 'decision')}, id, decision, 'extended', iro, due, due,
    ${today} + luck - 80 from the_decision
    where ${those} and not ${isConfirmed} and nth < 6 and due < ${today} and luck > 92;`;
