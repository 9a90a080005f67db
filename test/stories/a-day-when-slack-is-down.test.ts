import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { startBot } from '../../src/bot.ts';
import { clockFrom } from '../../src/clock.ts';
import { lawOf } from '../../src/law-of-this-council.ts';
import { logTo } from '../../src/log.ts';
import { aCouncil } from '../support/a-council.ts';
import { aDatabase } from '../support/database.ts';
import { theBot } from '../support/the-bot.ts';

const nowhere = 'http://127.0.0.1:1/';
const law = lawOf({
  seriesAnchor: 'completed',
  firstReviewTargetDays: null,
  leapDayBirthday: '1 March',
  midwayChecks: true,
});

function startedWith(databaseUrl: string) {
  const log = new PassThrough();
  const lines: string[] = [];
  const warned = new Promise<string>((resolve) => {
    log.on('data', (chunk) => {
      lines.push(String(chunk));
      if (String(chunk).includes('still trying')) resolve(lines.join(''));
    });
  });
  const slack = { botToken: 'xoxb-test', signingSecret: '0123456789abcdef', appToken: null, apiUrl: `${nowhere}api/` };
  const clock = clockFrom('2026-06-16T07:35:00Z');
  return {
    warned,
    bot: startBot({
      databaseUrl,
      slack,
      port: 0,
      host: '127.0.0.1',
      clock,
      law,
      log: logTo('info', log),
      rings: false,
    }),
  };
}

test('with Slack down the service starts, is ready, and keeps trying', async () => {
  const { url, drop } = await aDatabase();
  const { warned, bot } = startedWith(url);
  const { port, opened, stop } = await bot;
  await opened;
  expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
  expect(await warned).toContain('Slack does not answer: still trying');
  await stop();
  await drop();
});

test('with the database down the service starts, says it is not ready, and keeps trying', async () => {
  const { warned, bot } = startedWith('postgres://nobody:none@127.0.0.1:1/none');
  const { port, stop } = await bot;
  const lines = await warned;
  expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(503);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  await stop();
  expect(lines).toMatch(/still trying/);
});

test('in Socket Mode the same bot answers the same', async () => {
  const slack = await theBot({ files: aCouncil, socketMode: true });
  await slack.command('U0PRIYA', 'next-review 2107');
  expect(slack.lastWords('U0PRIYA')).toContain('First review · *Due by Thursday 18 June 2026*');
  await slack.press('U0PRIYA', 'Why this date?');
  expect(slack.pageWords('U0PRIYA')).toContain('reg 33(1)');
  await slack.end();
});
