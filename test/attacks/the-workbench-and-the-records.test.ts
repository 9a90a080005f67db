import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { DigitsAndTheWorkbench1763800000019 as TheMark } from '../../migrations/0019-digits-and-the-workbench.ts';
import { startBot } from '../../src/bot.ts';
import { clockFrom } from '../../src/clock.ts';
import { readConfig, servedBy } from '../../src/config.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { logTo } from '../../src/log.ts';
import { startRehearsal } from '../../src/rehearsal/rehearsal.ts';
import { migrate, openDatabase } from '../../src/store/database/database.ts';
import { staffCsv } from '../support/a-council.ts';
import { attacksOn } from '../support/attacks.ts';
import { aDatabase } from '../support/database.ts';
import { inOneFile } from '../support/in-one-file.ts';

const project = path.join(import.meta.dirname, '..', '..');
const council = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' };
/** A Slack that does not answer: nothing is to be asked of it. */
const apiUrl = 'http://127.0.0.1:9/api/';
const parts = { port: 0, clock: clockFrom('2026-06-16T05:00:00Z'), law: lawOfEngland, log: logTo('error') };

type Made = Awaited<ReturnType<typeof aDatabase>>;
const made: Made[] = [];
const opened: DataSource[] = [];
let folder: string;
let theWorkbenchs: Made;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'iro-apart-'));
  await writeFile(path.join(folder, 'staff.csv'), staffCsv);
  theWorkbenchs = await another();
  await (await startRehearsal({ ...parts, databaseUrl: theWorkbenchs.url, projectFolder: project })).stop();
});
afterAll(async () => {
  for (const database of opened) await database.destroy();
  for (const { drop } of made) await drop();
  await rm(folder, { recursive: true });
});

async function another(): Promise<Made> {
  const database = await aDatabase();
  made.push(database);
  return database;
}

async function looking(url: string): Promise<DataSource> {
  const database = await openDatabase(url, 1);
  opened.push(database);
  return database;
}

const somebody = `insert into person (id, slack_user_id, name, role, fte)
  values (gen_random_uuid(), 'U0PRIYA', 'Priya Nair', 'iro', 1)`;
const aChild = `insert into child (id, reference, restricted) values (gen_random_uuid(), '2041', false)`;

const inAProcess = async (program: string, words: readonly string[], settings: Record<string, string>) => {
  const run = [await inOneFile(program), ...words];
  return new Promise<{ exit: number; said: string }>((resolve) => {
    const { DATABASE_URL, SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, ...ours } = process.env;
    const options = { env: { ...ours, PORT: '0', ...settings }, cwd: folder, timeout: 30_000 };
    execFile(process.execPath, run, options, (error, stdout, stderr) => {
      resolve({ exit: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr });
    });
  });
};
const starting = (settings: Record<string, string>) => inAProcess('src/main.ts', [], settings);
const iro = (words: readonly string[], settings: Record<string, string>) => inAProcess('src/cli.ts', words, settings);

/** Everything that a copy which should not have opened it could have left behind. */
async function stateOf(url: string): Promise<unknown> {
  const database = await looking(url);
  return database.query(`select (select count(*) from audit) as audit, (select count(*) from delivery) as deliveries,
    (select count(*) from person) as people, (select count(*) from child) as children,
    (select count(*) from unreachable) as unreachable, (select count(*) from made_by_the_workbench) as marks`);
}

async function listening(server: Server, port = 0): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function pipe(from: Socket, port: number): void {
  const to = connect(port, '127.0.0.1');
  from.pipe(to).pipe(from);
  for (const end of [from, to]) end.on('error', () => undefined);
}

const rehearsed = (url: string) => startRehearsal({ ...parts, databaseUrl: url, projectFolder: project });

attacksOn('A workbench never opens a council’s records', 6, (attempt) => {
  attempt('started with DATABASE_URL and nothing else, it stops at once, and names both ways out', async () => {
    const { url } = await another();
    const before = await stateOf(url);
    const { exit, said } = await starting({ DATABASE_URL: url });
    expect(exit).toBe(1);
    expect(said).toContain('the workbench never opens a council’s records');
    expect(said).toContain('set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET');
    expect(said).toContain('take DATABASE_URL out');
    expect(said).not.toMatch(/ready|Listening| at /);
    expect(await stateOf(url)).toEqual(before);
  });

  const without: readonly [string, Record<string, string>][] = [
    ['Slack settings left blank', { SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: '' }],
    ['a moved clock, as the workbench may have', { CLOCK_START: '2026-06-16T08:30:00Z' }],
  ];
  for (const [tries, settings] of without) {
    attempt(`DATABASE_URL with ${tries}`, () => {
      const config = readConfig({ DATABASE_URL: 'postgres://iro@db.example.gov.uk/iro', ...settings }, '/srv/iro');
      expect(() => servedBy(config)).toThrow('the workbench never opens a council’s records');
    });
  }

  const others: readonly [string, string][] = [
    ['with a council’s staff in it', somebody],
    ['with children in it and nobody’s name yet', aChild],
  ];
  for (const [tries, row] of others) {
    attempt(`a database of its own folder, ${tries}`, async () => {
      const { url } = await another();
      await (await looking(url)).query(row);
      const before = await stateOf(url);
      await expect(rehearsed(url)).rejects.toThrow('The workbench did not make this database');
      expect(await stateOf(url)).toEqual(before);
    });
  }

  attempt('one from before there was a mark, where others have brought files in as well', async () => {
    const marked = async (...people: string[]) => {
      const database = await looking((await another()).ownerUrl);
      const runner = database.createQueryRunner();
      await new TheMark().down(runner);
      await runner.query('delete from migrations where name = $1', [TheMark.name]);
      for (const person of people) {
        await runner.query(
          `insert into audit (at, person, role, action, ended, about)
           values (now(), $1, 'operator', 'import-files', 'done', '{}')`,
          [person],
        );
      }
      await runner.release();
      await migrate(String((database.options as { url?: string }).url));
      return (await database.query('select 1 from made_by_the_workbench')).length;
    };
    expect(await marked('the workbench', 'the workbench')).toBe(1);
    expect(await marked('the workbench', 'priya')).toBe(0);
    expect(await marked('priya')).toBe(0);
    expect(await marked()).toBe(0);
  });
});

attacksOn('A real Slack is never told of invented people', 8, (attempt) => {
  attempt('a service with Slack settings on what the workbench made stops, and says why', async () => {
    const before = await stateOf(theWorkbenchs.url);
    const { exit, said } = await starting({ DATABASE_URL: theWorkbenchs.url, SLACK_API_URL: apiUrl, ...council });
    expect([exit, said]).toEqual([1, expect.stringContaining('The workbench made this database')]);
    expect(await stateOf(theWorkbenchs.url)).toEqual(before);
  });

  attempt('a database that was down when the service started, and turns out to be the workbench’s', async () => {
    const away = createServer((from) => pipe(from, Number(new URL(theWorkbenchs.url).port)));
    const port = await listening(away);
    away.close();
    const databaseUrl = Object.assign(new URL(theWorkbenchs.url), { port }).href;
    const slack = { botToken: 'xoxb-1', signingSecret: council.SLACK_SIGNING_SECRET, appToken: null, apiUrl };
    const log = new PassThrough();
    const bot = await startBot({ ...parts, databaseUrl, slack, host: '127.0.0.1', log: logTo('warn', log) });
    await once(log, 'data');
    await listening(away, port);
    await expect(bot.opened).rejects.toThrow('The workbench made this database');
    await expect(bot.casework.ready()).rejects.toThrow();
    await bot.stop();
    away.close();
  });

  for (const words of [
    ['import', 'staff.csv'],
    ['digest', '--on', '2026-06-16'],
  ]) {
    attempt(`the operator’s ${words[0]} with a council’s Slack settings`, async () => {
      const before = await stateOf(theWorkbenchs.url);
      const { exit, said } = await iro(words, { DATABASE_URL: theWorkbenchs.url, ...council });
      expect([exit, said]).toEqual([1, expect.stringContaining('The workbench made this database')]);
      expect(await stateOf(theWorkbenchs.url)).toEqual(before);
    });
  }

  attempt('the same without them is a newcomer’s, who is told whose database it is', async () => {
    const { exit, said } = await iro(['verify'], { DATABASE_URL: theWorkbenchs.url });
    expect([exit, said]).toEqual([0, expect.stringContaining('the council in it is invented')]);
  });

  attempt('real files and a forgotten setting: nothing of them is brought in among invented people', async () => {
    const before = await stateOf(theWorkbenchs.url);
    const { exit, said } = await iro(['import', 'staff.csv'], { DATABASE_URL: theWorkbenchs.url });
    expect([exit, said]).toEqual([1, expect.stringContaining('Nothing was brought in.')]);
    expect(await stateOf(theWorkbenchs.url)).toEqual(before);
  });

  attempt('it is tried on them all the same, and brought in where that is asked for', async () => {
    const settings = { DATABASE_URL: theWorkbenchs.url };
    expect((await iro(['import', 'staff.csv', '--dry-run'], settings)).said).toContain('What would change');
    const { exit, said } = await iro(['import', 'staff.csv', '--into-the-workbench'], settings);
    expect([exit, said]).toEqual([0, expect.stringContaining('What changed')]);
  });

  attempt('and the workbench opens its own again, as it was left', async () => {
    const before = await stateOf(theWorkbenchs.url);
    await (await rehearsed(theWorkbenchs.url)).stop();
    expect(await stateOf(theWorkbenchs.url)).toEqual(before);
  });
});
