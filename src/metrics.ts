import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** In Prometheus’s own format: counts and times, and nothing of any child. */
  text(): Promise<string>;
  readonly contentType: string;
  /** How long Slack waited to hear that we heard, in seconds. */
  acknowledged(seconds: number): void;
  jobWent(job: string, how: 'well' | 'badly'): void;
}

/** What is counted when somebody asks, from the records that every copy of the service shares. */
export interface Counted {
  deliveries: () => Promise<Readonly<Record<string, number>>>;
  /** By job: when it last did all there was to do, in seconds since 1970. */
  jobs: () => Promise<Readonly<Record<string, number>>>;
  /** By state; empty until the first count is done. */
  dues: () => Promise<Readonly<Record<string, number>>>;
}

/** Slack gives 3 seconds. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** One registry for each running bot: nothing is shared with another in the same process. */
export function metricsOf({ deliveries, jobs, dues }: Counted): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const acknowledgements = new Histogram({
    name: 'iro_acknowledgement_seconds',
    help: 'Time from a request of Slack’s to our acknowledgement',
    buckets,
    registers,
  });
  const failures = new Counter({
    name: 'iro_job_failures_total',
    help: 'Times a job could not be done, in this copy of the service',
    labelNames: ['job'] as const,
    registers,
  });
  gaugeBy('state', 'iro_deliveries', 'Messages in the outbox, by state', deliveries, registers);
  gaugeBy('job', 'iro_job_last_success_timestamp_seconds', 'When each job was last done, in any copy', jobs, registers);
  gaugeBy('state', 'iro_dues', 'Statutory duties of all children, by state', dues, registers);
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    acknowledged: (seconds) => acknowledgements.observe(seconds),
    jobWent: (job, how) => {
      if (how === 'badly') failures.inc({ job });
    },
  };
}

function gaugeBy(
  label: 'state' | 'job',
  name: string,
  help: string,
  count: () => Promise<Readonly<Record<string, number>>>,
  registers: Registry[],
): void {
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers,
    async collect() {
      const counts = await count();
      this.reset();
      for (const [value, number] of Object.entries(counts)) this.set({ [label]: value }, number);
    },
  });
}

const hour = 3_600_000;

/**
 * Counted again at most once an hour, and never while somebody waits: what is asked for is answered with the last count,
 * none at first.
 */
export function hourly<Counts extends object>(count: () => Promise<Counts>, monotonic: () => number) {
  let last: Counts | null = null;
  let from: number | null = null;
  return async (): Promise<Counts | Record<string, never>> => {
    if (from === null || monotonic() - from > hour) {
      from = monotonic();
      void count().then(
        (counts) => {
          last = counts;
        },
        () => {
          from = null;
        },
      );
    }
    return last ?? {};
  };
}
