import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { frontDoor, operationsDoor } from '../src/doors.ts';
import { metricsOf } from '../src/metrics.ts';
import { closeServer, guardedServer, listen } from '../src/server.ts';

const ports = { front: 0, operations: 0 };
const servers: Server[] = [];
let ready = false;
let counted: Parameters<typeof metricsOf>[0] = () => null;
beforeAll(async () => {
  const routes = { slack: null, papers: () => undefined, ready: () => ready };
  const doors = [frontDoor(routes), operationsDoor(metricsOf(() => counted()))];
  servers.push(...doors.map((door) => guardedServer(door, () => undefined)));
  const [front = 0, operations = 0] = await Promise.all(servers.map((server) => listen(server, 0, '127.0.0.1')));
  Object.assign(ports, { front, operations });
});
afterAll(() => Promise.all(servers.map((server) => closeServer(server, 0))));

async function asks(path: string, method = 'GET', port = ports.front) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
  return `${answer.status} ${await answer.text()}`.trim();
}

test('whether the process lives and is ready is said in one word', async () => {
  ready = false;
  expect(await asks('/health')).toBe('200 yes');
  expect(await asks('/ready')).toBe('503 no');
  ready = true;
  expect(await asks('/ready')).toBe('200 yes');
  expect(await asks('/ready', 'HEAD')).toBe('200');
});

test('it can be asked and not told', async () => {
  for (const path of ['/health', '/ready']) expect(await asks(path, 'POST')).toMatch(/^405 /);
  expect(await asks('/metrics', 'POST', ports.operations)).toMatch(/^405 /);
});

test('in Socket Mode there is no door for Slack’s requests', async () => {
  expect(await asks('/slack/events', 'POST')).toMatch(/^404 /);
});

test('numbers are at the operator’s door and nowhere else, and that has nothing but numbers', async () => {
  expect(await asks('/metrics')).toMatch(/^404 /);
  for (const path of ['/', '/health', '/ready', '/slack/events', '/papers/x']) {
    expect(await asks(path, 'GET', ports.operations)).toMatch(/^404 /);
  }
});

test('what is known is told, and while nothing can be counted that is said', async () => {
  expect(await asks('/metrics', 'GET', ports.operations)).toMatch(/^503 The database does not answer/);
  counted = () => ({ deliveries: { sent: 3 }, jobs: { 'my day': 1_781_595_300 }, dues: {} });
  const text = await asks('/metrics', 'GET', ports.operations);
  expect(text).toContain('iro_deliveries{state="sent"} 3');
  expect(text).toContain('iro_job_last_success_timestamp_seconds{job="my day"} 1781595300');
});
