/** What was last found out: whoever wants to know never waits for it, and never makes it be asked. */
export interface Fresh<Found> {
  /** Null until it is known, and while it can’t be found out. */
  known(): Found | null;
  /** Finds out now, and again and again from now on. Never throws. */
  look(): Promise<void>;
  /** Somebody has just found out by the way, or that it can’t be found out. */
  learn(what: Found | null): void;
  stop(): void;
}

/** What has not been heard for so many times is known no longer: whoever was asked may hang. */
const missed = 5;

/** Asks every so many milliseconds, in the background, and never twice at a time. */
export function keptFresh<Found>(ask: () => Promise<Found>, every: number, monotonic: () => number): Fresh<Found> {
  let found: { what: Found; until: number } | null = null;
  let asking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const learn = (what: Found | null) => {
    found = what === null ? null : { what, until: monotonic() + every * missed };
  };
  async function look() {
    if (stopped) return;
    timer ??= setInterval(look, every).unref();
    asking ??= ask()
      .then(learn, () => learn(null))
      .finally(() => {
        asking = null;
      });
    await asking;
  }
  return {
    known: () => (found !== null && monotonic() < found.until ? found.what : null),
    look,
    learn,
    stop: () => {
      stopped = true;
      clearInterval(timer ?? undefined);
    },
  };
}
