import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Priya’s Slack account was given wrongly, as Tom’s. Tuesday 16 June 2026, 8:35.
let slack: TheBot;
beforeAll(async () => {
  const files = Object.fromEntries(
    Object.entries(aCouncil).map(([name, text]) => [name, text.replaceAll('U0PRIYA', 'U0TOM')]),
  );
  slack = await theBot({ files });
  await slack.bot.ring();
});
afterAll(() => slack.end());

const told = (who: string) =>
  slack
    .visibleTo(who, slack.dm(who))
    .filter(({ onlyFor }) => onlyFor === null)
    .map(({ blocks }) => JSON.stringify(blocks));

test('until it is put right, the morning goes to the account on record', () => {
  expect(told('U0TOM')).toEqual([expect.stringContaining('CLA-1986 · T.B.')]);
  expect(told('U0PRIYA')).toEqual([]);
});

test('once it is, what stood in the wrong line says no more, and the right one has the day', async () => {
  await slack.database.query(`update person set slack_user_id = 'U0PRIYA' where slack_user_id = 'U0TOM'`);
  await slack.command('U0DAN', 'contact 2041');
  await slack.submit('U0DAN', { 'How?': 'visit', 'Were you alone with the child?': 'yes' });
  expect(told('U0TOM')).toEqual([expect.stringContaining('This has moved on.')]);
  expect(told('U0TOM')[0]).not.toMatch(/CLA-|T\.B\./);
  expect(told('U0PRIYA')).toEqual([expect.stringContaining('CLA-1986 · T.B.')]);
});
