import { propertiesOf, tables } from '../src/store/database/tables.ts';
import type { Asked, Bench, Figure } from './bench.ts';
import { startChild } from './child.ts';
import type { Digested, DigestsWanted } from './digests-process.ts';
import { median, plain, spread } from './figures.ts';
import { fillService } from './fill-service.ts';
import type { RowsRead, RowsWanted } from './read-rows-process.ts';

/** How many children, how often it is done, and what is aimed for. */
const services = [
  { children: 2_000, rounds: 5, aim: 'under 3 s' },
  { children: 10_000, rounds: 3, aim: '-' },
  { children: 100_000, rounds: 1, aim: 'within 3 times the floor, under 400 MB' },
];

/** As in the README, for a service that has little memory: without it Node takes what there is before it tidies up. */
const heap = '--max-old-space-size=256';

const ofChildren = Object.keys(tables).filter((name) => propertiesOf(name as keyof typeof tables).includes('childId'));

export const digestsBench: Bench = {
  name: 'digests',
  says: [
    'Every digest of a Monday, planned and worded as the person it is for, but not sent: each IRO’s, social worker’s',
    'and team manager’s own, each team’s and the week’s. Six reviews and twelve decisions a child, and what became of them.',
    'Floor: the same rows read once with pg and nothing done with them, a thousand children at a time.',
    'Each in a process of its own, in turn; ours is given 256 MB for its objects. Each child is in five digests.',
    'Figures: the median (least to most).',
  ],
  async run({ postgres }: Asked) {
    const figures: Figure[] = [];
    const took = new Map<number, number>();
    for (const { children, rounds, aim } of services) {
      const url = await postgres.database(`digests_${children}`);
      await fillService(postgres.asOwner(url), children);
      await postgres.settle(url);
      const measured = await measure(url, rounds);
      took.set(children, median(measured.ours.map((one) => one.seconds)));
      figures.push({ ...figureOf(children, measured), aim });
    }
    const [few = Number.NaN, many = Number.NaN] = [took.get(10_000), took.get(100_000)];
    return [
      ...figures,
      {
        what: 'time for 100,000 against 10,000',
        ours: `${plain(many)} s against ${plain(few)} s`,
        ratio: plain(many / few),
        aim: 'no more than 11 times',
      },
    ];
  },
};

interface Measured {
  ours: readonly Digested[];
  floor: readonly RowsRead[];
}

async function measure(url: string, rounds: number): Promise<Measured> {
  const [ours, floor]: [Digested[], RowsRead[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const reading = await startChild<RowsWanted, RowsRead>('read-rows-process.ts', { url, tables: ofChildren });
    await reading.stop();
    const wording = await startChild<DigestsWanted, Digested>('digests-process.ts', { url }, [heap]);
    await wording.stop();
    // A morning on which nobody is told anything would be quick.
    if (wording.said.saying * 2 < wording.said.digests) throw new Error('most digests said nothing');
    floor.push(reading.said);
    ours.push(wording.said);
  }
  return { ours, floor };
}

function figureOf(children: number, { ours, floor }: Measured): Figure {
  const memory = plain(Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes)));
  const seconds = (all: readonly { seconds: number }[]) => all.map((one) => one.seconds);
  const [digests, rows] = [ours[0]?.digests ?? 0, floor[0]?.rows ?? 0];
  return {
    what: `${plain(children)} children: ${plain(digests)} digests from ${plain(rows)} rows`,
    ours: `${spread(seconds(ours), ' s')}, ${memory} MB at most`,
    floor: spread(seconds(floor), ' s'),
    ratio: spread(ours.map((one, at) => one.seconds / (floor[at]?.seconds ?? Number.NaN))),
  };
}
