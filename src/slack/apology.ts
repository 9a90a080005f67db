import { randomInt } from 'node:crypto';
import { Refusal } from '../domain/refusal.ts';
import { faultOf, type Log } from '../log.ts';
import { type Message, say } from './message.ts';

// No vowels, so that no code can spell a word; and none that look alike.
const letters = 'BCDFGHJKMNPQRTVWXZ';

/** Six letters that the person can quote and the log can be searched for. */
export const newCode = () => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');

/** What to say when something could not be done. A refusal says it itself; anything else is logged under a code. */
export function apology(error: unknown, log: Log): Message {
  if (error instanceof Refusal) return say(error.message);
  const code = newCode();
  log.error({ ref: code, ...faultOf(error) }, 'a request could not be answered');
  return say(
    isDatabaseAway(error)
      ? `I can’t reach the records just now. Nothing was changed. Try again in a few minutes. Code ${code}.`
      : `Something went wrong on our side. Nothing was changed. If it happens again, give your IT team this code: ${code}.`,
  );
}

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
]);

/** The database is down, starting, stopping or full: a wait will cure it. */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    error.name === 'CannotExecuteNotConnectedError' ||
    (typeof code === 'string' && away.has(code)) ||
    /Connection terminated|timeout exceeded when trying/.test(error.message)
  );
}
