import { type Check, ok, wrong } from './check.ts';

export const recordsAnswer: Check = {
  name: 'records',
  looksAt: 'whether the database answers and its tables are up to date',
  run: async ({ records }) => {
    if (records === null) {
      return [wrong('The database does not answer.', 'Check DATABASE_URL, and that PostgreSQL runs.')];
    }
    const [mode] = await records.select<{ only: string }>(`select current_setting('transaction_read_only') as only`);
    if (mode?.only === 'on') {
      return [
        wrong(
          'The database may only be read: it is a standby, or default_transaction_read_only is on.',
          'Set DATABASE_URL to the database that takes changes.',
        ),
      ];
    }
    return records.areCurrent
      ? [ok('The database answers, and its tables are up to date.')]
      : [wrong('The tables are not up to date.', 'Run: npm run iro -- migrate')];
  },
};
