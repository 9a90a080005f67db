import { randomInt } from 'node:crypto';
import { RecordsAway, Refusal } from '../domain/records/refusal.ts';
import { faultOf, type Log } from '../log.ts';
import { type Message, say } from './message.ts';
import { refused } from './next-steps.ts';

// No vowels, so that no code can spell a word; and none that look alike.
const letters = 'BCDFGHJKMNPQRTVWXZ';

/** Six letters that the person can quote and the log can be searched for. */
export const newCode = () => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');

/** What to say when something could not be done. A refusal says it itself; anything else is logged under a code. */
export function apology(error: unknown, log: Log): Message {
  if (error instanceof Refusal) return refused(error);
  const code = newCode();
  log.error({ ref: code, ...faultOf(error) }, 'a request could not be answered');
  return say(
    error instanceof RecordsAway
      ? `I can’t reach the records just now. Nothing was changed. Try again in a few minutes. Code ${code}.`
      : `Something went wrong on our side. Nothing was changed. If it happens again, give your IT team this code: ${code}.`,
  );
}
