import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { askEarlyReview } from '../../src/casework/dates/ask-early-review.ts';
import type { RecordStep } from '../../src/domain/reviews/reviewing.ts';
import { storeOn } from '../../src/store/store.ts';
import { aCouncil } from '../support/a-council.ts';
import { sentStep } from '../support/a-recorded-review.ts';
import { type Circulated, circulated, personId } from '../support/circulated.ts';
import { inTransaction } from '../support/in-transaction.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026: a review of 2041, whose two decisions reach Farah that day.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [{ wording: 'Book a dental check' }, { wording: 'Share the slides' }]);
});
afterAll(() => slack.end());

async function week(): Promise<string> {
  await slack.command('U0HELEN', 'week');
  return slack.lastWords('U0HELEN');
}
const on = (day: string) =>
  slack.clock.forward((Date.parse(`${day}T08:00:00Z`) - Date.parse(slack.clock.now())) / 86_400_000);
async function did(step: RecordStep['step'], doneOn: string) {
  const { childId, reviewId } = review;
  const recordedById = await personId(slack, 'U0PRIYA');
  const row = sentStep({ id: randomUUID(), childId, reviewId, step, doneOn, recordedById, detail: 'all' });
  await inTransaction(storeOn(slack.database), (tx) => tx.apply([{ put: 'record_step', row }]));
}

test('a review is likely to be late for the first reason that there is, and whoever can mend it is named', async () => {
  expect(await week()).toContain('*2 reviews late, 2 more likely to be*');
  await slack.command('U0PRIYA', 'schedule 2107');
  await slack.submit('U0PRIYA', { 'Which day?': '2026-06-19', 'It is past the legal limit. Why?': 'Carer is ill' });
  await slack.closeModal('U0PRIYA');
  await slack.database.query(`update allocation set to_on = '2026-06-15' where role = 'social worker' and child_id in
    (select id from child where reference = '3001')`);
  const said = await week();
  expect(said).toContain('4 reviews due by four weeks from now · *2 reviews late, 2 more likely to be*');
  expect(said).toMatch(/\*Booked for after its limit\*\n.*first review by Thu 18 Jun · ask Priya Nair/);
  expect(said).toMatch(/\*No social worker\*\n.*second review by Sat 27 Jun · ask Priya Nair/);
  expect(said).toMatch(/\*Late\*\n.*second review was due by Mon 25 May, \*16 working days late\* · ask Marcus Webb/);
});

test('decisions that nobody answered are counted in the week in which they came to count as agreed', async () => {
  on('2026-06-23');
  expect(await week()).toContain('0 decisions deemed agreed this week');
  on('2026-06-29');
  expect(await week()).toContain('2 decisions deemed agreed this week');
  on('2026-07-06');
  expect(await week()).toContain('0 decisions deemed agreed this week');
});

test('what waits for an IRO is counted once it has waited for more than a week', async () => {
  await slack.command('U0DAN', `decision done ${review.childId} ${await review.decisionId('Book a dental check')}`);
  await slack.submit('U0DAN', { 'What changed for the child?': 'Seen', 'How is it known?': 'seen' });
  await slack.closeModal('U0DAN');
  await slack.bot.casework.as({ slackUserId: 'U0DAN' })(askEarlyReview, {
    ...{ child: { references: ['2041'] }, askedBy: 'child', words: 'I want to move school' },
    ...{ worry: 'school', soon: 14 },
  });
  on('2026-07-13');
  expect(await week()).toContain('0 waiting over a week for an IRO to confirm, 0 early requests over a week old');
  on('2026-07-14');
  expect(await week()).toContain('1 waiting over a week for an IRO to confirm, 1 early request over a week old');
});

test('a record written, or sent, after its time is not in time', async () => {
  // Due on 7 and 14 July, 15 and 20 working days after the review.
  await did('record written', '2026-07-08');
  expect(await week()).toContain('written in time 0 of 1 · sent in time none recorded yet');
  on('2026-07-15');
  expect(await week()).toContain('sent in time 0 of 1');
});
