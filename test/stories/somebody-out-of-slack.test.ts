import { afterAll, beforeAll, expect } from '@jest/globals';
import { app } from '../../src/workbench/options.ts';
import { aCouncil, staffCsv, teamsCsv } from '../support/a-council.ts';
import { circulated, personId } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { recordsAReview } from '../support/records-a-review.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// The accounts of Farah and Gareth, who manage the teams, have been closed. Tuesday 16 June 2026, 3 in the afternoon.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({
    at: '2026-06-16T14:00:00Z',
    files: { ...aCouncil, 'teams.csv': teamsCsv.replace('C0NORTH', 'C1NORTH').replace('C0SOUTH', 'C1SOUTH') },
    people: [
      { id: 'U0FARAH', name: 'Farah Tariq', deactivated: true },
      { id: 'U0GARETH', name: 'Gareth Pryce', deactivated: true },
      { id: 'U1FARAH', name: 'Farah Tariq' },
    ],
    channels: [
      { id: 'C1NORTH', name: 'north', private: true, members: ['U0DAN', 'U0SANA', app.userId] },
      { id: 'C1SOUTH', name: 'south', private: true, members: ['U0IVY', app.userId] },
    ],
  });
  // Gareth would have his own morning after the team’s.
  const gareth = await personId(slack, 'U0GARETH');
  await slack.database.query(
    `insert into preference (id, person_id, works_on, digest_at) values ($1, $1, '[1, 2, 3, 4, 5]', '09:30')`,
    [gareth],
  );
  await circulated(slack, [{ wording: 'Book a dental check', dueOn: '2026-06-17' }]);
});
afterAll(() => slack.end());

const on = async (at: string) => {
  slack.clock.forward((Date.parse(at) - Date.parse(slack.clock.now())) / 86_400_000);
  await slack.bot.ring();
};
const posted = (who: string, where: string, notice: string) =>
  slack
    .visibleTo(who, where)
    .filter(({ onlyFor, metadata }) => onlyFor === null && JSON.stringify(metadata ?? '').includes(`"${notice}/`));
const helens = () => posted('U0HELEN', slack.dm('U0HELEN'), 'unreachable');
const words = (message: { blocks: unknown } | undefined) => JSON.stringify(message?.blocks ?? '');

test('the IRO manager hears of it at once, without a name on the lock screen', () => {
  expect(helens()).toHaveLength(1);
  expect(helens()[0]?.text).toBe('IRO: 1 colleague can’t be reached in Slack.');
  expect(words(helens()[0])).toContain('*Farah Tariq* · team manager · 5 children');
});

test('a team whose manager is out of Slack has its digest all the same', async () => {
  await on('2026-06-23T08:00:05Z');
  expect(posted('U0DAN', 'C1NORTH', 'team day')).toHaveLength(1);
  expect(words(posted('U0DAN', 'C1NORTH', 'team day')[0])).toContain('CLA-2041');
});

test('a decision that is long late is the IRO’s line, where the manager would not hear of it', () => {
  const [morning] = posted('U0DAN', slack.dm('U0DAN'), 'my day');
  expect(words(morning)).toContain('1 decision of yours is with the IRO now.');
});

test('so has one where only the team’s own digest finds it out, once', async () => {
  await on('2026-06-23T08:01:05Z');
  await on('2026-06-23T08:02:05Z');
  expect(posted('U0IVY', 'C1SOUTH', 'team day')).toHaveLength(1);
  expect(helens().map(words)).toEqual([
    expect.stringContaining('Farah Tariq'),
    expect.stringContaining('*Gareth Pryce* · team manager · 1 child"'),
  ]);
});

test('whoever waits for them is told to ask another way', async () => {
  await slack.command('U0PRIYA', 'remind');
  expect(slack.lastWords('U0PRIYA')).toMatch(/[Aa]sk .*another way: Farah Tariq/);
});

test('what a review decides is not sent to a manager who would not hear of it, and silence agrees to nothing', async () => {
  await recordsAReview(slack, { reference: '2107', on: '2026-06-18', participation: 'PN0', wording: 'Dan books it' });
  expect(slack.pageWords('U0PRIYA')).toContain('The team’s manager can’t be reached in Slack, so nobody was sent');
  await slack.closeModal('U0PRIYA');
  await slack.command('U0PRIYA', 'papers 2107');
  expect(slack.lastWords('U0PRIYA')).toContain('North has a manager who can’t be reached in Slack.');
  const [row] = await slack.database.query<{ id: string }[]>(`select id from child where reference = '2107'`);
  await slack.command('U0PRIYA', `send-decisions ${row?.id}`);
  expect(slack.lastWords('U0PRIYA')).toContain('There is nobody to send these to.');
});

test('one whose account is put right is told again, and no longer named', async () => {
  await slack.bringIn({ 'staff.csv': staffCsv.replace('U0FARAH', 'U1FARAH') });
  await on('2026-06-24T07:35:30Z');
  expect(posted('U1FARAH', slack.dm('U1FARAH'), 'my day')).toHaveLength(1);
  expect(words(helens()[0])).toContain('This has moved on.');
  expect(helens()).toHaveLength(2);
});

test('the week names those who still can’t be reached, and since when', async () => {
  await on('2026-06-29T08:00:05Z');
  const [week] = posted('U0HELEN', slack.dm('U0HELEN'), 'week');
  expect(words(week)).toContain('*Can’t be reached in Slack*  Gareth Pryce since 23 June 2026, 1 child');
  expect(words(week)).not.toContain('Farah');
});
