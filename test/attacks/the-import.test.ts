import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  link,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { readFiles } from '../../src/exchange/reading/read-files.ts';
import { faultsCsv } from '../../src/exchange/reporting/faults-csv.ts';
import { keepCsv } from '../../src/exchange/reporting/keep-csv.ts';
import { writtenCsv } from '../../src/exchange/reporting/written-csv.ts';
import { aZip, type Part, partsWith, reviewRow, sheetOf } from '../support/a-workbook.ts';
import { attacksOn } from '../support/attacks.ts';

const project = path.join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const today = '2026-06-16';
const good = reviewRow(2, ['2041', '20/05/2012', '05/03/2026', 'PN1']);
const goodCsv = 'CHILD,DOB,REVIEW,REVIEW_CODE\n2041,20/05/2012,05/03/2026,PN1\n';

let top: string;
beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'iro-attacks-'));
});
afterAll(() => rm(top, { recursive: true }));

const aFolder = () => mkdtemp(path.join(top, 'in-'));
const aPipe = (file: string) => run('mkfifo', [file]);

interface Read {
  files: { file: string; state: string; why: string | null; rowsUsed: number }[];
  children: string[];
  faults: number;
  tookMb: number;
}

/** In a process of its own with little memory, as an operator’s import is on a small machine. */
async function read(...paths: string[]): Promise<Read> {
  const program = ['--import', import.meta.resolve('tsx'), path.join(project, 'test', 'support', 'reads-files.ts')];
  const { stdout } = await run(process.execPath, ['--max-old-space-size=192', ...program, ...paths], {
    timeout: 60_000,
  });
  return JSON.parse(stdout) as Read;
}

const vast = ' '.repeat(100_000_000);
const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
const many = (length: number, part: (at: number) => Part) => Array.from({ length }, (_, at) => part(at));

/** What is tried, the parts of the workbook sent, and why it is refused. */
const bombs: readonly (readonly [string, () => readonly Part[], RegExp])[] = [
  ['a sheet of 100 MB of nothing', () => partsWith(vast), /unpacks to more than 40 MB/],
  [
    'shared strings of 100 MB',
    () => partsWith(good, [{ name: 'xl/sharedStrings.xml', holds: vast }]),
    /unpacks to more than 40 MB/,
  ],
  [
    'many parts that are each small enough',
    () =>
      partsWith(
        good,
        many(5, (at) => ({ name: `xl/p${at}.xml`, holds: vast.slice(0, 10_000_000) })),
      ),
    /unpacks to more than 40 MB/,
  ],
  [
    'a part that says it is smaller than it is',
    () => partsWith(good, [{ name: 'xl/sharedStrings.xml', holds: vast, saysSize: 90 }]),
    /not a workbook that can be opened/,
  ],
  [
    'a part that says it is larger than it is',
    () => partsWith(good, [{ name: 'xl/styles.xml', holds: '<a/>', saysSize: 4_000_000_000 }]),
    /unpacks to more than 40 MB/,
  ],
  [
    'two thousand parts and more',
    () =>
      partsWith(
        good,
        many(2_100, (at) => ({ name: `xl/p${at}.xml`, holds: '' })),
      ),
    /too many sheets/,
  ],
  ['ten thousand sheets', () => partsWith(good, [], 10_000), /too many sheets/],
  [
    'one cell in the last corner of a sheet',
    () => partsWith(`${good}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    /more than 4 million cells/,
  ],
  ['a row a thousand million down', () => partsWith(`${good}<row r="1000000000"/>`), /more than 4 million cells/],
  [
    'a far cell whose place is written as an entity',
    () => partsWith(`${good}<row r='1048576'><c x=">" r = '&#88;FD1048576'><v>1</v></c></row>`),
    /more than 4 million cells/,
  ],
  ['six million rows of nothing', () => partsWith('<row/>'.repeat(6_000_000)), /more than 4 million cells/],
  ['a part that is locked', () => partsWith(good, [{ name: 'a.xml', holds: 'x', locked: true }]), /password/],
];

attacksOn('A workbook that is larger than it looks', 14, (attempt) => {
  let sent: Read;
  beforeAll(async () => {
    const folder = await aFolder();
    for (const [at, [, parts]] of bombs.entries()) await writeFile(path.join(folder, `${at}.xlsx`), aZip(parts()));
    sent = await read(...bombs.map((_, at) => path.join(folder, `${at}.xlsx`)));
  });

  for (const [at, [tries, , why]] of bombs.entries()) {
    attempt(tries, () => {
      const refused = { file: `${at}.xlsx`, state: 'refused', why: expect.stringMatching(why), rowsUsed: 0 };
      expect(sent.files[at]).toMatchObject(refused);
      expect(sent.children).toEqual([]);
      expect(sent.tookMb).toBeLessThan(250);
    });
  }

  const workbook = async (parts: readonly Part[]) => {
    const file = path.join(await aFolder(), 'sent.xlsx');
    await writeFile(file, aZip(parts));
    return file;
  };

  attempt('a part that only a careless reader finds, before the directory', async () => {
    const rows = `${good}${reviewRow(3, ['6666', '20/05/2012', '05/03/2026', 'PN1'])}`;
    const hidden = { name: 'xl/worksheets/sheet1.xml', holds: sheetOf(rows), unlisted: true };
    const { files, children } = await readFiles([await workbook([...partsWith(good), hidden])], { today });
    expect([files[0]?.state, [...children.keys()]]).toEqual(['used', ['2041']]);
  });

  attempt('entities that name each other, ten times ten times ten', async () => {
    const sheet = sheetOf(reviewRow(2, ['&e12;', '20/05/2012', '05/03/2026', 'PN1']));
    const laughing = { name: 'xl/worksheets/sheet1.xml', holds: `<!DOCTYPE x [<!ENTITY e0 "ha">${laughs}]>${sheet}` };
    const { children, tookMb } = await read(await workbook([...partsWith(good).slice(0, 2), laughing]));
    expect(children).toEqual([]);
    expect(tookMb).toBeLessThan(100);
  });
});

const endless: readonly (readonly [string, string, number | null, RegExp])[] = [
  ['two thousand million bytes', goodCsv, 2_000_000_000, /larger than 100 MB/],
  ['one line without an end', `${goodCsv}"${'x'.repeat(20_000_000)}`, null, /can’t be read as a CSV from line/],
  [
    'a hundred thousand rows whose dates are all the other way round',
    `CHILD,DOB,REVIEW,REVIEW_CODE\n${'2041,,05/20/2026,PN1\n'.repeat(100_000)}`,
    null,
    /month first/,
  ],
  ['a million rows that are all wrong', `${goodCsv}${'x,y,z,q\n'.repeat(1_000_000)}`, null, /More than 50,000/],
];

attacksOn('A CSV without an end', 4, (attempt) => {
  let sent: Read;
  beforeAll(async () => {
    const folder = await aFolder();
    for (const [at, [, holds, size]] of endless.entries()) {
      await writeFile(path.join(folder, `${at}.csv`), holds);
      if (size !== null) await truncate(path.join(folder, `${at}.csv`), size);
    }
    sent = await read(...endless.map((_, at) => path.join(folder, `${at}.csv`)));
  });

  for (const [at, [tries, , , why]] of endless.entries()) {
    attempt(tries, () => {
      expect(sent.files[at]).toMatchObject({ state: 'refused', why: expect.stringMatching(why) });
      expect([sent.faults, sent.children]).toEqual([0, []]);
      expect(sent.tookMb).toBeLessThan(200);
    });
  }
});

attacksOn('A folder that leads astray', 8, (attempt) => {
  const namesIn = async (...paths: string[]) =>
    (await readFiles(paths, { today })).files.map(({ file, state, why }) => `${file}: ${state}. ${why ?? ''}`.trim());

  attempt('a folder that contains itself', async () => {
    const folder = await aFolder();
    await writeFile(path.join(folder, 'r.csv'), goodCsv);
    await symlink(folder, path.join(folder, 'again'));
    await mkdir(path.join(folder, 'sub'));
    await symlink('..', path.join(folder, 'sub', 'up'));
    expect(await namesIn(folder)).toEqual([expect.stringMatching(/r\.csv: used/)]);
  });

  attempt('two folders that contain each other, both named', async () => {
    const [one, other] = [await aFolder(), await aFolder()];
    await writeFile(path.join(one, 'r.csv'), goodCsv);
    await symlink(other, path.join(one, 'other'));
    await symlink(one, path.join(other, 'one'));
    expect((await namesIn(one, other)).filter((name) => name.includes('used'))).toHaveLength(1);
  });

  attempt('one file under several names', async () => {
    const folder = await aFolder();
    await writeFile(path.join(folder, 'r.csv'), goodCsv);
    await symlink('r.csv', path.join(folder, 's.csv'));
    expect(await namesIn(folder, path.join(folder, 's.csv'), `${folder}/./r.csv`)).toHaveLength(1);
  });

  attempt('a link to a file that was not meant', async () => {
    const [folder, elsewhere] = [await aFolder(), await aFolder()];
    await writeFile(path.join(elsewhere, 'private.csv'), goodCsv);
    await symlink(path.join(elsewhere, 'private.csv'), path.join(folder, 'r.csv'));
    expect(await namesIn(folder)).toEqual([
      expect.stringMatching(/r\.csv: refused\. It is a link to somewhere outside/),
    ]);
  });

  attempt('a link to a folder that was not meant', async () => {
    const [folder, elsewhere] = [await aFolder(), await aFolder()];
    await writeFile(path.join(elsewhere, 'private.csv'), goodCsv);
    await symlink(elsewhere, path.join(folder, 'more'));
    expect(await namesIn(folder)).toEqual([
      expect.stringMatching(/more: left alone\. It is a link to somewhere outside/),
    ]);
  });

  attempt('a pipe among the files, that nobody writes to', async () => {
    const folder = await aFolder();
    await aPipe(path.join(folder, 'a.csv'));
    await writeFile(path.join(folder, 'r.csv'), goodCsv);
    expect(await namesIn(folder)).toEqual([
      expect.stringMatching(/a\.csv: refused\. It is not a file, but a pipe/),
      expect.stringMatching(/r\.csv: used/),
    ]);
  });

  attempt('a device without an end', async () => {
    expect(await namesIn('/dev/zero')).toEqual([expect.stringMatching(/zero: refused\. It is not a file/)]);
  });

  attempt('a link to nowhere', async () => {
    const folder = await aFolder();
    await symlink('nowhere', path.join(folder, 'r.csv'));
    expect(await namesIn(folder)).toEqual([expect.stringMatching(/r\.csv: refused\. It is not there/)]);
  });
});

const list = faultsCsv([
  { file: 'r.csv', line: 2, column: 'DOB', says: '31/06/2026', problem: 'It is no day.', kept: 'row refused' },
]);
const modeOf = async (file: string) => (await stat(file)).mode & 0o777;

attacksOn('The place where the lists of faults and questions are written', 9, (attempt) => {
  const leaves = (tries: string, lay: (place: string, victim: string) => Promise<unknown>) =>
    attempt(tries, async () => {
      const folder = await aFolder();
      const [place, victim] = [path.join(folder, 'june-faults.csv'), path.join(folder, 'victim')];
      await writeFile(victim, 'precious');
      await lay(place, victim);
      const { file, why } = await keepCsv([folder], 'june-faults.csv', list);
      expect([file, why]).toEqual([null, expect.stringMatching(/june-faults\.csv is there already and is not a list/)]);
      expect(await readFile(victim, 'utf8')).toBe('precious');
    });

  leaves('a link to somebody’s file', (place, victim) => symlink(victim, place));
  leaves('another name for somebody’s file', (place, victim) => link(victim, place));
  leaves('a link to a list that iro did write', async (place, victim) => {
    await writeFile(`${victim}-list`, list);
    await symlink(`${victim}-list`, place);
  });
  leaves('a file of that name that is something else', (place) => writeFile(place, 'my own notes'));
  leaves('a folder of that name', (place) => mkdir(place));
  leaves('a pipe of that name, which is not waited for', (place) => aPipe(place));

  attempt('a link to where no file is yet', async () => {
    const folder = await aFolder();
    await symlink(path.join(folder, 'made'), path.join(folder, 'june-faults.csv'));
    expect((await keepCsv([folder], 'june-faults.csv', list)).file).toBeNull();
    await expect(access(path.join(folder, 'made'), constants.F_OK)).rejects.toThrow();
  });

  attempt('a folder that anybody may write to: the list is for its owner alone', async () => {
    const folder = await aFolder();
    await chmod(folder, 0o777);
    const before = process.umask(0);
    const { file } = await keepCsv([folder], 'june-faults.csv', list).finally(() => process.umask(before));
    expect(await modeOf(file ?? '')).toBe(0o600);
  });

  attempt('an earlier list that everybody may read: the new one is not', async () => {
    const folder = await aFolder();
    const place = path.join(folder, 'june-faults.csv');
    await writeFile(place, list, { mode: 0o666 });
    expect((await keepCsv([folder], 'june-faults.csv', list)).file).toBe(place);
    expect([await modeOf(place), await readFile(place, 'utf8')]).toEqual([0o600, list]);
  });
});

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', ' =', '\t+', '＝', '＋', '－', '＠'];

attacksOn('A cell that a spreadsheet would run', 13, (attempt) => {
  attempt.times(starts.length, 'whatever sign it begins with', () => {
    for (const start of starts) {
      const written = writtenCsv(['says', 'also'], [{ says: `${start}cmd|' /C calc'!A0`, also: `${start}1` }]);
      const [, row = ''] = written.split(/(?<=says,also\r\n)/s);
      // Marked as words; or no sign is left before them at all.
      expect(row).toMatch(/^"?['c]/);
      expect(row).toMatch(/,"?['1]/);
    }
  });
});
