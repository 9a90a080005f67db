import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type Bench, figureLines } from './bench.ts';
import { digestsBench } from './digests.ts';
import { duesOfBench } from './dues-of.ts';
import { importBench } from './import.ts';
import { nextReview } from './next-review.ts';
import { record } from './record.ts';
import { scratchPostgres } from './scratch-postgres.ts';

const benches: readonly Bench[] = [nextReview, record, duesOfBench, importBench, digestsBench];

const say = (line: string) => process.stdout.write(`${line}\n`);

function machine(postgresVersion: string): string {
  const cores = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${cores[0]?.model}, ${cores.length} cores, ${memory}; Node ${process.version.slice(1)}; PostgreSQL ${postgresVersion}`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', multiple: true } },
});
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  say(`There is no benchmark called ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const postgres = await scratchPostgres();
try {
  say(machine(postgres.version));
  for (const { name, says, run } of benches) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    say(`\n${name}`);
    for (const line of says) say(`  ${line}`);
    for (const line of figureLines(await run({ postgres, data: values.data ?? [] }))) say(line);
  }
} finally {
  await postgres.stop();
}
