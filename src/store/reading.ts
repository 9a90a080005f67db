import type { RowName } from '../domain/records/case-file.ts';
import { snake } from './database/columns.ts';
import { propertiesOf } from './database/tables.ts';

/** A row’s columns under the names the program knows them by. */
const columnsOf = (name: RowName) =>
  propertiesOf(name)
    .map((property) => `"${snake(property)}" as "${property}"`)
    .join(', ');

const listOf = (name: RowName, oldestFirst: string) =>
  `coalesce((select json_agg(r) from (select ${columnsOf(name)} from ${name}
    where child_id = c.id order by ${oldestFirst}) r), '[]')`;

/** Not in a transaction that has written: it may roll back, or write more under the same version. */
const isKeepable = 'pg_current_xact_id_if_assigned() is null';

/** Changes with every change to one child’s case file that is committed. By hand: it is made of transactions’ numbers. */
const versionOfFile = `(select string_agg(written_in || '@' || extract(epoch from begun_at), ' '
  order by written_in, begun_at) from case_file_version where child_id = c.id)`;

/** Which children, and the version of each one’s case file. Append a `where` on `c`, the child. */
export const selectVersions = `select c.id, ${versionOfFile} as version from child c`;

/**
 * Whole case files, one JSON value a child, in one trip to the database however many children there are: the
 * server gathers the rows and the driver parses them once. By hand, as by repository it would be
 * a trip for each of 28 tables. Append a `where` on `c`, the child.
 */
export const selectCaseFiles = `
  select ${versionOfFile} as version, ${isKeepable} as "isKeepable", json_build_object(
    'child', (select row_to_json(r) from (select ${columnsOf('child')} from child where id = c.id) r),
    'periods', ${listOf('period_of_care', 'coalesce(became_looked_after_on, first_seen_on), first_seen_on')},
    'episodes', ${listOf('episode', 'started_on, ended_on nulls last')},
    'reviews', ${listOf('review', 'coalesce(completed_on, held_on, source_due_on), id')},
    'permanencePlans', ${listOf('permanence_plan', 'known_on')},
    'allocations', ${listOf('allocation', 'from_on, to_on nulls last')},
    'parentIros', json_build_array(),
    'serviceTold', ${listOf('service_told', 'recorded_at')},
    'handovers', ${listOf('handover', 'due_on, id')},
    'restrictionExceptions', ${listOf('restriction_exception', 'id')},
    'disagreements', ${listOf('disagreement', 'noted_on, about')},
    'bookings', ${listOf('booking', 'booked_on, "on"')},
    'approvals', ${listOf('approval', 'asked_at')},
    'preparations', ${listOf('preparation', 'recorded_at')},
    'contacts', ${listOf('contact', '"on"')},
    'earlyRequests', ${listOf('early_request', 'asked_on')},
    'midwayChecks', ${listOf('midway_check', '"on", recorded_at')},
    'reviewRecords', ${listOf('review_record', 'recorded_at')},
    'decisions', ${listOf('decision', 'made_on, due_on, id')},
    'decisionEvents', ${listOf('decision_event', 'at')},
    'recordSteps', ${listOf('record_step', 'done_on')},
    'letterWords', ${listOf('letter_words', 'written_at')},
    'snoozes', ${listOf('snooze', 'made_at')},
    'actings', ${listOf('acting', 'at')},
    'challenges', ${listOf('challenge', 'raised_at')},
    'challengeEvents', ${listOf('challenge_event', 'at')},
    'adviceSteps', ${listOf('advice_step', '"on", at')},
    'themeMarks', ${listOf('theme_mark', 'at')},
    'practiceNotes', ${listOf('practice_note', 'at')},
    'practiceNoteSeen', ${listOf('practice_note_seen', 'at')}
  ) as file
  from child c`;

/**
 * The IROs of looked-after parents, by the parent: not a part of any case file’s version, as they are of another child.
 * By hand: of a few children, beside the reading of hundreds.
 */
export const selectParentIros = `select a.child_id as "parentId", a.person_id as "personId", a.from_on as "fromOn", a.to_on as "toOn"
  from allocation a where a.role = 'iro' and a.child_id = any($1)
    and exists (select 1 from period_of_care p where p.child_id = a.child_id and p.ceased_on is null)
  order by a.from_on, a.to_on nulls last`;

/**
 * Changes with every change to the staff that is committed; and with the server, as a standby that takes over may have
 * counted the same from less.
 */
export const staffVersion = `case when ${isKeepable}
  then (select sum(version) from staff_version) || ' ' || pg_postmaster_start_time() end`;

/** Everyone who works here today, the teams, who is covering for whom, and what is raised about practice. By hand: one trip, and all of one moment. */
export const selectStaff = `
  select ${staffVersion} as version,
    coalesce((select json_agg(r) from (select ${columnsOf('person')} from person
      where left_on is null or left_on > $1 order by name) r), '[]') as people,
    coalesce((select json_agg(r) from (select ${columnsOf('person')} from person
      where left_on <= $1 order by name) r), '[]') as leavers,
    coalesce((select json_agg(r) from (select ${columnsOf('team')} from team order by name) r), '[]') as teams,
    coalesce((select json_agg(r) from (select ${columnsOf('cover')} from cover
      where from_on <= $1 and $1 <= to_on) r), '[]') as covers,
    coalesce((select json_agg(r) from (select ${columnsOf('cover')} from cover
      where $1 < from_on order by from_on) r), '[]') as "coversToCome",
    coalesce((select json_agg(r) from (select ${columnsOf('preference')} from preference) r), '[]') as preferences,
    coalesce((select json_agg(r) from (select ${columnsOf('team_preference')} from team_preference) r), '[]')
      as "teamPreferences",
    coalesce((select json_agg(r) from (select ${columnsOf('duty_week')} from duty_week
      where week_on > $1::date - 7 order by week_on) r), '[]') as "dutyWeeks",
    coalesce((select json_agg(r) from (select ${columnsOf('concern')} from concern order by raised_at) r), '[]')
      as concerns,
    coalesce((select json_agg(r) from (select ${columnsOf('concern_event')} from concern_event order by at) r), '[]')
      as "concernEvents",
    coalesce((select json_agg(r) from (select ${columnsOf('unreachable')} from unreachable order by since, id) r), '[]')
      as unreachable`;
