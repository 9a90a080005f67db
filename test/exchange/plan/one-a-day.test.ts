import { expect, test } from '@jest/globals';
import { reading, reviewsCsv } from '../given.ts';
import { fileOf, importInto, nothing } from '../import-into.ts';

const columns =
  'clar_cla_review_id,clar_cla_person_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation';
const ssd = (...rows: string[]) => ({ 'ssd.csv': `${[columns, ...rows].join('\n')}\n` });
const returned = (...rows: string[]) => ({ 'r.csv': reviewsCsv(...rows) });

async function after(...imports: Record<string, string>[]) {
  const known = nothing();
  let last = importInto(known, await reading({}));
  for (const files of imports) last = importInto(known, await reading(files));
  return { known, ...last, reviews: fileOf(known, '1').reviews, differing: fileOf(known, '1').disagreements };
}

test('a review expected by one source, held in another’s and then by the first is one review', async () => {
  const held = returned('1,,17/06/2025,PN1');
  const { known, reviews } = await after(ssd('R55,1,2025-06-20,,N,'), held);
  expect(reviews).toHaveLength(2);
  const returnsId = reviews.find(({ source }) => source === 'ssda903')?.id;
  const later = await reading(ssd('R55,1,2025-06-20,2025-06-17,N,PN2'));
  importInto(known, later);
  expect(fileOf(known, '1').reviews).toMatchObject([
    { id: returnsId, sourceReference: 'R55', sourceDueOn: '2025-06-20', heldOn: '2025-06-17', participation: 'PN1' },
  ]);
  expect(fileOf(known, '1').disagreements).toMatchObject([{ about: 'participation', kept: 'PN1', said: 'PN2' }]);
  expect(importInto(known, later).changes).toEqual([]);
});

test('two reviews expected and then held on one day are one, and the first one’s code is kept beside the other’s', async () => {
  const held = ssd('R1,1,2025-06-20,2025-06-17,N,PN1', 'R2,1,2025-07-20,2025-06-17,N,PN3');
  const { known, reviews, differing } = await after(ssd('R1,1,2025-06-20,,N,', 'R2,1,2025-07-20,,N,'), held);
  expect(reviews).toMatchObject([{ sourceReference: 'R1', sourceDueOn: '2025-06-20', participation: 'PN1' }]);
  expect(differing).toMatchObject([{ kept: 'PN1', said: 'PN3' }]);
  expect(importInto(known, await reading(held)).changes).toEqual([]);
});

test('a date corrected onto another review’s day leaves one review on it', async () => {
  const { reviews } = await after(
    returned('1,,17/06/2025,PN1'),
    ssd('R3,1,2025-06-20,2025-06-18,N,PN1'),
    ssd('R3,1,2025-06-20,2025-06-17,N,PN1'),
  );
  expect(reviews).toMatchObject([{ heldOn: '2025-06-17', sourceReference: 'R3', source: 'ssda903' }]);
});

test('the return’s code stands over the extract’s, whichever is read last', async () => {
  const extract = ssd('R3,1,2025-06-20,2025-06-17,N,PN2');
  const { reviews, differing } = await after(extract, returned('1,,17/06/2025,PN1'), extract);
  expect(reviews).toMatchObject([{ participation: 'PN1' }]);
  expect(differing).toMatchObject([{ kept: 'PN1', said: 'PN2', saidBy: 'ssd' }]);
});

test('a disagreement is gone once the source that was believed says what the other said', async () => {
  const { differing } = await after(
    returned('1,,17/06/2025,PN1'),
    ssd('R3,1,2025-06-20,2025-06-17,N,PN2'),
    returned('1,,17/06/2025,PN2'),
  );
  expect(differing).toEqual([]);
});
