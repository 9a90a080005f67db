import { Refusal } from './domain/records/refusal.ts';
import { faultOf, type Log } from './log.ts';
import { isReadOnly } from './store/database/away.ts';

const longestWait = 30_000;

/** Tries until it works or is refused: after 1, 2, 4 seconds and so on, with a line for the operator each time. */
export function keepOpening(attempt: () => Promise<void>, log: Log) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const opened = new Promise<void>((resolve, reject) => {
    const tryOnce = (wait: number) => {
      attempt().then(resolve, (error: unknown) => {
        if (stopped) return;
        if (error instanceof Refusal) return reject(error);
        log.warn(
          { againInSeconds: wait / 1_000, ...faultOf(error) },
          isReadOnly(error)
            ? 'the database may only be read: still trying'
            : 'the database does not answer: still trying',
        );
        timer = setTimeout(tryOnce, wait, Math.min(wait * 2, longestWait));
      });
    };
    tryOnce(1_000);
  });
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
  };
  return { opened, stop };
}
