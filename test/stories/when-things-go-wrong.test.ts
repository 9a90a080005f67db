import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { machineSeconds } from '../../src/clock.ts';
import { aCouncil } from '../support/a-council.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

let slack: TheBot;
let address: string;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  address = `http://127.0.0.1:${slack.bot.port}`;
});
afterAll(() => slack.end());

const form = 'command=%2Firo&text=help&user_id=U0PRIYA&team_id=T0IRO&response_url=&trigger_id=1';

function sent({ secret = 'a-signing-secret-for-tests', late = 0 } = {}) {
  const timestamp = String(machineSeconds() - late);
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${form}`).digest('hex')}`;
  return fetch(`${address}/slack/events`, {
    method: 'POST',
    body: form,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature,
    },
  });
}

describe('A request that is not Slack’s is turned away', () => {
  test.each([
    ['with the wrong secret', { secret: 'somebody-else' }],
    ['six minutes old', { late: 361 }],
    ['dated six minutes ahead, to be kept and sent again', { late: -361 }],
  ])('%s', async (_, how) => {
    expect((await sent(how)).status).toBe(401);
  });

  test('while Slack’s own is taken', async () => {
    expect((await sent()).status).toBe(200);
    await slack.bot.atRest();
  });

  test('and there is nothing else to find', async () => {
    expect((await fetch(`${address}/admin`)).status).toBe(404);
  });
});

describe('Health', () => {
  test('the process lives, and is ready while the database answers', async () => {
    expect((await fetch(`${address}/health`)).status).toBe(200);
    expect((await fetch(`${address}/ready`)).status).toBe(200);
  });
});

const name = () => new URL(slack.databaseUrl).pathname.slice(1);
async function asAdmin(...statements: string[]): Promise<void> {
  const { Client } = (await import('pg')).default;
  const admin = new Client({ connectionString: process.env.TEST_DATABASE_ADMIN_URL });
  await admin.connect();
  for (const statement of statements) await admin.query(statement);
  await admin.end();
}

describe('When the database may only be read, as a standby is', () => {
  const mayBe = async (mode: 'on' | 'off') => {
    await slack.database.destroy();
    await asAdmin(
      `alter database ${name()} set default_transaction_read_only = ${mode}`,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`,
    );
    await slack.database.initialize();
  };

  test('the person is told that nothing was changed, the service says it is not ready, and both recover alone', async () => {
    await mayBe('on');
    await slack.command('U0PRIYA', 'next-review');
    await slack.command('U0PRIYA', 'next-review');
    expect(slack.lastWords('U0PRIYA')).toMatch(/^I can’t reach the records just now\. Nothing was changed\./);
    await slack.bot.ring();
    expect((await fetch(`${address}/ready`)).status).toBe(503);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    await mayBe('off');
    await slack.command('U0PRIYA', 'next-review');
    await slack.command('U0PRIYA', 'next-review');
    expect(slack.lastWords('U0PRIYA')).toContain('Your next reviews');
    expect((await fetch(`${address}/ready`)).status).toBe(200);
  });
});

describe('When the database goes away', () => {
  test('the person is told that nothing was changed, the service says it is not ready, and both recover alone', async () => {
    await slack.database.destroy();
    await asAdmin(
      `alter database ${name()} allow_connections false`,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`,
    );
    await slack.command('U0PRIYA', 'next-review');
    expect(slack.lastWords('U0PRIYA')).toMatch(
      /^I can’t reach the records just now\. Nothing was changed\. .*[A-Z]{6}\.$/,
    );
    expect((await fetch(`${address}/ready`)).status).toBe(503);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    await asAdmin(`alter database ${name()} allow_connections true`);
    await slack.command('U0PRIYA', 'next-review');
    expect(slack.lastWords('U0PRIYA')).toContain('Your next reviews');
    expect((await fetch(`${address}/ready`)).status).toBe(200);
    await slack.database.initialize();
  });
});

describe('When Slack misbehaves', () => {
  test('somebody Slack will not vouch for is told to try again, and is not let in', async () => {
    const undo = slack.misbehave({ methods: ['users.info'], status: 500 });
    await slack.command('U0GARETH', 'next-review');
    undo();
    expect(slack.lastWords('U0GARETH')).toContain('Slack did not tell me who you are');
    await slack.command('U0GARETH', 'next-review');
    expect(slack.lastWords('U0GARETH')).not.toContain('Slack did not tell me');
  });

  test('an answer that Slack will not take is logged under a code and the service goes on', async () => {
    const before = slack.logged().length;
    const undo = slack.misbehave({ methods: ['response_url'], status: 500 });
    await slack.command('U0PRIYA', 'next-review');
    undo();
    expect(slack.logged().slice(before)).toMatch(/"ref":"[A-Z]{6}"/);
    await slack.command('U0PRIYA', 'next-review');
    expect(slack.lastWords('U0PRIYA')).toContain('Your next reviews');
  });
});

test('after all of this the log holds no child, no token, no address of Slack’s and nothing that was typed', () => {
  const log = slack.logged();
  expect(log).not.toMatch(/2041|1986|CLA-|K\.M\.|"KM"|xoxb|response_url|hooks|Priya|U0PRIYA/);
  expect(log).not.toContain('a-signing-secret-for-tests');
});
