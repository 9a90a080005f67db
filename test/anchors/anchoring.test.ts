import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { publicBytesOf, publicKeyOf, readAnchors } from '../../src/anchors/anchor.ts';
import { anchoringOn } from '../../src/anchors/anchoring.ts';
import { checkAnchors } from '../../src/anchors/check.ts';
import { placeAt } from '../../src/anchors/place.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { aDatabase } from '../support/database.ts';

const key = randomBytes(32);
let folder: string;
let drop: () => Promise<void>;
let database: DataSource;
let owner: DataSource;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'iro-anchoring-'));
  const made = await aDatabase();
  drop = made.drop;
  database = await openDatabase(made.url, 4);
  owner = await openDatabase(made.ownerUrl, 1);
});
beforeEach(async () => {
  await owner.query('delete from audit_anchor');
  file = path.join(folder, `${randomBytes(6).toString('hex')}.jsonl`);
});
afterAll(async () => {
  await database.destroy();
  await owner.destroy();
  await drop();
  await rm(folder, { recursive: true });
});

const ring = (time: string, to = file) => anchoringOn(database, { key, to }, () => `2026-06-16T${time}:30.000Z`)();
const readAt = async (to = file) => readAnchors((await placeAt(to).lines()) ?? [], publicKeyOf(publicBytesOf(key)));
const numbersAt = async (to?: string) => (await readAt(to)).anchors.map(({ number, missed }) => [number, missed]);

describe('An anchor is made every hour', () => {
  test('once, however often the minute comes and however many copies of the service there are', async () => {
    await Promise.all([ring('07:00'), ring('07:00'), ring('07:01')]);
    await ring('07:59');
    await ring('08:00');
    expect(await readAt()).toMatchObject({ faults: [] });
    expect(await numbersAt()).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  test('the hours in which nothing ran are counted in the next, and said', async () => {
    await ring('07:00');
    await ring('11:20');
    expect(await numbersAt()).toEqual([
      [1, 0],
      [2, 3],
    ]);
    const { notes } = await checkAnchors(database, (await placeAt(file).lines()) ?? [], publicBytesOf(key));
    expect(notes).toContainEqual(expect.stringMatching(/^3 hours between have no anchor/));
  });

  test('one that can’t be kept is kept later, in its place, and is said to wait meanwhile', async () => {
    await ring('07:00');
    const nowhere = path.join(folder, 'no', 'such', 'folder.jsonl');
    await expect(ring('08:00', nowhere)).rejects.toThrow('ENOENT');
    await expect(ring('09:00', nowhere)).rejects.toThrow('ENOENT');
    const { breaks, notes } = await checkAnchors(database, (await placeAt(file).lines()) ?? [], publicBytesOf(key));
    expect([breaks, notes]).toEqual([
      [],
      [expect.anything(), expect.stringContaining('2 anchors could not be kept yet')],
    ]);
    await ring('09:01');
    expect(await numbersAt()).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  test('one that was broken off, when a copy died, is written again in whole', async () => {
    await ring('07:00');
    await ring('08:00');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, -60));
    await database.query('update audit_anchor set kept_at = null where number = 2');
    await ring('08:01');
    expect(await readAt()).toMatchObject({ faults: [], anchors: [{ number: 1 }, { number: 2 }] });
  });
});

describe('An address that takes anchors', () => {
  const kept: string[] = [];
  let answer = 204;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      if (request.method === 'GET') return response.end(kept.join(''));
      const line = await text(request);
      if (answer < 300) kept.push(line);
      response.writeHead(answer).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/anchors`;
  });
  afterAll(() => {
    server.close();
  });

  test('is sent each, and asked for them all when they are checked', async () => {
    await ring('07:00', address);
    answer = 503;
    await expect(ring('08:00', address)).rejects.toThrow('answered 503');
    answer = 204;
    await ring('08:01', address);
    expect(await numbersAt(address)).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });
});
