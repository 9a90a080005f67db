import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { recordsAReview } from '../support/records-a-review.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Friday 19 June 2026, half past three in London: no new asks until Monday.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ at: '2026-06-19T14:30:00Z', files: aCouncil });
  await recordsAReview(slack, {
    reference: '2041',
    on: '2026-06-19',
    participation: 'PN1',
    wording: 'Dan books the dentist',
  });
});
afterAll(() => slack.end());

const sentTo = (who: string) =>
  slack.visibleTo(who, slack.dm(who)).filter(({ onlyFor, text }) => onlyFor === null && text.includes('from a review'));

test('late on a Friday the review is recorded, and nobody is asked anything', () => {
  expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
  expect([...sentTo('U0FARAH'), ...sentTo('U0DAN')]).toEqual([]);
});

test('what was recorded then is on its way, and not sent', async () => {
  await slack.closeModal('U0PRIYA');
  await slack.command('U0PRIYA', 'papers 2041');
  expect(slack.lastWords('U0PRIYA')).toContain('Decisions on their way to the manager, who has not had them yet');
  expect(slack.lastWords('U0PRIYA')).toContain('Decisions of the review sent: the IRO, by Fri 26 Jun');
  await slack.command('U0PRIYA', 'decisions 2041');
  expect(slack.lastWords('U0PRIYA')).toContain('on its way to the manager');
});

test('whoever closes a form then is told at once how to come back to it', async () => {
  await slack.command('U0PRIYA', 'record 2107');
  await slack.submit('U0PRIYA', { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-19' });
  await slack.closeModal('U0PRIYA');
  expect(slack.lastWords('U0PRIYA')).toContain('*Draft kept.* Review of CLA-2107 · R.A.');
});

test('on Monday morning they are told, and the manager’s five working days run from then', async () => {
  const monday = (Date.parse('2026-06-22T07:36:00Z') - Date.parse(slack.clock.now())) / 86_400_000;
  slack.clock.forward(monday);
  await slack.settled();
  expect(sentTo('U0DAN')).toHaveLength(1);
  expect(sentTo('U0FARAH').map(({ text }) => text)).toEqual([
    '1 decision from a review to answer by Monday 29 June 2026.',
  ]);
});

test('the decisions were sent on the Monday, when they arrived, and the audit says so', async () => {
  await slack.command('U0PRIYA', 'papers 2041');
  expect(slack.lastWords('U0PRIYA')).toContain('Decisions of the review sent: 22 June 2026');
  expect(slack.lastWords('U0PRIYA')).not.toContain('on their way');
  const [row] = await slack.database.query(`select person, ended from audit where action = 'decisions-arrived'`);
  expect(row).toEqual({ person: 'the service', ended: 'done' });
});

test('silence counts from the day after that, and not from the Friday', async () => {
  slack.clock.forward(7);
  await slack.command('U0PRIYA', 'decisions 2041');
  expect(slack.lastWords('U0PRIYA')).toContain('manager to answer by Mon 29 Jun');
  slack.clock.forward(1);
  await slack.command('U0PRIYA', 'decisions 2041');
  expect(slack.lastWords('U0PRIYA')).toContain('deemed agreed: no answer by Monday 29 June 2026');
});
