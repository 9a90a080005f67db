import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { fetchOnlyFrom, slackAddresses } from '../../../src/slack/ways-in/addresses.ts';

describe('Where an answer may go', () => {
  const isSlack = slackAddresses('http://127.0.0.1:4000/api/');
  test.each([
    ['https://hooks.slack.com/commands/T0/1/abc', true],
    ['http://127.0.0.1:4000/actions/T0/abc', true],
    ['http://hooks.slack.com/commands/T0/1/abc', false],
    ['https://hooks.slack.com:8443/commands', false],
    ['https://hooks.slack.com.example.org/', false],
    ['https://example.org/?https://hooks.slack.com/', false],
    ['https://hooks.slack.com@example.org/', false],
    ['https://u:p@hooks.slack.com/commands/T0/1/abc', false],
    ['https://u@hooks.slack.com/commands/T0/1/abc', false],
    ['https://:p@hooks.slack.com/commands/T0/1/abc', false],
    ['http://127.0.0.1:4001/actions/T0/abc', false],
    ['https://127.0.0.1:4000/', false],
    ['http://localhost:4000/', false],
    ['https://slack.com/api/', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s: %s', (address, may) => {
    expect(isSlack(address)).toBe(may);
  });
});

async function somebody(answers: RequestListener) {
  const server = createServer(answers);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { address, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

test('nobody else is sent anything, nor whoever Slack’s address would send us on to', async () => {
  let heard = 0;
  const elsewhere = await somebody((_, response) => {
    heard += 1;
    response.end();
  });
  const slack = await somebody((_, response) => {
    response.writeHead(307, { location: elsewhere.address, connection: 'close' }).end();
  });
  const send = fetchOnlyFrom(slackAddresses(slack.address), 2_000);
  await expect(send(elsewhere.address, { method: 'POST', body: 'a card' })).rejects.toThrow('Not an address of Slack');
  await expect(send(new Request(elsewhere.address))).rejects.toThrow('Not an address of Slack');
  await expect(send(slack.address, { method: 'POST', body: 'a card' })).rejects.toThrow();
  await Promise.all([slack.close(), elsewhere.close()]);
  expect(heard).toBe(0);
});
