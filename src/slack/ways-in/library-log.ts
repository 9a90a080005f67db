import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/**
 * What the Slack libraries want to log. At their chattier levels they print whole requests, so only warnings and
 * errors pass, and of those only that they happened: the sentence may hold a token or what somebody typed.
 */
export function libraryLog(log: Log): Logger {
  const silent = () => {};
  return {
    debug: silent,
    info: silent,
    warn: () => log.warn({ from: 'slack library' }, 'a warning from the Slack library'),
    error: (first: unknown) =>
      log.error({ from: 'slack library', kind: kindOf(first) }, 'an error from the Slack library'),
    setLevel: silent,
    getLevel: () => LogLevel.WARN,
    setName: silent,
  };
}

const kindOf = (first: unknown) => {
  if (first instanceof Error) return first.name;
  return typeof first === 'string' && /signature|timestamp|stale|verif/i.test(first) ? 'request not verified' : 'other';
};
