import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aLargeOffice, readers } from '../support/a-large-office.ts';
import { type Copies, copiesOf } from '../support/copies.ts';
import type { TheBot } from '../support/the-bot.ts';
import { disagreements, seenOf } from '../support/the-ledger.ts';

let slack: TheBot;
let copies: Copies;
beforeAll(async () => {
  slack = await aLargeOffice();
  await slack.bot.stop();
  copies = await copiesOf(slack, 3);
});
afterAll(async () => {
  await copies.end();
  await slack.end();
});

/** Until both of the hour’s digests are planned: between the two, for a moment, nothing may wait, and more is to come. */
const left = async () => {
  const [found] = await slack.database.query<{ planned: string; left: string }[]>(
    `select (select count(*) from job_run where job in ('my day', 'team day') and on_day = '2026-06-17') as planned,
       (select count(*) from delivery where state not in ('sent', 'dead')) as left`,
  );
  return Number(found?.planned) < 2 || Number(found?.left) > 0;
};

test('Three copies of the service, as three processes at 9 in the morning: everybody has one digest, and so has the team', async () => {
  const three = [await copies.next(), await copies.next(), await copies.next()];
  await Promise.all(three.map((copy) => copy.start('2026-06-17T08:00:05Z')));
  while (await left()) await slack.database.query('select pg_sleep(0.05)');
  const seen = readers.map((who) => seenOf(slack, who, 'my day/2026-06-17'));
  expect(seen).toEqual(readers.map(() => ({ times: 1, repeats: 0 })));
  expect(await disagreements(slack)).toEqual([]);
  const teams = await slack.database.query(
    `select split_part(key, '/', 1) as kind from delivery where notice = 'team day' and ts is not null`,
  );
  expect(teams).toEqual(expect.arrayContaining([{ kind: 'team day' }]));
  expect(await slack.database.query('select 1 from delivery where lost > 0')).toEqual([]);
});
