import { describe, expect, test } from '@jest/globals';
import { readFiles } from '../../../src/exchange/reading/read-files.ts';
import { today } from '../given.ts';

describe('a workbook with its header in row 1', () => {
  const read = () => readFiles(['test/fixtures/exchange/annex-a-header-in-row-1.xlsx'], { today });

  test('gives list 8, and names its other lists as not used yet', async () => {
    const { files } = await read();
    expect(files.filter(({ state }) => state === 'used')).toMatchObject([
      { what: 'Annex A list 8, children in care', rowsUsed: 5 },
    ]);
    expect(files.filter(({ state }) => state === 'not used yet')).toHaveLength(10);
  });

  test('gives real dates and coded reasons', async () => {
    const { children } = await read();
    expect(children.get('3623204')?.list8).toMatchObject({
      becameLookedAfterOn: '2008-10-22',
      legalStatus: 'C1',
      latestReviewOn: '2020-08-12',
      ceasedOn: '2020-09-22',
      ceasedReason: 'E47',
      placement: 'H5',
      worker: 'Isis Chandler',
    });
  });

  test('keeps a child said to be in care before birth, without the date', async () => {
    const { children, faults } = await read();
    expect(children.get('2529037')?.list8).toMatchObject({ becameLookedAfterOn: null, bornOn: '2018-03-13' });
    expect(faults).toMatchObject([
      { line: 5, problem: expect.stringMatching(/before the child was born \(13 March 2018\)/) },
    ]);
  });
});

describe('a workbook in Ofsted’s layout, with what councils put in it', () => {
  const read = () => readFiles(['test/fixtures/exchange/annex-a-ofsted-layout.xlsx'], { today });

  test('has its header under a title, with curly quotes and stray spaces', async () => {
    const { files } = await read();
    expect(files).toMatchObject([{ what: 'Annex A list 8, children in care', state: 'used', rowsUsed: 4 }]);
  });

  test('has dates in words, a space that does not break in a name, and an id with leading noughts', async () => {
    const { children } = await read();
    expect(children.get('0007')?.list8).toMatchObject({
      bornOn: '2014-05-20',
      permanencePlan: 'long-term fostering',
      placement: 'U6',
      worker: 'Amina Yusuf',
    });
  });

  test('has #N/A, serial numbers, no review yet, and a plan without its letter', async () => {
    const { children } = await read();
    expect(children.get('2042')?.list8).toMatchObject({
      bornOn: null,
      becameLookedAfterOn: '2025-02-12',
      latestReviewOn: null,
      permanencePlan: 'return to family',
    });
  });

  test('names each cell that can’t be used by its row in the sheet', async () => {
    const { faults } = await read();
    expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '5 Date of Latest Statutory Review',
      "6 Child's Legal Status",
      '6 What is the permanence plan for this child?',
      '6 Date of Latest Statutory Review',
      '6 Date Started to be Looked After',
    ]);
  });
});
