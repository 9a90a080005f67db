// A process of its own, in the time zone it is started in: when the bell will ring from each of these moments on.
import { mock } from 'node:test';
import { bellFor } from '../../src/jobs/schedule.ts';

const [count = '', ...moments] = process.argv.slice(2);
const rings = moments.map((moment) => {
  mock.timers.enable({ apis: ['Date'], now: Date.parse(moment) });
  const bell = bellFor(async () => {});
  const next = bell.getNextRuns(Number(count)).map((at) => at.toISOString());
  bell.destroy();
  mock.timers.reset();
  return next;
});
process.stdout.write(JSON.stringify(rings));
