import { type Check, ok, wrong } from './check.ts';

export const recordsAnswer: Check = {
  name: 'records',
  looksAt: 'whether the database answers and its tables are up to date',
  run: async ({ records }) => {
    if (records === null) {
      return [wrong('The database does not answer.', 'Check DATABASE_URL, and that PostgreSQL runs.')];
    }
    return records.areCurrent
      ? [ok('The database answers, and its tables are up to date.')]
      : [wrong('The tables are not up to date.', 'Run: npm run iro -- migrate')];
  },
};
