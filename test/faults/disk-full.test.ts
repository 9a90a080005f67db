import { afterAll, beforeAll, expect } from '@jest/globals';
import { askEarlyReview } from '../../src/casework/dates/ask-early-review.ts';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { untilNothingIsLeft } from '../support/restarted.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';
import { disagreements, seenOf } from '../support/the-ledger.ts';

const test = journey();

// Wednesday 17 June 2026, 8:35 in London, and there is no room for another row of the audit.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ at: '2026-06-17T07:35:05Z', files: aCouncil });
  await slack.database.query(`
    create function no_room() returns trigger language plpgsql as $$
    begin raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
    create trigger no_room before insert on audit for each row execute function no_room();`);
});
afterAll(() => slack.end());

const rowsOf = async (table: string) => {
  const [found] = await slack.database.query<{ rows: string }[]>(`select count(*) as rows from ${table}`);
  return Number(found?.rows);
};
const asks = async (line: string) => {
  await slack.command('U0PRIYA', line);
  return slack.lastWords('U0PRIYA');
};
const digests = () => ['U0PRIYA', 'U0DAN', 'U0FARAH'].map((who) => seenOf(slack, who, 'my day/2026-06-17'));
const asked = {
  child: { references: ['2041'] },
  askedBy: 'child',
  words: 'I want to move school before September',
  worry: 'school',
  soon: 14,
} as const;

test('a look at a child is refused, with a sentence that says what to do and nothing of the child', async () => {
  for (const line of ['child 2041', 'next-review', 'why 2041']) {
    expect(await asks(line)).toMatch(
      /^I can’t reach the records just now\. Nothing was changed\. Try again .*[A-Z]{6}\.$/,
    );
  }
});

test('a refusal leaves no trace either, so it is not made: the sentence is the same for a child there is not', async () => {
  expect(await asks('child 9999')).toContain('I can’t reach the records just now.');
});

test('a change is not made, and nobody is told of it', async () => {
  const change = slack.bot.casework.as({ slackUserId: 'U0DAN' })(askEarlyReview, asked);
  await expect(change).rejects.toThrow('The database does not answer.');
  expect([await rowsOf('early_request'), await rowsOf('delivery')]).toEqual([0, 0]);
});

test('the morning’s digests are planned and wait: nobody is told what they may not be seen to have looked at', async () => {
  await slack.bot.ring();
  expect(digests()).toEqual(Array(3).fill({ times: 0, repeats: 0 }));
  const rows = await slack.database.query(`select distinct state, fault, lost from delivery where notice = 'my day'`);
  expect(rows).toEqual([{ state: 'waiting', fault: 'records_away', lost: 0 }]);
});

test('when there is room again, all of it works: the look, the change, and everybody’s digest, once', async () => {
  await slack.database.query('drop trigger no_room on audit');
  expect(await asks('child 2041')).toContain('CLA-2041');
  await slack.bot.casework.as({ slackUserId: 'U0DAN' })(askEarlyReview, asked);
  await untilNothingIsLeft(slack, slack.bot, slack.clock);
  expect(await rowsOf('early_request')).toBe(1);
  expect(digests()).toEqual(Array(3).fill({ times: 1, repeats: 0 }));
  expect(await disagreements(slack)).toEqual([]);
});
