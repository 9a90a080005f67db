import { RecordsAway } from '../domain/refusal.ts';

const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '55000',
]);

/** The database is down, starting, stopping or full: a wait will cure it. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    error.name === 'CannotExecuteNotConnectedError' ||
    (typeof code === 'string' && away.has(code)) ||
    /Connection terminated|timeout exceeded when trying/.test(error.message)
  );
}

/** For a `catch`: says plainly that the database is away, and passes on anything else as it was. */
export function passOn(error: unknown): never {
  throw isDatabaseAway(error) ? new RecordsAway('The database does not answer.', { cause: error }) : error;
}
