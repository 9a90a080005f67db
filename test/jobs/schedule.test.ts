import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { inOneFile } from '../support/in-one-file.ts';

const run = promisify(execFile);

/** The evenings before Britain’s clocks go forward and back; Lord Howe’s go by half an hour. */
const evenings = ['2026-03-28T20:00:30.000Z', '2026-10-24T20:00:30.000Z'];
const minutes = 30 * 60;

const everyMinuteFrom = (moment: string) =>
  Array.from({ length: minutes }, (_, at) =>
    new Date(Math.ceil(Date.parse(moment) / 60_000) * 60_000 + at * 60_000).toISOString(),
  );

test.each(['Europe/London', 'UTC', 'America/New_York', 'Australia/Lord_Howe'])(
  'on a machine in %s the bell rings every minute of the nights on which the clocks change',
  async (TZ) => {
    const words = [await inOneFile('test/support/says-its-rings.ts'), String(minutes), ...evenings];
    const { stdout } = await run(process.execPath, words, { env: { ...process.env, TZ } });
    expect(JSON.parse(stdout)).toEqual(evenings.map(everyMinuteFrom));
  },
);
