import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

// Tuesday 16 June 2026, 8:35 in London.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil, operations: true });
});
afterAll(() => slack.end());

const metrics = async (of = slack) => {
  const answer = await fetch(`http://127.0.0.1:${of.bot.operationsPort}/metrics`);
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};
/** Asked until it says so: everything is counted in the background, and comes a moment later. */
async function saying(line: RegExp, tries = 200): Promise<string> {
  const { text } = await metrics();
  if (line.test(text) || tries === 0) return text;
  await slack.database.query('select pg_sleep(0.02)');
  return saying(line, tries - 1);
}

test('an operator can see how fast Slack is answered, what waits to be sent, and when each job was last done', async () => {
  await slack.command('U0PRIYA', 'next-review');
  await slack.bot.ring();
  await saying(/iro_deliveries\{state="sent"\} [1-9]/);
  const text = await saying(/iro_job_last_success/);
  const { type } = await metrics();
  expect(type).toContain('text/plain; version=0.0.4');
  expect(text).toMatch(/iro_acknowledgement_seconds_bucket\{le="3"\} [1-9]/);
  expect(text).toMatch(/iro_deliveries\{state="sent"\} [1-9]/);
  expect(text).toMatch(/iro_job_last_success_timestamp_seconds\{job="my day"\} 178\d+/);
});

test('how fast Slack is answered is told over a socket too', async () => {
  const bySocket = await theBot({ socketMode: true, operations: true });
  await bySocket.command('U0PRIYA', 'help');
  const { text } = await metrics(bySocket);
  await bySocket.end();
  expect(text).toMatch(/iro_acknowledgement_seconds_bucket\{le="3"\} 1\n/);
});

test('and how many duties stand how, with nothing of any child', async () => {
  const text = await saying(/iro_dues\{state="overdue"\} [1-9]/);
  expect(text).toMatch(/iro_dues\{state="overdue"\} [1-9]/);
  expect(text).not.toMatch(/2041|1986|K\.?M|Priya|U0PRIYA/);
});

test('while the database is away it says that nothing can be counted, and the process still lives', async () => {
  await slack.database.query('alter table delivery rename to delivery_away');
  expect(await saying(/^The database does not answer/)).toContain('so nothing can be counted');
  expect((await metrics()).status).toBe(503);
  await slack.database.query('alter table delivery_away rename to delivery');
  expect(await saying(/iro_deliveries/)).toContain('iro_deliveries');
});

test('the public door has no numbers, and says yes or no and nothing more', async () => {
  const said = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${slack.bot.port}${path}`);
    return [answer.status, (await answer.text()).trim()];
  };
  expect(await said('/metrics')).toEqual([404, 'Nothing here.']);
  expect(await said('/health')).toEqual([200, 'yes']);
  expect(await said('/ready')).toEqual([200, 'yes']);
});
