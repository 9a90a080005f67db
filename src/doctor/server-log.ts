import type { LoudSetting } from '../store/database/database-logging.ts';
import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export const serverLog: Check = {
  name: 'server log',
  looksAt: 'whether PostgreSQL’s own log may quote what is written about a child',
  run: async ({ records }) => (records ? judgeLogging(records.loud) : []),
};

/** These quote what is done every day; the others only what went wrong. */
const everyDay = [
  'log_statement',
  'log_min_duration_statement',
  'log_min_duration_sample',
  'log_transaction_sample_rate',
  'auto_explain.log_min_duration',
  'debug_print_parse',
  'debug_print_rewritten',
  'debug_print_plan',
  'pgaudit.log',
];

export function judgeLogging(loud: readonly LoudSetting[]): InstallationFinding[] {
  if (loud.length === 0) return [ok('PostgreSQL’s own log quotes nothing that is written here.')];
  return loud.map(({ setting, is, wanted }) =>
    (everyDay.includes(setting) ? wrong : look)(
      `PostgreSQL’s own log may quote what is written about a child: ${setting} is ${is}.`,
      `Have its administrator run, for the service’s role: alter role … set ${setting} = '${wanted}'`,
    ),
  );
}
