import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { bringIn } from '../../../src/bring-in.ts';
import { readConfig } from '../../../src/config.ts';
import type { WorkbenchPerson } from '../../../src/workbench/options.ts';
import { type TheBot, theBot } from '../../support/the-bot.ts';

/**
 * Files as councils really send them: every folder of `test/fixtures/cases` that holds a `case.json` is one case, and
 * needs no line here. Each has a database of its own, goes in by the code behind `npm run iro -- import`, and is asked
 * about by a member of its staff in the local Slack. The files are read from a copy, so that what the import writes
 * beside them is not kept. `README.md` beside a `case.json` says what is right, and why.
 */
interface Case {
  /** The moment of the first import and of every question. */
  clock: string;
  /** Each is one command, with its paths below the case’s folder apart by a blank, in order. */
  imports: string[];
  flags?: string[];
  ask?: Asked[];
  /** Somewhere in what the imports say. */
  wantImport?: string;
  notImport?: string;
  /** What the imports may say instead of every answer being right: a question, where nobody can know. */
  orImport?: string;
  /** How the last import ends. */
  exit?: 0 | 1;
}

interface Asked {
  /** A Slack member ID in the case’s staff file. */
  as: string;
  line: string;
  want?: string;
  not?: string;
}

const cases = path.join(import.meta.dirname, '..', '..', 'fixtures', 'cases');
const found = (await readdir(cases, { recursive: true }))
  .filter((name) => path.basename(name) === 'case.json')
  .map((name) => path.dirname(name))
  .toSorted();

test.each(found)(
  '%s',
  async (name) => {
    const given: Case = JSON.parse(await readFile(path.join(cases, name, 'case.json'), 'utf8'));
    const folder = await mkdtemp(path.join(tmpdir(), 'iro-case-'));
    await cp(path.join(cases, name), folder, { recursive: true });
    const slack = await theBot({ at: given.clock, people: await staffIn(folder) });
    try {
      const { said, ended } = await allBroughtIn(slack, folder, given);
      if (given.exit !== undefined) expect(ended).toBe(given.exit);
      if (given.wantImport !== undefined) expect(said).toMatch(new RegExp(given.wantImport));
      if (given.notImport !== undefined) expect(said).not.toMatch(new RegExp(given.notImport));
      if (given.orImport !== undefined && new RegExp(given.orImport).test(said)) return;
      for (const asked of given.ask ?? []) await isAnswered(slack, asked);
    } finally {
      await slack.end();
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);

async function allBroughtIn(slack: TheBot, folder: string, { imports, flags = [] }: Case) {
  const lines: string[] = [];
  let ended = 0;
  for (const command of imports) {
    const used = await bringIn({
      databaseUrl: slack.databaseUrl,
      config: readConfig({}, folder),
      clock: slack.clock,
      inputs: command.split(' ').map((one) => path.join(folder, one)),
      dryRun: flags.includes('--dry-run'),
      strict: flags.includes('--strict'),
      say: (line) => void lines.push(line),
    });
    ended = used ? 0 : 1;
  }
  return { said: lines.join('\n'), ended };
}

/** Some lines are answered in the conversation, and some open a page. */
async function isAnswered(slack: TheBot, { as, line, want, not }: Asked) {
  await slack.command(as, line);
  const page = slack.pageWords(as);
  const answer = page === '' ? slack.lastWords(as) : page;
  if (page !== '') await slack.closeModal(as);
  if (want !== undefined) expect(answer).toMatch(new RegExp(want));
  if (not !== undefined) expect(answer).not.toMatch(new RegExp(not));
}

/** Whoever the case’s staff files name is in the workspace. */
async function staffIn(folder: string): Promise<WorkbenchPerson[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => path.basename(name) === 'staff.csv');
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  const people = texts.flatMap((text) =>
    text.split('\n').flatMap((line): WorkbenchPerson[] => {
      const [id = '', name = ''] = line.split(',');
      return /^U0/.test(id) ? [{ id, name }] : [];
    }),
  );
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
