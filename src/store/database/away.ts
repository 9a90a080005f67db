import { RecordsAway } from '../../domain/records/refusal.ts';

const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EPIPE',
  // A statement that ran out of time: the database is there, and too busy to answer.
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53100',
  '53300',
  '55000',
]);

/** TypeORM’s own names for a connection that went while it was being used. */
const cut = new Set([
  'CannotExecuteNotConnectedError',
  'QueryRunnerAlreadyReleasedError',
  'QueryRunnerProviderAlreadyReleasedError',
]);

/** The database is down, starting, stopping or full: a wait will cure it. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    cut.has(error.name) ||
    (typeof code === 'string' && away.has(code)) ||
    /Connection terminated|timeout exceeded when trying/.test(error.message)
  );
}

/** A standby, or `default_transaction_read_only`: it answers, and takes nothing down. */
const readOnly = '25006';

export const isReadOnly = (error: unknown): boolean =>
  error instanceof Error && (Object(error).code === readOnly || isReadOnly(error.cause));

/** For a `catch`: says plainly that the database is away, and passes on anything else as it was. */
export function passOn(error: unknown): never {
  if (isReadOnly(error)) throw new RecordsAway('The database may only be read.', { cause: error });
  throw isDatabaseAway(error) ? new RecordsAway('The database does not answer.', { cause: error }) : error;
}
