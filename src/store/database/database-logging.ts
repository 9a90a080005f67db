import type { ClientBase } from 'pg';
import type { DataSource, Logger } from 'typeorm';

/**
 * What our own connections ask of the server’s log: no statement, no value that a statement was given, and none of
 * the errors, which quote the value or the row that was refused. What the server itself meets, it still logs.
 */
const quiet = {
  log_statement: 'none',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_duration: 'off',
  debug_print_parse: 'off',
  debug_print_rewritten: 'off',
  debug_print_plan: 'off',
  // Of extensions that a council’s server may have.
  'auto_explain.log_min_duration': '-1',
  'pgaudit.log': 'none',
} as const;

// Of these only what the server knows, and has otherwise.
const otherwise = `pg_settings s join json_each_text($1) wanted on wanted.key = s.name and wanted.value <> s.setting`;

/**
 * As far as the role may, which PostgreSQL before 15 can’t say: there, and for the rest, see `loggingOf`. By hand, here
 * and there: these are settings of the server’s.
 */
export async function quieten(client: Pick<ClientBase, 'query'>): Promise<void> {
  const allowed = `s.context = 'user' or has_parameter_privilege(s.name, 'SET')`;
  const set = `select set_config(s.name, wanted.value, false) from ${otherwise} where ${allowed}`;
  // A server that can’t be quietened is no reason to keep a council from its records.
  await client.query(set, [JSON.stringify(quiet)]).catch(() => {});
}

/** TypeORM would print why a migration failed, which quotes the row it failed on. */
export const silent: Logger = {
  logQuery: () => {},
  logQueryError: () => {},
  logQuerySlow: () => {},
  logSchemaBuild: () => {},
  logMigration: () => {},
  log: () => {},
};

export interface LoudSetting {
  setting: string;
  is: string;
  /** What it lets through, and what to do about it. */
  says: string;
}

/** What could still put words from a child’s records into the server’s log, and only its administrator can change. */
export async function loggingOf(database: DataSource): Promise<readonly LoudSetting[]> {
  const loud = await database.query<{ setting: string; is: string; wanted: string; role: string }[]>(
    `select s.name as setting, s.setting as is, wanted.value as wanted, quote_ident(current_user) as role
     from ${otherwise} order by s.name`,
    [JSON.stringify(quiet)],
  );
  return loud.map(({ setting, is, wanted, role }) => ({
    setting,
    is,
    says:
      `PostgreSQL’s log may quote children’s records: ${setting} is “${is}”. ` +
      `Have its administrator run: alter role ${role} set ${setting} = '${wanted}'`,
  }));
}
