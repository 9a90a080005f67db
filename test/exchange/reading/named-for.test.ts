import { expect, test } from '@jest/globals';
import { namedFor } from '../../../src/exchange/reading/named-for.ts';

test.each<[file: string, folder: string, from: string | null, to?: string]>([
  ['Annex A 2026-06.xlsx', 'in', '2026-06-01', '2026-06-30'],
  ['Annex A 2026-06-16.xlsx', 'in', '2026-06-16'],
  ['annexa_20260616.csv', 'in', '2026-06-16'],
  ['caseload 16.06.2026.csv', 'in', '2026-06-16'],
  ['Caseload 3rd June 2026.csv', 'in', '2026-06-03'],
  ['list8-dec-2025.xlsx', 'in', '2025-12-01', '2025-12-31'],
  ['reviews.csv', '2026-02', '2026-02-01', '2026-02-28'],
  ['SSDA903 2025-26 reviews.csv', 'return', null],
  ['SSDA903_2020_episodes.csv', '1-may', null],
  ['reviews 2026-02-31.csv', 'in', null],
])('%s in %s', (file, folder, from, to = from ?? '') => {
  expect(namedFor(file, folder)).toEqual(from === null ? null : { from, to });
});
