import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

describe('Priya asks when her reviews are', () => {
  test('the late one comes first, then the one nobody can date, then the rest in order', async () => {
    await slack.command('U0PRIYA', 'next-review');
    console.log(slack.lastWords('U0PRIYA'));
  });
});
