import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { anchoringOn } from '../src/anchors/anchoring.ts';
import { openDatabase } from '../src/store/database/database.ts';
import { aCouncil } from './support/a-council.ts';
import { type ADatabase, aDatabase } from './support/database.ts';
import { inOneFile } from './support/in-one-file.ts';
import { journey } from './support/journey.ts';

const test = journey();

const project = path.join(import.meta.dirname, '..');
let folder: string;
let database: ADatabase;

beforeAll(async () => {
  database = await aDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'iro-cli-'));
  await mkdir(path.join(folder, 'return'));
  for (const [name, text] of Object.entries(aCouncil)) await writeFile(path.join(folder, 'return', name), text);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** The operator’s own command, in a process of its own. */
const iro = async (words: readonly string[], settings: Record<string, string> = {}) =>
  ended([await inOneFile('src/cli.ts'), ...words], settings);
const fromSource = (words: readonly string[]) =>
  ended(['--import', import.meta.resolve('tsx'), path.join(project, 'src', 'cli.ts'), ...words]);

function ended(program: readonly string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, DATABASE_URL: database.url, CLOCK_START: '2026-06-16T07:35:00Z', ...settings };
  return new Promise<{ exit: number; said: string }>((resolve) => {
    execFile(process.execPath, program, { env, cwd: folder }, (error, stdout, stderr) => {
      resolve({ exit: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr });
    });
  });
}

describe('iro import', () => {
  test('a preview says what would change, and changes nothing', async () => {
    const first = await iro(['import', 'return', '--dry-run']);
    expect(first.exit).toBe(0);
    expect(first.said).toContain('What would change (nothing has been changed)');
    expect(first.said).toContain('7 children: 7 added, 0 corrected, 0 left alone');
    expect((await fromSource(['import', 'return', '--dry-run'])).said).toEqual(first.said);
  });

  test('the import does what the preview said, asks what only a person can answer, and a second time does nothing', async () => {
    const done = await iro(['import', 'return']);
    expect(done).toMatchObject({ exit: 0 });
    expect(done.said).toContain('7 children: 7 added, 0 corrected, 0 left alone');
    expect(done.said).toContain('CLA-1950: the files begin on 6 May 2025, after care began');
    const questions = await readFile(path.join(folder, 'return-questions.csv'), 'utf8');
    expect(questions).toMatch(/^child,kind,question,about,answer\r\n1950,start of care unknown,/);
    const again = await iro(['import', 'return']);
    expect(again.said).toContain('Nothing is new: all of this was known already.');
  });

  test('a bad row goes to a CSV beside the input, and the good rows go in', async () => {
    const later = `CHILD,DOB,REVIEW,REVIEW_CODE\n2041,20/05/2012,31/06/2026,PN1\n2107,01/02/2024,12/06/2026,PN0\n`;
    await writeFile(path.join(folder, 'june.csv'), later);
    const done = await iro(['import', 'june.csv']);
    expect(done.said).toContain('1 review: 1 added');
    const faults = await readFile(path.join(folder, 'june-faults.csv'), 'utf8');
    expect(faults).toMatch(/^file,line,column,says,problem,kept\r\njune\.csv,2,REVIEW,31\/06\/2026,/);
  });

  test('a list that cannot be kept is said to be lost, and what was brought in stays', async () => {
    const later = `CHILD,DOB,REVIEW,REVIEW_CODE\n2041,20/05/2012,32/06/2026,PN1\n2107,01/02/2024,13/05/2026,PN0\n`;
    await writeFile(path.join(folder, 'kept.csv'), later);
    await writeFile(path.join(folder, 'kept-faults.csv'), 'my own notes');
    const done = await iro(['import', 'kept.csv']);
    expect(done.exit).toBe(1);
    expect(done.said).toContain('2 reviews: 1 added');
    expect(done.said).toMatch(
      /A list was not kept: .*kept-faults\.csv is there already and is not a list that iro wrote/,
    );
    expect(await readFile(path.join(folder, 'kept-faults.csv'), 'utf8')).toBe('my own notes');
  });

  test('--strict lets nothing in for one bad row, and says so', async () => {
    const later = `CHILD,DOB,REVIEW,REVIEW_CODE\n2041,20/05/2012,oops,PN1\n2107,01/02/2024,28/05/2026,PN0\n`;
    await writeFile(path.join(folder, 'strict.csv'), later);
    const held = await iro(['import', 'strict.csv', '--strict']);
    expect(held.exit).toBe(1);
    expect(held.said).toContain('Nothing was changed, because of --strict.');
    expect((await iro(['import', 'strict.csv', '--dry-run'])).said).toContain('3 reviews: 1 added');
  });

  test('a file that is not what it says is refused by name', async () => {
    await writeFile(path.join(folder, 'dinner.csv'), 'day,menu\nMonday,fish\n');
    const refused = await iro(['import', 'dinner.csv']);
    expect(refused.exit).toBe(1);
    expect(refused.said).toContain('dinner.csv: refused.');
  });

  test('the same return, moved and renamed, is still the same return', async () => {
    await cp(path.join(folder, 'return', 'reviews.csv'), path.join(folder, 'any name at all.txt.csv'));
    expect((await iro(['import', 'any name at all.txt.csv'])).said).toContain('Nothing is new');
  });
});

describe('iro digest', () => {
  test('a dry run says who would be told how much, and sends nothing', async () => {
    const tried = await iro(['digest', '--on', '2026-06-16', '--dry-run']);
    expect(tried.exit).toBe(0);
    expect(tried.said).toMatch(/08:35 {2}Priya Nair, by direct message: IRO: \d+ things need you today\./);
    expect(tried.said).toContain(
      '09:00  North team’s channel, if it may be posted there: IRO: 1 child with something slipping',
    );
    expect(tried.said).toContain('Nothing was sent.');
    expect(tried.said).not.toMatch(/K\.M\.|T\.B\./);
  });

  test('without it they wait for the running service, once; and only on their own day', async () => {
    expect((await iro(['digest', '--on', '2026-06-16'])).said).toMatch(
      /\d+ messages will be sent by the running service/,
    );
    expect((await iro(['digest', '--on', '2026-06-16'])).said).toContain('There is nobody to tell');
    const other = await iro(['digest', '--on', '2026-06-17']);
    expect(other).toMatchObject({ exit: 1 });
    expect(other.said).toContain('A digest can only be sent on its own day.');
  });

  test('a day that is none is asked for again', async () => {
    const asked = await iro(['digest', '--on', '31 June']);
    expect(asked).toMatchObject({ exit: 2 });
    expect(asked.said).toContain('Say which day: --on 2026-06-16.');
  });
});

describe('iro verify', () => {
  test('says that the audit trail is whole, and what is lost without anchors', async () => {
    const { exit, said } = await iro(['verify']);
    expect([exit, said]).toEqual([
      0,
      expect.stringMatching(/^The audit trail is whole: \d+ rows?\.\nIt is not anchored: [^\n]+\n$/),
    ]);
  });

  test('says what is lost where one role does both', async () => {
    const { exit, said } = await iro(['verify'], { DATABASE_URL: database.ownerUrl });
    expect([exit, said]).toEqual([0, expect.stringContaining('could switch the triggers off and alter rows')]);
  });

  test('says the public half of the key, which is enough to check a copy of the anchors elsewhere', async () => {
    const key = randomBytes(32);
    const kept = path.join(folder, 'anchors.jsonl');
    const settings = { AUDIT_KEY: key.toString('base64'), AUDIT_ANCHORS: kept };
    const before = await iro(['verify'], settings);
    const publicKey = /AUDIT_PUBLIC_KEY=(\S+)/.exec(before.said)?.[1] ?? '';
    expect(before).toMatchObject({ exit: 0, said: expect.stringContaining('There is no anchor yet.') });

    const records = await openDatabase(database.url, 1);
    await anchoringOn(records, { key, to: kept }, () => '2026-06-16T07:35:00Z')();
    await records.destroy();
    await cp(kept, path.join(folder, 'copy.jsonl'));
    const elsewhere = await iro(['verify', '--anchors', 'copy.jsonl'], { AUDIT_PUBLIC_KEY: publicKey });
    expect([elsewhere.exit, elsewhere.said]).toEqual([
      0,
      expect.stringContaining('It was checked against 1 anchor, from 2026-06-16'),
    ]);
    expect(await iro(['verify', '--anchors', 'none.jsonl'], settings)).toMatchObject({
      exit: 1,
      said: expect.stringContaining('There are no anchors to be read in none.jsonl.'),
    });
  });
});

describe('iro doctor', () => {
  test('says what to do, and ends with 1 while something is wrong', async () => {
    const { exit, said } = await iro(['doctor'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' });
    expect([exit, said]).toEqual([1, expect.stringMatching(/^Wrong:\n {2}The database does not answer\. Check/)]);
  });

  test('posts to nobody whose member ID is none', async () => {
    const asked = await iro(['doctor', '--post-to', '#general']);
    expect([asked.exit, asked.said]).toEqual([2, expect.stringContaining('--post-to U0123456789')]);
  });
});

describe('Used wrongly', () => {
  test.each([
    ['no verb', [], 2, 'Say what to do.'],
    ['a verb there is not', ['imprt'], 2, 'There is no such verb.'],
    ['an option there is not', ['import', 'x', '--force'], 2, 'That option is not known.'],
    ['nothing to import', ['import'], 2, 'Name the files or folders'],
    ['help', ['--help'], 0, 'Walks the audit trail'],
  ])('%s', async (_, words, exit, says) => {
    const outcome = await iro(words);
    expect([outcome.exit, outcome.said]).toEqual([exit, expect.stringContaining(says)]);
  });

  test('settings that will not do are all listed, without a stack', async () => {
    const { exit, said } = await iro(['verify'], { DATABASE_URL: 'mysql://x', PORT: 'many' });
    expect(exit).toBe(1);
    expect(said).toContain('DATABASE_URL is not a PostgreSQL address');
    expect(said).toContain('PORT is not a number');
    expect(said).not.toContain('    at ');
  });

  test('a database that is not there is said plainly', async () => {
    const { exit, said } = await iro(['verify'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' });
    expect([exit, said]).toEqual([
      1,
      expect.stringContaining('The database does not answer, and nothing was changed.'),
    ]);
  });

  test.each([['import', 'return'], ['doctor']])(
    'a database that may only be read is said plainly, and nothing is changed: %s',
    async (...words) => {
      const { pathname } = new URL(database.url);
      const put = async (mode: 'on' | 'off') => {
        const records = await openDatabase(database.ownerUrl, 1);
        await records.query('set transaction_read_only = off');
        await records.query('begin read write');
        await records.query(`alter database ${pathname.slice(1)} set default_transaction_read_only = ${mode}`);
        await records.query('commit');
        await records.destroy();
      };
      await put('on');
      const { exit, said } = await iro(words);
      await put('off');
      expect([exit, said]).toEqual([1, expect.stringContaining('The database may only be read')]);
      expect(said).not.toMatch(/"level"|^ +at /m);
    },
  );
});
