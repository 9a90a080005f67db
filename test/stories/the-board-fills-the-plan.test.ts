import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

// Tuesday 16 June 2026. What was got ready for the review is not typed again when it is recorded.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  await slack.command('U0DAN', 'prepare 2041 report-received');
  await slack.submit('U0DAN', {
    'When did it reach you?': '2026-06-10',
    'Does it say what has changed since the last review?': 'yes',
    'Is it written to the child?': 'yes',
  });
  await slack.closeModal('U0DAN');
  await slack.command('U0DAN', 'mark 2041 care-plan-updated');
  await slack.command('U0DAN', 'prepare 2041 disagreements-noted');
  await slack.submit('U0DAN', { 'Who disagrees, and about what?': 'Mother, about contact' });
  await slack.closeModal('U0DAN');
});
afterAll(() => slack.end());

const theChild = {
  'How did they take part?': 'PN1',
  'You have logged no talk with the child since the last review. Why not?': 'Ill',
};
async function toThePlan(who: string, on: string) {
  await slack.command(who, 'record 2041');
  const plan = [{ 'Did the review go ahead?': 'held', 'On what day?': on }, theChild, {}];
  for (const page of plan) await slack.submit(who, page);
  return slack.pageWords(who);
}
const planKept = async () =>
  (await slack.database.query(`select answers->'plan' as plan from review_record order by recorded_at desc limit 1`))[0]
    .plan;

test('the plan is filled in from the readiness board, and says so', async () => {
  const words = await toThePlan('U0PRIYA', '2026-06-16');
  expect(words).toContain(
    'From the readiness board: The report came on 10 June 2026; in time was by 11 June 2026. ' +
      'The care plan was updated on 16 June 2026. Who disagrees was noted.',
  );
  await slack.submit('U0PRIYA', { 'What is the permanence plan?': 'long-term fostering' });
  await slack.submit('U0PRIYA', {});
  await slack.submit('U0PRIYA', {});
  expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
  expect(await planKept()).toMatchObject({
    reportOnTime: true,
    planIsCurrent: true,
    disagreements: 'Mother, about contact',
  });
  await slack.press('U0PRIYA', 'Undo (10 minutes)');
  await slack.closeModal('U0PRIYA');
  // It is a draft again, and she begins another.
  await slack.command('U0PRIYA', 'drafts');
  await slack.press('U0PRIYA', 'Discard');
});

test('against another day the same report was late, and the IRO may say otherwise', async () => {
  expect(await toThePlan('U0PRIYA', '2026-06-12')).toContain('in time was by 9 June 2026');
  await slack.submit('U0PRIYA', {
    'What is the permanence plan?': 'long-term fostering',
    'Is the care plan up to date?': 'no',
  });
  await slack.submit('U0PRIYA', {});
  await slack.submit('U0PRIYA', {});
  expect(await planKept()).toMatchObject({ reportOnTime: false, planIsCurrent: false });
  await slack.closeModal('U0PRIYA');
});
