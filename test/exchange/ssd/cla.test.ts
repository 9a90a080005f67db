import { describe, expect, test } from '@jest/globals';
import { reading } from '../given.ts';
import { fileOf, importInto, nothing } from '../import-into.ts';

const episodes = [
  'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_ceased,clae_cla_episode_ceased_reason,clae_cla_id,clae_entered_care_date',
  'e1,2041,2025-03-02 00:00:00.000,2025-06-01 00:00:00.000,X1,p1,2025-03-02 00:00:00.000',
  'e2,2041,2025-06-01 00:00:00.000,NULL,NULL,p1,2025-03-02 00:00:00.000',
].join('\n');
const reviewsOf = (...rows: string[]) =>
  [
    'clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation',
    ...rows,
  ].join('\n');
const held = 'r1,p1,2025-03-28T00:00:00,2025-03-27T00:00:00,N,PN1 - spoke for self';
const expected = 'r2,p1,2025-06-27T00:00:00,,N,';

test('a period of care, its reviews and the date the system gave are read, and reviews are complete from its start', async () => {
  const known = nothing();
  importInto(known, await reading({ 'e.csv': episodes, 'r.csv': reviewsOf(held, expected) }));
  const file = fileOf(known, '2041');
  expect(file.periods).toMatchObject([
    { becameLookedAfterOn: '2025-03-02', ceasedOn: null, reviewsCompleteFrom: '2025-03-02', source: 'ssd' },
  ]);
  expect(file.reviews).toMatchObject([
    { sourceReference: 'r2', heldOn: null, sourceDueOn: '2025-06-27' },
    { sourceReference: 'r1', completedOn: '2025-03-27', sourceDueOn: '2025-03-28', participation: 'PN1' },
  ]);
});

test('an episode that ends before care starts is kept without its end', async () => {
  const { faults, children } = await reading({
    'e.csv': episodes.replace('2025-06-01 00:00:00.000,X1', '2025-02-01,X1'),
  });
  expect(faults).toMatchObject([
    { line: 2, column: 'clae_cla_episode_ceased_date', kept: 'row kept without this value' },
  ]);
  expect(children.get('2041')?.ssd?.periods).toMatchObject([{ ceasedOn: null }]);
});

test('a review expected in one extract and held in the next is one review', async () => {
  const known = nothing();
  importInto(known, await reading({ 'e.csv': episodes, 'r.csv': reviewsOf(expected) }));
  const [before] = fileOf(known, '2041').reviews;
  importInto(
    known,
    await reading({ 'e.csv': episodes, 'r.csv': reviewsOf(expected.replace('T00:00:00,,', 'T00:00:00,2025-06-20,')) }),
  );
  expect(fileOf(known, '2041').reviews).toEqual([{ ...before, heldOn: '2025-06-20', completedOn: '2025-06-20' }]);
});

describe('a review', () => {
  test('that was cancelled was not held', async () => {
    const known = nothing();
    importInto(known, await reading({ 'e.csv': episodes, 'r.csv': reviewsOf(held.replace(',N,', ',Y,')) }));
    expect(fileOf(known, '2041').reviews).toMatchObject([{ cancelled: true, heldOn: null, completedOn: null }]);
  });
  test('of a period no file explains is refused', async () => {
    const { faults, children } = await reading({ 'r.csv': reviewsOf(held) });
    expect(faults).toMatchObject([{ line: 2, column: 'clar_cla_id', kept: 'row refused' }]);
    expect(children.size).toBe(0);
  });
  test('said to be held in future is kept as expected', async () => {
    const { faults, children } = await reading({
      'e.csv': episodes,
      'r.csv': reviewsOf(held.replaceAll('2025-03', '2027-03')),
    });
    expect(faults).toMatchObject([{ column: 'clar_cla_review_date', kept: 'row kept without this value' }]);
    expect(children.get('2041')?.ssd?.reviews).toMatchObject([{ heldOn: null, dueOn: '2027-03-28' }]);
  });
});

describe('the reason an episode ended', () => {
  const ends = async (reason: string) => {
    const { children, faults } = await reading({ 'e.csv': episodes.replace('NULL,NULL', `2026-01-10,"${reason}"`) });
    const [period] = children.get('2041')?.ssd?.periods ?? [];
    return { on: period?.ceasedOn, reason: period?.ceasedReason, faults: faults.map(({ column }) => column) };
  };

  test.each([
    ['E4A', 'E4A'],
    ['zz) E3: Care taken over by another LA', 'E3'],
    ['Returned home to live with parents as part of the care planning process', 'E4A'],
    ['Sentenced to custody', 'E9'],
  ])('%s ends care', async (words, reason) => {
    expect(await ends(words)).toEqual({ on: '2026-01-10', reason, faults: [] });
  });

  test.each([
    'X1',
    'X1 - Episode ceases, and new episode begins on same day',
    'New episode',
    'Another episode follows',
  ])('%s does not', async (words) => {
    expect(await ends(words)).toEqual({ on: null, reason: null, faults: [] });
  });

  test('that is a broken cell is a fault, and not a blank', async () => {
    expect((await ends('#REF!')).faults).toEqual(['clae_cla_episode_ceased_reason']);
  });
});
