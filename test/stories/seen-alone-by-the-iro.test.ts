import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { recordAReview } from '../support/a-recorded-review.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026, 8:35 in the morning. 2107’s first review is booked for Thursday; 2041’s third is held today.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  await slack.command('U0PRIYA', 'schedule 2107');
  await slack.submit('U0PRIYA', { 'Which day?': '2026-06-18' });
  await slack.closeModal('U0PRIYA');
  await recordAReview(slack, { decisions: [] });
  await slack.bot.ring();
});
afterAll(() => slack.end());

const morning = () =>
  JSON.stringify(
    slack.visibleTo('U0PRIYA', slack.dm('U0PRIYA')).findLast(({ text }) => text.startsWith('IRO:'))?.blocks ?? '',
  );
const reminder = 'See or speak with the child alone before the review on Thu 18 Jun';
async function logs(who: string, child: string) {
  await slack.command(who, `contact ${child}`);
  const answers = { 'When?': '2026-06-15', 'How?': 'I visited', 'Were you alone with the child?': 'Yes' };
  await slack.submit(who, answers);
  await slack.closeModal(who);
  await slack.settled();
}
const seenBefore = async () => {
  await slack.command('U0HELEN', 'week');
  return /Seen before the review\*\s+([^·\n]*)/.exec(slack.lastWords('U0HELEN'))?.[1];
};

test('two working days before a review its IRO is reminded to see the child alone', () => {
  expect(morning()).toContain(reminder);
});

test('the social worker’s visit is not the IRO’s: the reminder stays, and the week does not count it', async () => {
  await logs('U0DAN', '2107');
  await logs('U0DAN', '2041');
  expect(morning()).toContain(reminder);
  expect(await seenBefore()).toBe('0 of 1');
});

test('the IRO’s own takes the reminder away, and is counted', async () => {
  await logs('U0PRIYA', '2107');
  await logs('U0PRIYA', '2041');
  expect(morning()).not.toContain(reminder);
  expect(await seenBefore()).toBe('1 of 1');
});
