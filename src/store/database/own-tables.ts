import type { EntitySchema } from 'typeorm';
import {
  at,
  belongsTo,
  bytes,
  type Columns,
  id,
  json,
  key,
  long,
  mayBelongTo,
  maybeAt,
  maybeOn,
  maybeText,
  maybeTexts,
  maybeUuid,
  on,
  oneOf,
  type Rules,
  small,
  table as tableOf,
  text,
  whole,
  yesNo,
} from './columns.ts';
import type { OwnRows } from './own-rows.ts';

const table = <Name extends keyof OwnRows>(name: Name, columns: Columns<OwnRows[Name]>, rules?: Rules) =>
  tableOf<OwnRows[Name]>(name, columns, rules);

/**
 * What the program keeps besides. Three tables are not here, as they hold transactions’ numbers, and TypeORM knows no
 * such column: `delivery_child`, `sight_compared` and `case_file_version`. A fourth only triggers write to: `staff_version`.
 */
export const ownTables: { [Name in keyof OwnRows]: EntitySchema<OwnRows[Name]> } = {
  draft: table(
    'draft',
    {
      ...{ id, personId: belongsTo('person'), form: text, childId: mayBelongTo('child'), subject: maybeText },
      ...{ page: whole, round: whole, answers: json, begunAt: at, savedAt: at, spentAt: maybeAt },
    },
    {
      indices: [
        { name: 'draft_by_person', columns: ['personId'], where: 'spent_at IS NULL' },
        { name: 'draft_to_empty', columns: ['spentAt'], where: `spent_at IS NOT NULL AND answers <> '{}'::jsonb` },
      ],
    },
  ),
  just_done: table(
    'just_done',
    {
      id,
      personId: belongsTo('person'),
      action: text,
      childId: maybeUuid,
      at,
      draftId: maybeUuid,
      rows: json,
      told: json,
    },
    { indices: [{ name: 'just_done_by_time', columns: ['at'] }] },
  ),
  paper_link: table(
    'paper_link',
    {
      ...{ hash: key(bytes), personId: belongsTo('person'), paper: text, childId: belongsTo('child') },
      ...{ subject: { type: 'uuid' }, goodUntil: at, digits: bytes, passSeed: bytes, triesLeft: small },
    },
    {
      indices: [{ name: 'paper_link_by_end', columns: ['goodUntil'] }],
      checks: [{ name: 'paper_link_tries_left_is_a_number_of_tries', expression: 'tries_left >= 0' }],
    },
  ),
  child_forename: table('child_forename', { childId: key(belongsTo('child')), forenameSealed: text }),
  delivery: table(
    'delivery',
    {
      ...{ key: key(text), personId: key(belongsTo('person')) },
      // An identity, which an EntitySchema cannot call by its name.
      told: { ...long, generated: true },
      ...{ notice: text, childId: mayBelongTo('child'), subject: text, wanted: whole, sent: whole, state: text },
      ...{ attempts: whole, lost: { ...whole, default: 0 }, nextAt: maybeAt, leaseId: maybeUuid, leaseUntil: maybeAt },
      ...{ channel: maybeText, ts: maybeText, sentAt: maybeAt, fault: maybeText, teamId: mayBelongTo('team') },
      ...{ untilAt: maybeAt, said: maybeText, outlived: { ...yesNo, default: false }, account: maybeText },
      ...{ onDay: maybeOn, lines: maybeTexts },
    },
    {
      primaryKey: 'delivery_once_a_person',
      indices: [
        {
          name: 'delivery_to_do',
          columns: ['personId', 'told'],
          where: `state = ANY (ARRAY['waiting'::text, 'sending'::text, 'unknown'::text])`,
        },
        { name: 'delivery_by_child', columns: ['childId'], where: 'child_id IS NOT NULL' },
        { name: 'delivery_by_notice', columns: ['personId', 'notice', 'told'] },
        { name: 'delivery_once_a_team', columns: ['key'], unique: true, where: 'team_id IS NOT NULL' },
        { name: 'delivery_by_day', columns: ['notice', 'onDay'], where: 'on_day IS NOT NULL' },
      ],
      checks: [
        oneOf('delivery_state_is_known', 'state', ['waiting', 'sending', 'sent', 'unknown', 'dead']),
        { name: 'delivery_is_somewhere', expression: 'ts IS NULL OR channel IS NOT NULL' },
      ],
    },
  ),
  job_run: table('job_run', { job: key(text), onDay: key(on), doneAt: at }, { primaryKey: 'job_run_once_a_day' }),
  workspace: table(
    'workspace',
    {
      ...{ onlyOne: { ...key(yesNo), default: true }, teamId: text, appId: maybeText, botId: maybeText },
      ...{ botUserId: maybeText, knownSince: { ...at, default: () => 'now()' } },
    },
    { checks: [{ name: 'workspace_is_one', expression: 'only_one' }] },
  ),
  made_by_the_workbench: table(
    'made_by_the_workbench',
    { isSo: { ...key(yesNo), default: true }, at },
    { checks: [{ name: 'made_by_the_workbench_once', expression: 'is_so' }] },
  ),
  // Written and read by hand (see `audit-row.ts` and `audit.ts`): here to be compared with the migrations.
  audit: table(
    'audit',
    {
      ...{ lane: key(small), position: key(long), hash: bytes },
      ...{
        at,
        personId: maybeUuid,
        person: text,
        role: text,
        action: text,
        childId: maybeUuid,
        ended: text,
        about: json,
      },
    },
    {
      indices: [
        { name: 'audit_by_child', columns: ['childId', 'at'], where: 'child_id IS NOT NULL' },
        { name: 'audit_by_time', columns: ['at'] },
      ],
      checks: [oneOf('audit_ended_is_known', 'ended', ['done', 'refused'])],
    },
  ),
  audit_lane: table('audit_lane', { lane: key(small), length: long, hash: bytes }),
  audit_anchor: table(
    'audit_anchor',
    { number: key(long), onHour: at, line: text, keptAt: maybeAt },
    { indices: [{ name: 'audit_anchor_to_keep', columns: ['number'], where: 'kept_at IS NULL' }] },
  ),
};
