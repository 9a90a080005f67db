import { setTimeout as wait } from 'node:timers/promises';

/** How Slack is to go wrong. */
export interface Misbehaviour {
  /** Milliseconds each reply is held back. */
  slow?: number;
  status?: 429 | 500;
  /** Do what was asked, then drop the connection. */
  loseReplyAfterEffect?: boolean;
  /** Drop the connection at once. */
  down?: boolean;
  /** Only these methods; `response_url` is one. All, unless told. */
  methods?: readonly string[];
  /** How many calls it lasts; for ever, unless told. */
  times?: number;
  /** Seconds in the Retry-After of a 429. */
  retryAfter?: number;
}

export interface Moods {
  add(misbehaviour: Misbehaviour): () => void;
  clear(): void;
  /** The one that governs this call, used up by one. */
  take(method: string): Misbehaviour | null;
}

export function newMoods(): Moods {
  const moods = new Map<Misbehaviour, number>();
  return {
    add(misbehaviour) {
      moods.set(misbehaviour, misbehaviour.times ?? Number.POSITIVE_INFINITY);
      return () => moods.delete(misbehaviour);
    },
    clear: () => moods.clear(),
    take(method) {
      for (const [mood, left] of moods) {
        if (mood.methods && !mood.methods.includes(method)) continue;
        if (left <= 1) moods.delete(mood);
        else moods.set(mood, left - 1);
        return mood;
      }
      return null;
    },
  };
}

export interface Reply {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body: unknown;
}

/** Answer a call as the mood has it; null is a connection dropped. */
export async function answerIn(mood: Misbehaviour | null, effect: () => Reply): Promise<Reply | null> {
  if (mood?.slow) await wait(mood.slow);
  if (mood?.down) return null;
  if (mood?.status === 429) return tooMany(mood.retryAfter);
  if (mood?.status === 500) return { status: 500, body: 'Internal Server Error' };
  const reply = effect();
  return mood?.loseReplyAfterEffect ? null : reply;
}

export const tooMany = (seconds = 1): Reply => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: { ok: false, error: 'ratelimited' },
});
