import type { Keeping, Kept } from './said.ts';

/** Milliseconds of what is said that a sudden end may lose. */
const atMost = 500;

/** Writes down what is said, soon after it is. */
export interface Keeper {
  /** Writes the first of it. */
  begin(): Promise<void>;
  changed(): void;
  /** Writes the last of it. */
  end(): Promise<void>;
}

/** Once it has begun: what a council says while it is brought in is written when that is whole. */
export function keeperOf(keeping: Keeping, now: () => Kept): Keeper {
  let begun = false;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  function write() {
    timer = null;
    // A full disk is no reason to end a demonstration: what is said stays before everybody’s eyes.
    writing = writing.then(() => keeping.write(now())).catch(() => undefined);
  }
  function changed() {
    if (begun) timer ??= setTimeout(write, atMost).unref();
  }
  return {
    changed,
    begin: async () => {
      begun = true;
      write();
      await writing;
    },
    end: async () => {
      clearTimeout(timer ?? undefined);
      if (begun) write();
      await writing;
    },
  };
}
