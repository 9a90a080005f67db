import { keptFresh } from './kept-fresh.ts';
import type { Counted } from './metrics.ts';

type Counts = Counted['dues'];

export interface Watching {
  /** Whether the records are open and answer, and their tables are current. */
  answer: () => Promise<boolean>;
  deliveries: () => Promise<Counts>;
  jobs: () => Promise<Counts>;
  dues: () => Promise<Counts>;
  monotonic: () => number;
  every?: Often;
}

/** Milliseconds between two looks at whether the records answer, two counts of what is in them, and two of duties. */
export interface Often {
  ready: number;
  counts: number;
  dues: number;
}

const usual: Often = { ready: 2_000, counts: 15_000, dues: 3_600_000 };

/** What is known of the records, so that no machine that asks makes them be asked. */
export function watchOver({ answer, deliveries, jobs, dues, monotonic, every = usual }: Watching) {
  const readiness = keptFresh(answer, every.ready, monotonic);
  const duties = keptFresh(dues, every.dues, monotonic);
  const counts = keptFresh(
    async (): Promise<Counted> => {
      // Every child’s duties take a while: whoever counts the rest does not wait for them.
      if (duties.known() === null) void duties.look();
      return { deliveries: await deliveries(), jobs: await jobs(), dues: duties.known() ?? {} };
    },
    every.counts,
    monotonic,
  );
  return {
    ready: () => readiness.known() === true,
    /** Somebody has just been answered by the records, or could not reach them. */
    heard: readiness.learn,
    counted: counts.known,
    look: readiness.look,
    count: counts.look,
    stop: () => {
      for (const kept of [readiness, counts, duties]) kept.stop();
    },
  };
}
