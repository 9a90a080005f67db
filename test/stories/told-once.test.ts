import { afterAll, beforeAll, expect } from '@jest/globals';
import { startBot } from '../../src/bot.ts';
import { askEarlyReview } from '../../src/casework/dates/ask-early-review.ts';
import { clockFrom } from '../../src/clock.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { logTo } from '../../src/log.ts';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const asked = {
  child: { references: ['2041'] },
  askedBy: 'child',
  words: 'I want to move school before September',
  worry: 'school',
  soon: 14,
} as const;

const ask = async () => {
  await slack.bot.casework.as({ slackUserId: 'U0DAN' })(askEarlyReview, asked);
  await slack.settled();
};
const privately = () => slack.visibleTo('U0PRIYA', slack.dm('U0PRIYA'));

test('when a social worker records that a child wants their review sooner, the IRO is told at once, privately', async () => {
  await ask();
  expect(privately()).toHaveLength(1);
  expect(slack.lastWords('U0PRIYA')).toContain('I want to move school before September');
  expect(privately()[0]?.text).not.toMatch(/school|2041|K\.M\./);
});

test('and once only, though two copies of the service share the work', async () => {
  const second = await startBot({
    databaseUrl: slack.databaseUrl,
    slack: { signingSecret: 'a-signing-secret-for-tests', botToken: 'xoxb-test', appToken: null, apiUrl: slack.apiUrl },
    port: 0,
    host: '127.0.0.1',
    clock: clockFrom(slack.clock.now()),
    law: lawOfEngland,
    log: logTo('error'),
    connections: 4,
    spacing: 0,
    rings: false,
  });
  await second.opened;
  for (let times = 0; times < 8; times += 1) await ask();
  await second.atRest();
  await slack.settled();
  await second.stop();
  expect(privately()).toHaveLength(9);
  const ledger = await slack.database.query<{ state: string; ts: string }[]>(
    'select state, ts from delivery order by ts',
  );
  expect(ledger.map(({ state }) => state)).toEqual(Array(9).fill('sent'));
  expect(ledger.map(({ ts }) => ts)).toEqual(privately().map(({ ts }) => ts));
});

test('while Slack is down the IRO is told nothing, the record stands, and the message follows when Slack is back', async () => {
  const undo = slack.misbehave({ methods: ['users.info', 'conversations.open', 'chat.postMessage'], status: 500 });
  await ask();
  expect(privately()).toHaveLength(9);
  undo();
  slack.clock.forward(1);
  await slack.settled();
  expect(privately()).toHaveLength(10);
});

test('nothing of it is in the log', () => {
  expect(slack.logged()).not.toMatch(/school|2041|K\.M\.|Priya|U0PRIYA/);
});
