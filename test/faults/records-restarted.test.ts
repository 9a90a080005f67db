import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrate } from '../../src/store/database/database.ts';
import { binariesFor } from '../../src/store/embedded/binaries.ts';
import { homeOf } from '../../src/store/embedded/home.ts';
import { type Cluster, complaintOf, LOG } from '../../src/store/embedded/program.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { aLargeOffice, readers } from '../support/a-large-office.ts';
import { endWithUs } from '../support/end-with-us.ts';
import { untilNothingIsLeft } from '../support/restarted.ts';
import type { TheBot } from '../support/the-bot.ts';
import { disagreements, seenOf } from '../support/the-ledger.ts';

/** In milliseconds: a PostgreSQL is made for this alone. */
const patience = 120_000;

let folder: string;
let server: EmbeddedPostgres;
let cluster: Cluster;
let slack: TheBot;
// A server of its own, and one that is safe rather than quick: what it says is written survives a crash.
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'iro-restarted-'));
  await chmod(folder, 0o755);
  endWithUs(folder);
  server = await startEmbeddedPostgres({ folder, say: () => undefined });
  const home = await homeOf(folder, []);
  cluster = {
    ...home,
    ...(await binariesFor(home.account, ['/var/lib/iro', path.join(tmpdir(), 'iro')])),
    throwaway: false,
  };
  await migrate(server.url, server.ownerUrl);
  slack = await aLargeOffice({ at: '2026-06-17T07:35:05Z', server, lease: 1 });
}, patience);
afterAll(async () => {
  await slack.end();
  await server.stop();
  await rm(folder, { recursive: true });
});

const restart = (mode: 'fast' | 'immediate') =>
  complaintOf(cluster, 'pg_ctl', ['restart', '--wait', `--mode=${mode}`, '--pgdata=data', `--log=${LOG}`]);
/** So many digests have been posted: they are in the middle of it. */
async function posts(number: number): Promise<void> {
  while (slack.calls.filter(({ method }) => method === 'chat.postMessage').length < number) await wait(5);
}
/** Asks, and waits for what comes: the answer, or that the records can’t be reached. Nobody is left without a word. */
async function ask(who: string): Promise<void> {
  const heard = () => slack.visibleTo(who).filter(({ onlyFor }) => onlyFor === who).length;
  const before = heard();
  await slack.command(who, 'next-review', { settle: false });
  while (heard() === before) await wait(5);
}

test(
  'PostgreSQL crashes, and is stopped and started, while the digests go out and people ask',
  async () => {
    slack.misbehave({ slow: 20 });
    let restarting = true;
    const asking = ['U0PRIYA', 'U0MARCUS', 'U0DAN', 'U0FARAH'].map(async (who) => {
      while (restarting) await ask(who);
    });
    const ringing = slack.bot.ring();
    await posts(3);
    expect(await restart('immediate')).toBeNull();
    await posts(6);
    expect(await restart('fast')).toBeNull();
    restarting = false;
    await Promise.all([ringing, ...asking]);
    slack.behave();
    await untilNothingIsLeft(slack, slack.bot, slack.clock);
    expect(await disagreements(slack)).toEqual([]);
    const seen = readers.map((who) => seenOf(slack, who, 'my day/2026-06-17').times);
    expect(seen.filter((one) => one !== 1 && one !== 2)).toEqual([]);
    await ask('U0PRIYA');
    expect(slack.lastWords('U0PRIYA')).toContain('Your next reviews');
    expect((await fetch(`http://127.0.0.1:${slack.bot.port}/ready`)).status).toBe(200);
  },
  patience,
);
