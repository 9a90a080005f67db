import type { Id } from '../domain/records/id.ts';
import type { Instant } from '../domain/time/day.ts';
import type { MustWait } from '../store/outbox/outbox.ts';

/** Who must wait a little, and for which of Slack’s methods: nobody else ever waits for them. */
export interface Pace {
  /** Slack said so: in seconds. */
  hold(method: string, person: Id | null, seconds: number): void;
  /** Seconds until it may be asked again; 0 when it may. */
  heldFor(method: string, person: Id | null): number;
  posted(person: Id): void;
  /** One more of the edits that Slack takes in a minute: what only empties an old message leaves room for the others. */
  edited(): void;
  /** Seconds until there may be another edit: Slack takes about so many a minute, of everybody’s together. */
  untilEdit(): number;
  /** Everyone who must wait; or, without the spacing, only those whom Slack holds. */
  held(): MustWait;
  limited(): MustWait;
  /** Milliseconds until the first of the spaced may have another; null when nobody is waiting for that. */
  nextFree(): number | null;
}

interface Clocks {
  /** Slack’s Retry-After goes by the service’s clock, as every time in the outbox does. */
  now: () => Instant;
  /** Milliseconds that only go forward. */
  monotonic: () => number;
  /** Milliseconds between two posts to one person, and between two edits for which nobody waits. */
  spacing: number;
}

/** In milliseconds. */
const aMinute = 60_000;
const editsAMinute = 50;

export function paceOf({ now, monotonic, spacing }: Clocks): Pace {
  const limits = new Map<string, number>();
  const spaced = new Map<Id, number>();
  let nextEmptied = 0;
  let edits: number[] = [];
  const named = (method: string, person: Id | null) => `${method} ${person ?? ''}`;
  const seconds = (until: number) => Math.max(0, (until - Date.parse(now())) / 1_000);

  function limitedIn(method: string): Id[] {
    return [...limits]
      .filter(([name, until]) => name.startsWith(`${method} `) && seconds(until) > 0)
      .map(([name]) => name.slice(method.length + 1));
  }
  function limited(): MustWait {
    for (const [name, until] of limits) if (seconds(until) === 0) limits.delete(name);
    return { posts: limitedIn('chat.postMessage'), edits: limitedIn('chat.update'), outlived: false };
  }

  return {
    hold: (method, person, wait) => {
      limits.set(named(method, person), Date.parse(now()) + wait * 1_000);
      if (method === 'chat.update') nextEmptied = Math.max(nextEmptied, monotonic() + wait * 1_000);
    },
    heldFor: (method, person) => seconds(limits.get(named(method, person)) ?? 0),
    posted: (person) => void spaced.set(person, monotonic() + spacing),
    edited: () => {
      edits.push(monotonic());
      nextEmptied = Math.max(nextEmptied, monotonic()) + spacing;
    },
    untilEdit: () => {
      edits = edits.filter((at) => at > monotonic() - aMinute);
      const [first = 0] = edits;
      // Who takes posts as fast as they come takes edits so, too.
      return spacing === 0 || edits.length < editsAMinute ? 0 : (first + aMinute - monotonic()) / 1_000;
    },
    limited,
    held: () => {
      for (const [person, free] of spaced) if (free <= monotonic()) spaced.delete(person);
      const { posts, edits } = limited();
      return { posts: [...posts, ...spaced.keys()], edits, outlived: nextEmptied > monotonic() };
    },
    nextFree: () => {
      const waits = [...spaced.values(), ...(nextEmptied > monotonic() ? [nextEmptied] : [])];
      return waits.length === 0 ? null : Math.max(0, Math.min(...waits) - monotonic());
    },
  };
}
