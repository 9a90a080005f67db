import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { recordAReview } from '../support/a-recorded-review.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// A review held today, Tuesday 16 June 2026.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  await recordAReview(slack);
});
afterAll(() => slack.end());

const asks = async (who: string, said: string) => {
  await slack.command(who, said);
  return slack.lastWords(who);
};

test('the papers say what is owed after the review, whose it is and by when', async () => {
  const words = await asks('U0PRIYA', 'papers 2041');
  expect(words).toContain('Decisions of the review sent: 16 June 2026');
  expect(words).toContain('Care plan updated after the review: the social worker, by Tue 30 Jun');
  expect(words).toContain('Full record of the review written: the IRO, by Tue 7 Jul');
  expect(words).toContain('Record of the review sent out: the IRO service, by Tue 14 Jul');
});

test('the social worker says on which day the care plan was updated, once, and its clock stops', async () => {
  await asks('U0DAN', 'papers 2041');
  slack.clock.forward(2);
  await slack.press('U0DAN', 'Care plan updated');
  await slack.submit('U0DAN', { 'When?': '2026-06-15' });
  expect(slack.problems('U0DAN')).toEqual(['That day is before the review. Choose the day of the review or later.']);
  await slack.submit('U0DAN', { 'When?': '2026-06-19' });
  expect(slack.problems('U0DAN')).toEqual(['That day is in the future. Choose today or earlier.']);
  await slack.submit('U0DAN', { 'When?': '2026-06-17' });
  expect(slack.pageWords('U0DAN')).toContain('The care plan is marked as updated on 17 June 2026.');
  await slack.closeModal('U0DAN');
  await slack.command('U0DAN', 'plan-updated 2041');
  await slack.submit('U0DAN', {});
  expect(slack.pageWords('U0DAN')).toContain('The care plan was marked as updated on 17 June 2026.');
  await slack.closeModal('U0DAN');
  const marked = `select 1 from record_step where step = 'care plan updated'`;
  expect(await slack.database.query(marked)).toHaveLength(1);
  expect(await asks('U0DAN', 'papers 2041')).toContain('Care plan updated after the review: 17 June 2026');
  expect(JSON.stringify(slack.visibleTo('U0DAN').at(-1)?.blocks)).not.toContain('plan-updated');
});

test('what is past its day says so', async () => {
  slack.clock.forward(20);
  expect(await asks('U0PRIYA', 'papers 2041')).toContain(
    'Full record of the review written: the IRO, by Tue 7 Jul · *1 working day late*',
  );
});
