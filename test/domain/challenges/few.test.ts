import { describe, expect, test } from '@jest/globals';
import { parted } from '../../../src/domain/challenges/few.ts';

const labels = ['drift', 'health', 'contact', 'education'] as const;
const of = (counts: readonly number[], among: readonly string[] = labels) =>
  parted(among, new Map(among.map((label, at) => [label, counts[at] ?? 0])));

describe('A number under five is not said, and cannot be found by taking away', () => {
  test.each<[string, readonly number[], readonly number[], number | string]>([
    ['nothing at all', [], [], 'few'],
    ['fewer than five in all', [4], [], 'few'],
    ['five of one kind: the total would say that the others are none', [5], [5], 'withheld'],
    ['one row that is left out would be the total less the others', [7, 6, 5, 3], [7, 6, 5], 'withheld'],
    ['what is left for those left out is itself under five', [9, 3, 1, 0], [9], 'withheld'],
    ['what is left could only be four and four', [9, 8, 4, 4], [9, 8], 'withheld'],
    ['what is left could only be four, four and four', [9, 4, 4, 4], [9], 'withheld'],
    ['what is left may be any of them', [9, 3, 3, 0], [9], 15],
    ['no row is left out', [9, 8, 7, 5], [9, 8, 7, 5], 29],
    ['every row is left out, and any of them may be none', [2, 2, 2, 0], [], 6],
  ])('%s', (_, counts, rows, total) => {
    const said = of(counts);
    expect({ rows: said.rows.map(({ count }) => count), total: said.total }).toEqual({ rows, total });
  });

  /** Every way in which the rows left out could make up what the total leaves, found by trying them all. */
  test('whatever the counts, a row that is left out may be none, and may be four, for all that is said', () => {
    const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at);
    const three = ['drift', 'health', 'contact'];
    for (const one of upTo(6))
      for (const two of upTo(6))
        for (const other of upTo(6)) {
          const { rows, total } = of([one, two, other], three);
          if (typeof total !== 'number') continue;
          const hidden = three.length - rows.length;
          const rest = total - rows.reduce((sum, { count }) => sum + count, 0);
          for (const tried of [0, 4].slice(0, hidden === 0 ? 0 : 2)) {
            const others = rest - tried;
            expect([one, two, other, others >= 0 && others <= 4 * (hidden - 1)]).toEqual([one, two, other, true]);
          }
        }
  });
});
