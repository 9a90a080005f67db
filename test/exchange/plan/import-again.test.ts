import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generateReturn } from '../../../bench/return-generator.ts';
import { readFiles } from '../../../src/exchange/reading/read-files.ts';
import { today } from '../given.ts';
import { importInto, nothing } from '../import-into.ts';

const fixtures = 'test/fixtures/exchange';

test.each([
  ['one year', [`${fixtures}/2024-25`]],
  ['two years', [`${fixtures}/2024-25`, `${fixtures}/2025-26`]],
  ['every sample at once', [fixtures]],
])('the same files again change nothing: %s', async (_title, paths) => {
  const known = nothing();
  const read = await readFiles(paths, { today });
  expect(importInto(known, read).changes.length).toBeGreaterThan(100);
  expect(importInto(known, await readFiles(paths, { today })).changes).toEqual([]);
});

test('two years one at a time come to the same case files as both at once', async () => {
  const years = [`${fixtures}/2024-25`, `${fixtures}/2025-26`];
  const [apart, together] = [nothing(), nothing()];
  for (const year of years) importInto(apart, await readFiles([year], { today }));
  importInto(together, await readFiles(years, { today }));
  const rows = (known: ReturnType<typeof nothing>) =>
    [...known.files.values()]
      .map(({ child, periods, episodes, reviews }) => ({ child, periods, episodes, reviews }))
      .sort((one, other) => (one.child.reference < other.child.reference ? -1 : 1))
      .map((file) =>
        JSON.parse(JSON.stringify(file, (key, value) => (/^(id|childId|periodId)$/.test(key) ? null : value))),
      );
  expect(rows(apart)).toEqual(rows(together));
});

test('whatever return is imported, importing it again changes nothing, today or later', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const folder = await mkdtemp(join(tmpdir(), 'return-'));
      await generateReturn(folder, { children: 40, seed, year: 2024 });
      const known = nothing();
      const first = importInto(known, await readFiles([folder], { today }));
      const again = importInto(known, await readFiles([folder], { today: '2026-12-01' }), '2026-12-01');
      await rm(folder, { recursive: true });
      expect(first.report.tally.child?.added).toBe(40);
      expect(first.faults).toEqual([]);
      expect(again.changes).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
