import { expect, test } from '@jest/globals';
import { faultsCsv } from '../../../src/exchange/reporting/faults-csv.ts';
import { questionsCsv } from '../../../src/exchange/reporting/questions-csv.ts';
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
    /Start of care unknown: 2\n {4}CLA 2041: the files begin on 3 April 2024/,
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
    expect.stringMatching(/^1,start of care unknown,"CLA 1: the files begin on 3 April 2024/),
  ]);
});

test('the faults file can be opened in a spreadsheet without running anything', () => {
  const fault = { file: 'a,b.csv', line: 2, column: 'team', kept: 'row refused' } as const;
  expect(faultsCsv([{ ...fault, says: '=HYPERLINK("x")', problem: 'No.' }])).toBe(
    'file,line,column,says,problem,kept\r\n"a,b.csv",2,team,"\'=HYPERLINK(""x"")",No.,row refused\r\n',
  );
});
