import { describe, expect, test } from '@jest/globals';
import type { KnownId } from '../../../src/domain/records/import-answer.ts';
import { areAlike, bareId, pairQuestions, pairsAlike } from '../../../src/exchange/same-child/ids-alike.ts';
import { caseloadCsv, episodesCsv, headerCsv, reading } from '../given.ts';

const asked = async (files: Record<string, string>, known: readonly KnownId[] = []) =>
  pairsAlike(known, (await reading(files)).children).map(({ alias, main }) => `${alias} = ${main}`);

const cared = (reference: string, began = '06/01/2025', rest = '') =>
  episodesCsv(`${reference},${began},S,C2,U6${rest}`);
const listed = (...references: string[]) => caseloadCsv(...references.map((one) => `${one},KM,,,,,,`));
const aKnown = (given: Partial<KnownId> & { reference: string }): KnownId => ({
  ...{ id: given.reference, bornOn: '2012-07-01', isListed: false, hasCare: true },
  ...{ starts: ['2025-01-06'], endedOn: null, seenTo: '2025-03-31' },
  ...given,
});

test.each([
  ['005001', '5001'],
  ['5001.0', '5001'],
  ['C-9105', '9105'],
  ['c9105', '9105'],
  ['LAC/0042', '42'],
  ['0', '0'],
  ['12-34', '12-34'],
])('%s is bare %s', (reference, bare) => {
  expect(bareId(reference)).toBe(bare);
});

describe('an id of the caseload alone, and one of files of care alone', () => {
  test.each(['005001', 'C-5001', 'p_5001'])('5001 and %s are asked about', async (other) => {
    expect(await asked({ 'c.csv': listed('5001'), 'e.csv': cared(other) })).toEqual([`5001 = ${other}`]);
  });

  test('are asked about from one import to the next', async () => {
    const caseloadOnly = aKnown({
      reference: '5001',
      bornOn: null,
      isListed: true,
      hasCare: false,
      starts: [],
      seenTo: null,
    });
    expect(await asked({ 'e.csv': cared('005001') }, [caseloadOnly])).toEqual(['5001 = 005001']);
    expect(await asked({}, [caseloadOnly, aKnown({ reference: '005001' })])).toEqual(['5001 = 005001']);
    // Known by it from before a fraction of nought was read as what it is.
    expect(await asked({ 'c.csv': listed('5001') }, [aKnown({ reference: '5001.0' })])).toEqual(['5001 = 5001.0']);
  });

  test('5001.0 is 5001, and nothing is asked', async () => {
    expect(await asked({ 'c.csv': listed('5001'), 'e.csv': cared('5001.0') })).toEqual([]);
  });

  test('are two children where both are in the caseload, or both in files of care', async () => {
    expect(await asked({ 'c.csv': listed('5001', '005001'), 'e.csv': cared('005001') })).toEqual([]);
    expect(
      await asked({
        'c.csv': listed('5001'),
        'e.csv': episodesCsv('5001,06/01/2025,S,C2,U6', '005001,06/01/2026,S,C2,U6'),
      }),
    ).toEqual([]);
  });
});

describe('one birth and one start of care under two ids', () => {
  const y1 = { 'y1/h.csv': headerCsv('9105,01/07/2012'), 'y1/e.csv': cared('9105') };
  const y2 = (rows: string) => ({ 'y2/h.csv': headerCsv('C-77,01/07/2012'), 'y2/e.csv': rows });

  test('are asked about where the one is in no file with the other', async () => {
    expect(await asked({ ...y1, ...y2(cared('C-77', '06/01/2025', ',06/05/2025,E4A')) })).toEqual(['9105 = C-77']);
    expect(await asked(y2(cared('C-77')), [aKnown({ reference: '9105' })])).toEqual(['9105 = C-77']);
  });

  test('are asked about where care of the one ends on the day that care of the other begins', async () => {
    const ended = { ...y1, 'y1/e.csv': cared('9105', '06/01/2025', ',01/04/2025,E8') };
    expect(await asked({ ...ended, ...y2(cared('C-77', '01/04/2025')) })).toEqual(['9105 = C-77']);
    expect(await asked({ ...ended, ...y2(cared('C-77', '02/04/2025')) })).toEqual([]);
  });

  test('are twins where one file names both', async () => {
    const twins = episodesCsv('9105,06/01/2025,S,C2,U6', '9106,06/01/2025,S,C2,U6');
    const born = headerCsv('9105,01/07/2012', '9106,01/07/2012');
    expect(await asked({ 'e.csv': twins, 'h.csv': born })).toEqual([]);
  });

  test('are two children where they were born or came into care on other days, or nobody knows when', async () => {
    const files = { ...y1, ...y2(cared('C-77')) };
    expect(await asked({ ...files, 'y2/h.csv': headerCsv('C-77,02/07/2012') })).toEqual([]);
    expect(await asked({ ...files, 'y2/h.csv': headerCsv('C-77,') })).toEqual([]);
    expect(await asked({ ...files, 'y2/e.csv': cared('C-77', '07/01/2025') })).toEqual([]);
  });

  test('of children whom no file at hand names are not asked about', async () => {
    expect(await asked({}, [aKnown({ reference: '9105' }), aKnown({ reference: 'C-77' })])).toEqual([]);
  });
});

test('a question shows both ids and what an answer names; once answered, either way round, it is asked no more', () => {
  const pair = { alias: '5001', main: '005001', says: 'One child?' };
  expect(pairQuestions([pair], new Set())).toEqual([
    {
      kind: 'one child or two',
      reference: '005001',
      says: 'One child? Answer same or different.',
      about: '5001 = 005001',
      named: ['5001', '005001'],
    },
  ]);
  expect(pairQuestions([pair], new Set(['005001 5001']))).toEqual([]);
});

test('a slip in typing two ids joins nobody', async () => {
  const { children } = await reading({ 'e.csv': cared('9105'), 'h.csv': headerCsv('9105,01/07/2012') });
  expect(areAlike({ alias: '9105', main: 'C-9105' }, [], children)).toBe(true);
  expect(areAlike({ alias: '9105', main: '77' }, [aKnown({ reference: '77' })], children)).toBe(true);
  expect(areAlike({ alias: '9105', main: '77' }, [aKnown({ reference: '77', bornOn: '2012-07-02' })], children)).toBe(
    false,
  );
  expect(areAlike({ alias: '9105', main: '9106' }, [], children)).toBe(false);
});
