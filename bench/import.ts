import path from 'node:path';
import type { Asked, Bench, Figure } from './bench.ts';
import { copyIn, copyOut } from './copy.ts';
import { councilsMoment } from './council.ts';
import { plain } from './figures.ts';
import { type Imported, importFiles } from './import-files.ts';
import { generateReturn } from './return-generator.ts';
import type { ScratchPostgres } from './scratch-postgres.ts';

const fixtures = path.join(import.meta.dirname, '..', 'test', 'fixtures', 'exchange');
const samples = ['2024-25', '2025-26'].map((year) => path.join(fixtures, year));
const children = 100_000;

export const importBench: Bench = {
  name: 'import',
  says: [
    `Two small years of SSDA903 (or the folders given by --data), then an invented year of ${plain(children)} children.`,
    'Reading, planning and writing, by the code behind “npm run iro -- import”, in a process that does only that.',
    'Floor: COPY of the rows it wrote into unlogged tables of the same columns, with no index, key or check.',
    'The last line of each is no import: it is COPY of the rows into the tables as they are, which PostgreSQL must check.',
  ],
  async run({ data, postgres }: Asked) {
    const invented = path.join(postgres.folder, 'return');
    await generateReturn(invented, { children, seed: 1, year: 2025 });
    return [
      ...(await twice(postgres, 'sample', data.length === 0 ? samples : data)),
      ...(await twice(postgres, 'invented', [invented])),
    ];
  },
};

/** Once into an empty database, and once more: then nothing may change. */
async function twice(postgres: ScratchPostgres, name: string, folders: readonly string[]): Promise<Figure[]> {
  const url = await postgres.database(name);
  const first = await importFiles({ url, folders, at: councilsMoment });
  const again = await importFiles({ url, folders, at: councilsMoment });
  if (!again.said.includes('Nothing is new')) throw new Error(`the second import changed something:\n${again.said}`);
  const rows = await copyOut(postgres.asOwner(url), postgres.folder);
  const floor = await copyIn(postgres.asOwner(await postgres.database(`${name}_bare`)), rows, 'bare');
  const checked = await copyIn(postgres.asOwner(await postgres.database(`${name}_checked`)), rows, 'as they are');
  const figure = (what: string, { read, planAndWrite, peakMegabytes }: Imported): Figure => ({
    what: `${name}, ${what}`,
    ours: `${plain(read + planAndWrite)} s (${plain(read)} of it reading), ${plain(peakMegabytes)} MB at most`,
    floor: `${plain(floor)} s`,
    ratio: plain((read + planAndWrite) / floor),
    aim: '-',
  });
  return [
    figure('into an empty database', first),
    figure('the same files again', again),
    {
      what: `${name}, COPY into the real tables`,
      ours: `${plain(checked)} s`,
      floor: `${plain(floor)} s`,
      ratio: plain(checked / floor),
    },
  ];
}
