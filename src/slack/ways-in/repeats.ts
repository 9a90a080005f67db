import { createHash } from 'node:crypto';
import type { FromSlack } from './from-slack.ts';

/** Slack sends again what it did not hear that we heard: at once, after a minute and after five. In milliseconds. */
const rememberedFor = 10 * 60_000;

export interface Repeats {
  /** False: it is in work already, or was done. */
  begin(body: FromSlack): boolean;
  /** It was not acknowledged, so it may come again. */
  forget(body: FromSlack): void;
}

/** What this copy of the service was asked lately: nothing is done twice, whoever sends it again. */
export function repeatsSince(monotonic: () => number): Repeats {
  const begun = new Map<string, number>();
  return {
    begin(body) {
      const now = monotonic();
      for (const [key, until] of begun) {
        if (until > now) break;
        begun.delete(key);
      }
      // What a menu offers is only looked up, and the same letters are typed again.
      if (body.type === 'block_suggestion') return true;
      const key = keyOf(body);
      if (begun.has(key)) return false;
      begun.set(key, now + rememberedFor);
      return true;
    },
    forget: (body) => void begun.delete(keyOf(body)),
  };
}

// An event keeps its id when it is sent again. Whatever else a person does carries a trigger of its own.
const keyOf = (body: FromSlack) =>
  typeof body.event_id === 'string'
    ? `event ${body.event_id}`
    : createHash('sha256').update(JSON.stringify(body)).digest('base64');
