import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import fc from 'fast-check';
import { closeServer, guardedServer, listen } from '../../src/server.ts';
import { requestsFromSlack } from '../../src/slack/ways-in/requests.ts';
import { aCouncil } from '../support/a-council.ts';
import { anything, homeOpened, marker, methods, press, typed } from '../support/anything-sent.ts';
import { attacksOn } from '../support/attacks.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';
import { form, raw, request, signed, type TheService, theService } from '../support/the-service.ts';

/** What nothing that is sent should ever come to: a fault of ours that nobody catches, with somebody’s words in it. */
const aFault = `process.on('SIGUSR2', () => void Promise.reject(new Error('${marker}\\n    at ${marker}')))`;

let slack: TheBot;
let service: TheService;
/** In milliseconds: a whole process is started from its source. */
const patience = 120_000;

const started = () =>
  theService({
    DATABASE_URL: slack.databaseUrl,
    SLACK_API_URL: slack.apiUrl,
    NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(aFault).toString('base64')}`,
  });

beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  service = await started();
}, patience);
// One attack ends it, as an attack may that was found: the next finds a service all the same.
beforeEach(async () => {
  if (service.process.exitCode !== null) service = await started();
}, patience);
afterAll(async () => {
  await service?.end();
  await slack?.end();
});

const events = () => `http://127.0.0.1:${service.ports.door}/slack/events`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const sent = async (method: string, body: string, headers = signed(body)) =>
  statusOf(await raw(service.ports.door, request(method, '/slack/events', headers, body)));

const post = (address: string, body: string, headers: Record<string, string>) =>
  fetch(address, { method: 'POST', body, headers });

async function stillAnswers() {
  expect(await service.lives()).toBe(true);
  for (const line of service.logged().trim().split('\n').filter(Boolean)) expect(Object(JSON.parse(line))).toBeTruthy();
  expect(service.logged() + service.said()).not.toMatch(new RegExp(`${marker}|x-slack|content-type|rawHeaders`, 'i'));
}

const notSlacks = [
  'null',
  'true',
  '1',
  '"words"',
  '[]',
  '[null]',
  '{}',
  '{"type":null}',
  '{"event":null}',
  '{"event":{}}',
  '{"type":"event_callback","event":null}',
  JSON.stringify(homeOpened({ event: 'app_home_opened' })),
  JSON.stringify(homeOpened({ event: { type: 'app_home_opened', user: null } })),
  JSON.stringify(homeOpened({ team_id: { toString: 'x' } })),
  JSON.stringify(homeOpened({ team_id: '__proto__' })),
  '{"command":"/iro"}',
  '{"type":"block_actions","user":{"id":"U0PRIYA"},"actions":[]}',
  '{"type":"block_actions","user":null,"actions":[{"type":"button","action_id":"run x"}],"trigger_id":"1"}',
  '{"type":"view_submission","user":{"id":"U0PRIYA"},"view":null}',
  '{"type":"view_submission","user":{"id":"U0PRIYA"},"view":{"id":"V","callback_id":"form x","private_metadata":""}}',
  '{"type":"view_closed"}',
  '{"type":"block_suggestion"}',
  '{"__proto__":{"type":"event_callback"}}',
  '{"unfinished',
  '['.repeat(100_000),
  '',
];

/** Tried with that many values, always the same. */
const runs = 400;

attacksOn('The front door', 475, (attempt) => {
  attempt.times(methods.length, 'any method but POST, which ended the process with one unsigned request', async () => {
    for (const method of methods) {
      expect([method, await sent(method, '', { [marker]: marker })]).toEqual([method, 405]);
    }
    await raw(service.ports.door, request('CONNECT', '/slack/events', { [marker]: marker }, ''));
    await stillAnswers();
  });

  attempt.times(notSlacks.length, 'a signed body that is not what Slack sends', async () => {
    for (const body of notSlacks)
      expect([body.slice(0, 80), await sent('POST', body)]).toEqual([body.slice(0, 80), 400]);
    await stillAnswers();
  });

  attempt.times(notSlacks.length, 'the same as the payload of a signed form', async () => {
    for (const payload of notSlacks) {
      const body = new URLSearchParams({ payload }).toString();
      expect([payload.slice(0, 80), await sent('POST', body, signed(body, form))]).toEqual([payload.slice(0, 80), 400]);
    }
    await stillAnswers();
  });

  attempt('what Slack sends, with something in it a hundred thousand deep', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const payload = JSON.stringify({ ...press, deep: 0 }).replace('"deep":0', `"deep":${deep}`);
    const body = new URLSearchParams({ payload }).toString();
    await sent('POST', body, signed(body, form));
    await sent('POST', payload);
    await stillAnswers();
  });

  attempt('a type of content that Slack never uses', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', '', 'application/jsonx', 'a'.repeat(8_000)]) {
      expect(await sent('POST', '{}', signed('{}', type))).toBe(415);
    }
  });

  attempt('absurd headers: too long, too many, twice, empty, none', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`x-${at}`, '1']));
    expect(await sent('POST', '{}', { ...signed('{}'), 'x-long': marker.repeat(10_000) })).toBe(431);
    expect(await sent('POST', '{}', { ...many, ...signed('{}') })).not.toBe(200);
    const twice = `POST /slack/events HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\n${'x-slack-signature: v0=1\r\n'.repeat(3)}content-length: 2\r\n\r\n{}`;
    expect(statusOf(await raw(service.ports.door, twice))).toBe(401);
    for (const [name, value] of Object.entries(signed('{}'))) {
      if (name === 'content-type') continue;
      for (const wrong of ['', 'NaN', '-1', 'Infinity', 'v0=', '=', 'v1=1', value.slice(0, -1)]) {
        expect(await sent('POST', '{}', { ...signed('{}'), [name]: wrong })).toBe(401);
      }
    }
    await stillAnswers();
  });

  attempt('a body of more than 512 kB, whatever it says of its length', async () => {
    const large = `{"x":"${marker.repeat(60_000)}"}`;
    expect(await sent('POST', large)).toBe(413);
    const chunked = `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`;
    const head = request('POST', '/slack/events', { ...signed(large), 'transfer-encoding': 'chunked' }, '');
    const withoutLength = head.toString().replace(/content-length: \d+\r\n/, '');
    expect(statusOf(await raw(service.ports.door, withoutLength + chunked))).toBe(413);
    await stillAnswers();
  });

  attempt('sixty bodies of 4 MB, each half sent and held', async () => {
    const before = await service.megabytes();
    const half = request(
      'POST',
      '/slack/events',
      { ...signed(''), 'content-length': '4000000' },
      'x'.repeat(2_000_000),
    );
    const held = Array.from({ length: 60 }, () => connect(service.ports.door, '127.0.0.1'));
    await Promise.all(held.map((line) => pushed(line, half)));
    expect((await service.megabytes()) - before).toBeLessThan(100);
    expect(await service.lives()).toBe(true);
    for (const line of held) line.destroy();
  });

  attempt('three hundred who connect and say nothing keep nobody out', async () => {
    const silent = Array.from({ length: 300 }, () => connect(service.ports.door, '127.0.0.1'));
    await Promise.all(silent.map((line) => once(line, 'connect')));
    expect((await fetch(`http://127.0.0.1:${service.ports.door}/health`)).status).toBe(200);
    for (const line of silent) line.on('error', () => undefined).destroy();
  });

  attempt('bodies that are small enough each, and too many together', async () => {
    const lines: Socket[] = [];
    const receive = requestsFromSlack({
      signingSecret: 'x',
      unwelcome: () => null,
      receive: async () => {},
      most: 900_000,
    });
    const server = guardedServer(receive, () => undefined);
    const port = await listen(server, 0, '127.0.0.1');
    const half = request('POST', '/', { ...signed(''), 'content-length': '500000' }, 'x'.repeat(400_000));
    const refused = new Promise<string>((resolve) => {
      for (let one = 0; one < 3; one += 1) {
        const line = connect(port, '127.0.0.1');
        line.on('error', () => undefined).on('data', (bytes) => resolve(String(bytes)));
        line.write(half);
        lines.push(line);
      }
    });
    expect(await refused).toMatch(/^HTTP\/1\.1 503 [\s\S]*retry-after: 5/i);
    for (const line of lines) line.destroy();
    await closeServer(server, 0);
  });

  attempt('a body that is broken off', async () => {
    const line = connect(service.ports.door, '127.0.0.1');
    line.write(request('POST', '/slack/events', { ...signed(''), 'content-length': '1000' }, marker));
    await wait(20);
    line.destroy();
    await stillAnswers();
  });

  attempt('an answer wanted somewhere else: it receives nothing, not even an apology', async () => {
    const elsewhere = await anEar();
    const logged = () => service.logged().match(/to be answered elsewhere/g)?.length ?? 0;
    const before = logged();
    for (const response_url of [
      elsewhere.address,
      'http://hooks.slack.com/commands/1',
      'https://hooks.slack.com.example.org/',
      'https://hooks.slack.com:444/',
      'https://hooks.slack.com@example.org/',
      'file:///etc/passwd',
      'nonsense',
    ]) {
      const body = typed({ text: 'child 2041', response_url });
      expect((await post(events(), body, signed(body, form))).status).toBe(400);
    }
    const body = new URLSearchParams({
      payload: JSON.stringify({ ...press, response_url: elsewhere.address }),
    }).toString();
    expect((await post(events(), body, signed(body, form))).status).toBe(400);
    await elsewhere.close();
    expect(elsewhere.heard()).toBe(0);
    expect(logged() - before).toBe(8);
    expect(service.logged()).not.toContain(String(elsewhere.port));
  });

  attempt('a request for another app', async () => {
    const body = typed({ api_app_id: 'A0OTHER' });
    const isRefused = async () => (await post(events(), body, signed(body, form))).status === 403;
    // A service that has just been started may still be asking Slack which app it is.
    for (let tries = 0; !(await isRefused()) && tries < 500; tries += 1) await wait(20);
    expect(await isRefused()).toBe(true);
  });

  attempt('an event that is sent again while it is in work, and after', async () => {
    const address = `http://127.0.0.1:${slack.bot.port}/slack/events`;
    const opened = () => slack.database.query("select 1 from audit where action = 'open-home'");
    const before = (await opened()).length;
    const body = JSON.stringify(homeOpened());
    const again = { ...signed(body), 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    const answers = await Promise.all([signed(body), again, again].map((headers) => post(address, body, headers)));
    await slack.bot.atRest();
    answers.push(await post(address, body, again));
    await slack.bot.atRest();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await opened()).length - before).toBe(1);
  });

  attempt('a line typed once and recorded on the way, to be sent again', async () => {
    const address = `http://127.0.0.1:${slack.bot.port}/slack/events`;
    const asked = () => slack.database.query("select 1 from audit where action = 'child-card'");
    const before = (await asked()).length;
    const body = typed({ text: 'child 2041' });
    const headers = signed(body, form);
    for (let time = 0; time < 3; time += 1) expect((await post(address, body, headers)).status).toBe(200);
    await slack.bot.atRest();
    expect((await asked()).length - before).toBe(1);
  });

  attempt('numbers, from outside', async () => {
    const answer = await fetch(`http://127.0.0.1:${service.ports.door}/metrics`);
    expect([answer.status, await answer.text()]).toEqual([404, 'Nothing here.\n']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const target = request(method, '/metrics', {}, marker);
      expect(statusOf(await raw(service.ports.operations, target))).toBe(405);
    }
    const numbers = async () => (await fetch(`http://127.0.0.1:${service.ports.operations}/metrics`)).text();
    // A service that has just been started may still be opening its database.
    for (let tries = 0; (await numbers()).includes('does not answer') && tries < 500; tries += 1) await wait(20);
    expect(await numbers()).toContain('iro_acknowledgement_seconds');
  });

  attempt.times(
    runs,
    'anything at all: every method, path, header and body, signed and not, at every door',
    async () => {
      const before = await service.megabytes();
      await fc.assert(
        fc.asyncProperty(anything, async ({ atOperations, method, target, headers, body, isSigned, type }) => {
          const all = { ...(isSigned ? signed(body, type) : { 'content-type': type }), ...headers };
          const port = atOperations ? service.ports.operations : service.ports.door;
          await raw(port, request(method, target, all, body), 150);
        }),
        { seed: 1989, numRuns: runs },
      );
      expect((await service.megabytes()) - before).toBeLessThan(100);
      await stillAnswers();
      const body = typed();
      expect((await post(events(), body, signed(body, form))).status).toBe(200);
    },
  );

  attempt('a fault that nothing caught, should there ever be one: its words reach nobody', async () => {
    const ended = once(service.process, 'exit');
    service.process.kill('SIGUSR2');
    expect((await ended)[0]).toBe(1);
    expect(service.logged()).toContain('a fault that nothing caught: stopping');
    expect(service.logged()).not.toContain(marker);
    for (const line of service.logged().trim().split('\n')) JSON.parse(line);
  });
});

async function pushed(line: Socket, bytes: Buffer): Promise<void> {
  line.on('error', () => undefined);
  line.write(bytes);
  // What the door does not read never drains: it is enough that it has come as far as it will.
  await Promise.race([once(line, 'drain').catch(() => undefined), wait(500)]);
}

/** Somebody elsewhere, who only listens. */
async function anEar() {
  let heard = 0;
  const server = createServer((_, response) => {
    heard += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: `http://127.0.0.1:${port}/`,
    heard: () => heard,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
