import { once } from 'node:events';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { attacksInTurnOn } from '../support/attacks.ts';
import { aDatabase } from '../support/database.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';
import { theService } from '../support/the-service.ts';

const unknown = 'I don’t know yet which workspace I am in. Nothing was changed. Try again in a minute.';

let first: Awaited<ReturnType<typeof aDatabase>>;
let slack: TheBot;
// Slack will not say whose bot this is, from the start. It is Tuesday 16 June 2026, and digests are due.
beforeAll(async () => {
  first = await aDatabase();
  slack = await theBot({ files: aCouncil, server: first, faulty: ['auth.test'] });
});
afterAll(async () => {
  await slack.end();
  await first.drop();
});

attacksInTurnOn('Another workspace’s Slack', 5, (attempt) => {
  attempt('somebody asks before it is known whose workspace this is', async () => {
    for (const who of ['U0PRIYA', 'U0GARETH', 'U0FARAH']) {
      await slack.command(who, 'child 2041');
      expect(slack.lastWords(who)).toBe(unknown);
    }
  });

  attempt('Home is opened before it is known', async () => {
    await slack.openHome('U0PRIYA');
    expect(slack.homeWords('U0PRIYA')).toBe(unknown);
  });

  attempt('digests are due before it is known: nobody is sent one, and nobody is given up', async () => {
    await slack.bot.ring();
    expect(slack.calls.filter(({ method }) => /^chat\.|^users\.|^conversations\./.test(method))).toEqual([]);
    expect(await slack.database.query("select 1 from delivery where state <> 'waiting'")).toEqual([]);
    expect(await slack.database.query('select 1 from unreachable')).toEqual([]);
  });

  attempt('Slack is away, and the records say whose workspace it is: ours are answered, others are not', async () => {
    await slack.database.query("insert into workspace (team_id, app_id) values ('T0IRO', 'A0IRO')");
    const again = await theBot({ server: first, faulty: ['auth.test'] });
    await again.command('U0PRIYA', 'next-review');
    await again.command('U0GARETH', 'next-review');
    expect(again.lastWords('U0PRIYA')).toContain('Your next reviews');
    expect(again.lastWords('U0GARETH')).not.toContain('next review');
    await again.end();
  });

  attempt('the token of another council’s Slack is put on these records', async () => {
    await slack.bot.stop();
    slack.behave();
    await slack.database.query("update workspace set team_id = 'T0OTHER'");
    const before = slack.calls.length;
    const service = await theService({
      DATABASE_URL: first.url,
      SLACK_API_URL: slack.apiUrl,
      CLOCK_START: '2026-06-17T07:35:05Z',
    });
    if (service.process.exitCode === null) await once(service.process, 'exit');
    expect(service.process.exitCode).toBe(1);
    expect(service.said()).toContain('another Slack workspace or app than these records are kept for.');
    // It asked whose token that is and which app’s, and nothing of anybody.
    expect(slack.calls.slice(before).map(({ method }) => method)).toEqual(['auth.test', 'users.info']);
    expect(await slack.database.query('select team_id from workspace')).toEqual([{ team_id: 'T0OTHER' }]);
  });
});
