import { faultOf, type Log } from '../../log.ts';

/** Tries until it works or the service stops: after 1, 2, 4 seconds and so on, up to a minute apart. */
export type KeepTrying = (doing: string, attempt: () => Promise<unknown>) => void;

const longestWait = 60_000;

export function trier(log: Log): { keepTrying: KeepTrying; stop: () => void } {
  const waits = new Set<NodeJS.Timeout>();
  let stopped = false;

  function keepTrying(doing: string, attempt: () => Promise<unknown>, wait = 1_000) {
    if (stopped) return;
    attempt().catch((error: unknown) => {
      if (stopped) return;
      log.warn({ doing, againInSeconds: wait / 1_000, ...faultOf(error) }, 'Slack does not answer: still trying');
      const timer = setTimeout(() => {
        waits.delete(timer);
        keepTrying(doing, attempt, Math.min(wait * 2, longestWait));
      }, wait);
      waits.add(timer);
    });
  }

  return {
    keepTrying: (doing, attempt) => keepTrying(doing, attempt),
    stop: () => {
      stopped = true;
      for (const timer of waits) clearTimeout(timer);
    },
  };
}
