import { type Check, type Finding, look, ok, wrong } from './check.ts';

export const serverLog: Check = {
  name: 'server log',
  looksAt: 'whether PostgreSQL’s own log may quote what is written about a child',
  run: async ({ records }) => {
    const seen = await records?.select<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name = any('{${Object.keys(quiet).join()}}')`,
    );
    return seen ? judgeLogging(Object.fromEntries(seen.map(({ name, setting }) => [name, setting]))) : [];
  },
};

/** Of each setting, what keeps statements and their values out of the log. */
const quiet: Record<string, string> = {
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  // Of extensions that a council’s server may have.
  'auto_explain.log_min_duration': '-1',
  'pgaudit.log': 'none',
};

/** These quote what is done every day; the others only what went wrong. */
const everyDay = [
  'log_statement',
  'log_min_duration_statement',
  'log_min_duration_sample',
  'log_transaction_sample_rate',
  'auto_explain.log_min_duration',
  'pgaudit.log',
];

/** What is not there, an older PostgreSQL does not have. */
export function judgeLogging(settings: Readonly<Record<string, string>>): Finding[] {
  const loud = Object.entries(quiet).filter(([name, wanted]) => (settings[name] ?? wanted) !== wanted);
  if (loud.length === 0) return [ok('PostgreSQL’s own log quotes nothing that is written here.')];
  return loud.map(([name, wanted]) =>
    (everyDay.includes(name) ? wrong : look)(
      `PostgreSQL’s own log may quote what is written about a child: ${name} is ${settings[name]}.`,
      `Have its administrator run, for the service’s role: alter role … set ${name} = '${wanted}'`,
    ),
  );
}
