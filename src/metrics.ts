import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** In Prometheus’s own format: counts and times, and nothing of any child. Null while nothing can be counted. */
  text(): Promise<string | null>;
  readonly contentType: string;
  /** How long Slack waited to hear that we heard, in seconds. */
  acknowledged(seconds: number): void;
  jobWent(job: string, how: 'well' | 'badly'): void;
}

type Counts = Readonly<Record<string, number>>;

/** What is counted in the records that every copy of the service shares. */
export interface Counted {
  deliveries: Counts;
  /** By job: when it last did all there was to do, in seconds since 1970. */
  jobs: Counts;
  /** By state; empty until the first count is done. */
  dues: Counts;
}

/** Slack gives 3 seconds. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** One registry for each running bot: nothing is shared with another in the same process. */
export function metricsOf(known: () => Counted | null): Metrics {
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
  const gauge = (name: string, help: string, label: 'state' | 'job', of: (counted: Counted) => Counts) =>
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers,
      collect() {
        const counted = known();
        this.reset();
        for (const [value, number] of Object.entries(counted ? of(counted) : {})) this.set({ [label]: value }, number);
      },
    });
  gauge('iro_deliveries', 'Messages in the outbox, by state', 'state', ({ deliveries }) => deliveries);
  gauge(
    'iro_job_last_success_timestamp_seconds',
    'When each job was last done, in any copy',
    'job',
    ({ jobs }) => jobs,
  );
  gauge('iro_dues', 'Statutory duties of all children, by state', 'state', ({ dues }) => dues);
  return {
    text: async () => (known() === null ? null : registry.metrics()),
    contentType: registry.contentType,
    acknowledged: (seconds) => acknowledgements.observe(seconds),
    jobWent: (job, how) => {
      if (how === 'badly') failures.inc({ job });
    },
  };
}
