import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { aLargeOffice, readers } from '../support/a-large-office.ts';
import { type Copies, copiesOf } from '../support/copies.ts';
import { draws } from '../support/draws.ts';
import { journey } from '../support/journey.ts';
import { restarted } from '../support/restarted.ts';
import type { TheBot } from '../support/the-bot.ts';
import { disagreements, seenOf } from '../support/the-ledger.ts';

const test = journey();

const killsAMorning = 9;
const atOnce = 3;
/** A copy’s life, in calls that Slack hears from any of them. */
const longestLife = 25;
/** In looks: a copy that has nothing to do is killed all the same. */
const longestWait = 1_000;
/** In milliseconds: other things may be running on this machine. */
/** How many of them are killed while they start. */
const early = 0.2;

let slack: TheBot;
let copies: Copies;
beforeAll(async () => {
  slack = await aLargeOffice({ scopes: ['im:history'] });
  await slack.bot.stop();
  copies = await copiesOf(slack, 4);
});
afterAll(async () => {
  await copies.end();
  await slack.end();
});

/** Of this day’s, to be sent now: before it is planned, all of it. What is lost waits five minutes, and nobody for it. */
async function isLeft(day: string): Promise<boolean> {
  const [found] = await slack.database.query<{ is: boolean }[]>(
    `select coalesce(bool_or(state not in ('sent', 'dead') and (next_at is null or next_at < $2)), true) as is
     from delivery where split_part(key, '/', 2) = $1`,
    [day, `${day}T07:39:00Z`],
  );
  return found?.is === true;
}

/** That many more have been heard, or there is nothing left to say. */
async function calls(more: number, day: string): Promise<void> {
  const until = slack.calls.length + more;
  for (let tries = 0; tries < longestWait && slack.calls.length < until && (await isLeft(day)); tries += 1)
    await wait(5);
}

/** Copies come up one after another, three at a time, and each is killed at a moment that is drawn. */
async function killing(day: string, mayLook: boolean, draw: () => number): Promise<void> {
  let left = killsAMorning;
  async function oneAfterAnother() {
    while (left > 0) {
      left -= 1;
      const [isEarly, life] = [draw() < early, draw() * longestLife];
      const copy = await copies.next();
      const started = copy.start(`${day}T07:35:05Z`, mayLook);
      await (isEarly ? wait(life * 10) : started.then(() => calls(life, day)));
      await copy.kill();
    }
  }
  await Promise.all(Array.from({ length: atOnce }, oneAfterAnother));
}

async function mornings(days: readonly string[], seed: number, mayLook: boolean): Promise<void> {
  const draw = draws(seed);
  for (const day of days) {
    // Slack takes its time, so that there is a middle of things to be killed in.
    const undo = slack.misbehave({ slow: 30 });
    await killing(day, mayLook, draw);
    undo();
    await restarted(slack, `${day}T07:45:00Z`, { mayLook });
  }
}

test('18 copies are killed in the middle of two mornings: each person has their digest once, or once more, saying so', async () => {
  const days = ['2026-06-17', '2026-06-18'];
  await mornings(days, 1, false);
  expect(await disagreements(slack)).toEqual([]);
  const seen = days.flatMap((day) => readers.map((who) => seenOf(slack, who, `my day/${day}`).times));
  expect(seen.filter((times) => times !== 1 && times !== 2)).toEqual([]);
});

test('where the bot may read its own messages back, 18 more are killed: exactly once', async () => {
  const days = ['2026-06-19', '2026-06-22'];
  await mornings(days, 2, true);
  expect(await disagreements(slack)).toEqual([]);
  for (const day of days) {
    const seen = readers.map((who) => seenOf(slack, who, `my day/${day}`));
    expect(seen).toEqual(readers.map(() => ({ times: 1, repeats: 0 })));
  }
});

test('and that was a trial: replies had really been lost', async () => {
  expect(await slack.database.query('select 1 from delivery where lost > 0')).not.toEqual([]);
});
