import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { publicBytesOf } from '../../src/anchors/anchor.ts';
import { verifyAudit } from '../../src/verify-audit.ts';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

const key = randomBytes(32);
let folder: string;
let to: string;
let slack: TheBot;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'iro-anchors-'));
  to = path.join(folder, 'anchors.jsonl');
  slack = await theBot({ files: aCouncil, anchors: { key, to }, operations: true });
});
afterAll(async () => {
  await slack.end();
  await rm(folder, { recursive: true, force: true });
});

const hours = (many: number) => slack.clock.forward(many / 24);
const made = async () => (await readFile(to, 'utf8')).trimEnd().split('\n').length;

test('the running service anchors the audit every hour, and an operator can see that it does', async () => {
  await slack.bot.ring();
  await slack.command('U0PRIYA', 'child 2041');
  await slack.bot.ring();
  hours(1);
  await slack.bot.ring();
  expect(await made()).toBe(2);
  const text = await (await fetch(`http://127.0.0.1:${slack.bot.operationsPort}/metrics`)).text();
  expect(text).toMatch(/iro_job_last_success_timestamp_seconds\{job="anchor"\} 178\d+/);
});

test('the anchors hold no name, reference or id of anybody', async () => {
  expect(await readFile(to, 'utf8')).not.toMatch(/2041|Priya|U0PRIYA|[0-9a-f]{8}-[0-9a-f]{4}/);
});

test('they are verified with the public half of the key alone', async () => {
  const said: string[] = [];
  const config = { auditKey: null, auditPublicKey: publicBytesOf(key), auditAnchors: to };
  expect(await verifyAudit({ databaseUrl: slack.databaseUrl, config, say: (line) => said.push(line) })).toBe(true);
  expect(said).toEqual([
    expect.stringMatching(/^The audit trail is whole: \d+ rows\.$/),
    expect.stringMatching(/^It was checked against 2 anchors, from 2026-06-16T07:.* to 2026-06-16T08:/),
  ]);
});

test('when they can’t be kept, the log says which job failed and nothing else stops', async () => {
  await rm(folder, { recursive: true });
  hours(1);
  await slack.bot.ring();
  expect(slack.logged()).toMatch(/"job":"anchor".*"a job could not be done: the next minute is another try"/);
  await slack.command('U0PRIYA', 'child 2041');
  expect(slack.lastWords('U0PRIYA')).toContain('CLA-2041');
});
