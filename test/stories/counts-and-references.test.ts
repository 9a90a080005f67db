import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { circulated } from '../support/circulated.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

// Tuesday 16 June 2026, in a council whose direct messages keep counts and references only.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil, directMessages: 'counts' });
  await circulated(slack, [{ wording: 'Book a dental check' }]);
});
afterAll(() => slack.end());

test('a manager’s message says how many decisions, by when and whose they are, and no more', () => {
  const words = slack.lastWords('U0FARAH');
  expect(words).toContain('1 decision from a review to answer by Tuesday 23 June 2026.');
  expect(words).toContain('CLA-2041');
  expect(words).not.toMatch(/K\.M\.|dental|Okafor/);
});

test('its button shows everything, to them alone, and there they answer', async () => {
  await slack.press('U0FARAH', 'Open');
  expect(slack.visibleTo('U0FARAH').at(-1)?.onlyFor).toBe('U0FARAH');
  expect(slack.lastWords('U0FARAH')).toContain('Book a dental check');
  await slack.press('U0FARAH', 'Agree');
  await slack.settled();
  const [message] = slack.visibleTo('U0FARAH').filter(({ onlyFor }) => !onlyFor);
  expect(message?.text).toBe('1 decision from a review: nothing waits for your answer.');
  expect(JSON.stringify(message?.blocks)).not.toContain('dental');
});

test('a form that was closed says that it is kept, and whose it is by reference', async () => {
  await slack.command('U0PRIYA', 'record 2107');
  await slack.submit('U0PRIYA', { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-16' });
  await slack.closeModal('U0PRIYA');
  await slack.settled();
  expect(slack.lastWords('U0PRIYA')).toBe('1 draft was kept.\nCLA-2107\nResume');
});
