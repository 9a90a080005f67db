import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { closeServer, guardedServer, listen, type Route, type ServerLimits } from '../src/server.ts';
import { raw, request } from './support/the-service.ts';

let server: Server;
let faults: unknown[];
afterEach(() => closeServer(server, 0));

async function serving(route: Route, limits?: Partial<ServerLimits>): Promise<number> {
  faults = [];
  server = guardedServer(route, (error) => faults.push(error), limits);
  return await listen(server, 0, '127.0.0.1');
}
/** Reads all there is to read, and says so. */
const reading: Route = async (asked, response) => {
  let bytes = 0;
  for await (const chunk of asked) bytes += String(chunk).length;
  response.end(`${bytes} bytes`);
};
const get = request('GET', '/', {}, '');
const seconds = async (work: Promise<unknown>) => {
  const begun = performance.now();
  await work;
  return (performance.now() - begun) / 1_000;
};

test.each<[string, Route]>([
  [
    'at once',
    () => {
      throw new Error('oh');
    },
  ],
  ['later', () => Promise.reject(new Error('oh'))],
])('what a route throws %s is answered 500, told, and ends nothing', async (_, route) => {
  const port = await serving(route);
  expect(await raw(port, get)).toMatch(/^HTTP\/1\.1 500 /);
  expect(await raw(port, get)).not.toContain('oh');
  expect(faults).toHaveLength(2);
});

test('what is thrown in the middle of an answer cuts it off', async () => {
  const port = await serving(async (_, response) => {
    response.writeHead(200).write('half');
    throw new Error('oh');
  });
  expect(await raw(port, get)).not.toMatch(/0\r\n\r\n$/);
  expect(faults).toHaveLength(1);
});

test('sixty who each send half a request and wait are dropped when their time is up', async () => {
  const port = await serving(reading, { patience: 300 });
  const half = 'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nfff\r\nabc';
  const took = seconds(Promise.all(Array.from({ length: 60 }, () => raw(port, half, 20_000))));
  expect(await took).toBeLessThan(5);
  expect(faults).toEqual([]);
  expect(await raw(port, get)).toContain('0 bytes');
});

test.each([
  ['half its headers', 'POST / HTTP/1.1\r\nhost: a\r\nx-a:'],
  ['nothing at all', ''],
])('so is one who sends %s', async (_, bytes) => {
  const port = await serving(reading, { patience: 300 });
  expect(await seconds(raw(port, bytes, 20_000))).toBeLessThan(5);
});

test('whoever connects and says nothing is dropped before a request that is slow to come', async () => {
  const port = await serving(reading, { headers: 200 });
  const half = 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nabc';
  const slow = connect(port, '127.0.0.1');
  slow.write(half);
  expect(await seconds(raw(port, '', 20_000))).toBeLessThan(4);
  const answer = new Promise((resolve) => slow.once('data', (bytes) => resolve(String(bytes))));
  slow.write('defghi');
  expect(await answer).toContain('9 bytes');
  slow.destroy();
});

test('somebody who goes away in the middle of asking is no fault', async () => {
  const port = await serving(reading);
  const line = connect(port, '127.0.0.1');
  const gone = new Promise((resolve) => server.once('connection', (socket) => socket.once('close', resolve)));
  line.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nabc', () => line.destroy());
  await gone;
  expect(await raw(port, get)).toContain('0 bytes');
  expect(faults).toEqual([]);
});

test('no more are let in at a time than the limit says', async () => {
  const port = await serving(reading, { connections: 2 });
  const held = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  await Promise.all(held.map((line) => new Promise((resolve) => line.once('connect', resolve))));
  expect(await raw(port, get)).toBe('');
  for (const line of held) line.destroy();
});

test('a machine that runs out of handles while the door is open ends nothing', async () => {
  await serving(reading);
  server.emit('error', Object.assign(new Error('accept EMFILE'), { code: 'EMFILE' }));
  expect(faults).toHaveLength(1);
});

test('a port that is taken is said to whoever wanted it', async () => {
  const port = await serving(reading);
  const other = guardedServer(reading, (error) => faults.push(error));
  await expect(listen(other, port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(faults).toEqual([]);
});
