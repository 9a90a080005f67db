import { describe, expect, test } from '@jest/globals';
import { faultsCsv } from '../../../src/exchange/reporting/faults-csv.ts';
import { movedLines } from '../../../src/exchange/reporting/moved-reviews.ts';
import { questionsCsv } from '../../../src/exchange/reporting/questions-csv.ts';
import { anythingRead } from '../../../src/exchange/reporting/report-lines.ts';
import { caseloadCsv, episodesCsv, reading, reviewsCsv } from '../given.ts';
import { importInto, nothing } from '../import-into.ts';

const files = {
  'e.csv': episodesCsv('2041,03/04/2024,P,C2,U6', '2042,05/04/2024,P,C2,U6'),
  'r.csv': reviewsCsv('2041,,05/03/2026,PN1', '2041,,26/01/2027,PN1'),
  'u.csv': 'CHILD,SEX,DOB,DUC\n',
  'half.csv': `${reviewsCsv('2041,,05/03/2026,PN1')}2042,`,
};

test('the report says what was read, added, refused and asked', async () => {
  const { report } = importInto(nothing(), await reading(files));
  const text = report.text({ dryRun: true, faultsFile: 'faults.csv' });
  for (const line of [
    /e\.csv: SSDA903 episodes, 2 rows used\./,
    /half\.csv: refused\. .*the end of the file is missing/,
    /r\.csv: SSDA903 reviews, 1 row used, 1 refused\./,
    /u\.csv: SSDA903 UASC, recognised and not used yet\./,
    /nothing has been changed/,
    /2 children: 2 added, 0 corrected, 0 left alone/,
    /1 row refused/,
    /r\.csv line 3, REVIEW “26\/01\/2027”: Dated 26 January 2027/,
    /All of them are in faults\.csv\./,
    /Start of care unknown: 2\n {4}CLA-2041: the files begin on 3 April 2024/,
  ]) {
    expect(text).toMatch(line);
  }
  expect(report.hasRefusals).toBe(true);
});

test('the same files again are said to be known already', async () => {
  const known = nothing();
  importInto(known, await reading(files));
  const { report } = importInto(known, await reading(files));
  expect(report.text({ dryRun: false, faultsFile: null })).toMatch(/Nothing is new: all of this was known already\./);
});

describe('what is said to be known already is what was read', () => {
  const said = async (files: Readonly<Record<string, string>>, known = nothing()) => {
    const read = await reading(files);
    const text = importInto(known, read).report.text({ dryRun: false, faultsFile: null });
    return { text, ended: anythingRead(read.files) };
  };
  const reviews = reviewsCsv('2041,,05/03/2026,PN1');

  test.each<[string, Record<string, string>, RegExp]>([
    ['nothing there', {}, /Nothing: no file was read that this service uses\./],
    ['nothing that is ours', { 'budget.csv': 'cost,amount\nA,1\n' }, /Nothing: no file was read/],
    ['a file with semicolons', { 'r.csv': reviews.replaceAll(',', ';') }, /Nothing: no file was read/],
    ['a file that is not used yet', { 'u.csv': 'CHILD,SEX,DOB,DUC\n' }, /Nothing: no file was read/],
    ['a file with no row that can be used', { 'r.csv': reviewsCsv('2041,,x,PN1') }, /Nothing: there was no row/],
  ])('%s: nothing is, and the import has failed', async (_title, files, words) => {
    const { text, ended } = await said(files);
    expect(text).toMatch(words);
    expect(text).not.toMatch(/Nothing is new/);
    expect(ended).toBe(false);
  });

  test('a file of column names alone says that there is none, and the import has not failed', async () => {
    const { text, ended } = await said({ 'r.csv': reviewsCsv() });
    expect([ended, text]).toEqual([true, expect.stringMatching(/Nothing: there was no row that could be used\./)]);
  });

  test('what was refused is not said to be known', async () => {
    const known = nothing();
    await said({ 'r.csv': reviews }, known);
    const whole = await said({ 'r.csv': reviews }, known);
    expect([whole.ended, whole.text]).toEqual([true, expect.stringMatching(/all of this was known already\.$/m)]);
    const partly = await said({ 'r.csv': `${reviews}2042,,x,PN1\n` }, known);
    expect(partly.text).toMatch(/all of this was known already\. That says nothing of what was refused\./);
  });
});

test('the report is the same for a preview as for an import, but for its heading', async () => {
  const said = await reading({ ...files, 'c.csv': caseloadCsv('2041,KM,,,,,,') });
  const { report } = importInto(nothing(), said);
  const [preview, real] = [true, false].map((dryRun) => report.text({ dryRun, faultsFile: null }));
  expect(preview?.replace(/What would change.*/, 'What changed')).toBe(real);
});

test('every question and disagreement can be worked through, however few the report shows', async () => {
  const many = Array.from({ length: 9 }, (_, at) => `${at + 1},03/04/2024,P,C2,U6`);
  const { report } = importInto(nothing(), await reading({ 'e.csv': episodesCsv(...many) }));
  const text = report.text({ dryRun: false, faultsFile: null, questionsFile: 'q.csv' });
  expect(text).toMatch(/and 6 more/);
  expect(text).toMatch(/Every question and disagreement is in q\.csv\./);
  const lines = questionsCsv(report.toSettle).trimEnd().split('\r\n');
  expect(lines).toHaveLength(10);
  expect(lines.slice(0, 2)).toEqual([
    'child,kind,question,about,answer',
    expect.stringMatching(/^1,start of care unknown,"CLA-1: the files begin on 3 April 2024/),
  ]);
});

test('what moved for a due date comes first: a few in words, then how many more, and apart from those whose review was held', () => {
  const moved = (reference: string, was: string | null, is: string | null, wasHeldSince = false) => ({
    ...{ reference, was, is, wasHeldSince },
  });
  const all = [
    moved('8201', '2026-10-24', '2026-10-21'),
    moved('8202', '2026-12-30', '2027-01-02'),
    moved('8203', '2026-08-01', null),
    moved('8204', null, '2026-08-01'),
    moved('8205', '2026-05-01', '2026-10-30', true),
  ];
  expect(movedLines(all, false)).toEqual([
    '4 children’s next review moved: 8201 from 24 October to 21 October 2026; 8202 from 30 December 2026 to 2 January 2027; 8203 from 1 August 2026 to none due; and 1 more.',
    '1 child’s next review moved on, as one was held.',
  ]);
  expect(movedLines(all.slice(0, 1), true)[0]).toMatch(/^1 child’s next review would move: 8201/);
});

test('the faults file can be opened in a spreadsheet without running anything', () => {
  const fault = { file: 'a,b.csv', line: 2, column: 'team', kept: 'row refused' } as const;
  expect(faultsCsv([{ ...fault, says: '=HYPERLINK("x")', problem: 'No.' }])).toBe(
    'file,line,column,says,problem,kept\r\n"a,b.csv",2,team,"\'=HYPERLINK(""x"")",No.,row refused\r\n',
  );
});
