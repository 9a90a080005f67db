import { startBot } from '../../src/bot.ts';
import { clockFrom } from '../../src/clock.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { logTo } from '../../src/log.ts';
import type { CopyWanted } from './copies.ts';

// One copy of the service in a process of its own, as an operator’s machine would run it. It says when it is loaded,
// waits to be told where its database and its Slack are, and does not outlive whoever started it.
process.once('message', async ({ databaseUrl, apiUrl, at, mayLook, lease }: CopyWanted) => {
  const bot = await startBot({
    databaseUrl,
    slack: { signingSecret: 'a-signing-secret-for-tests', botToken: 'xoxb-test', appToken: null, apiUrl },
    port: 0,
    host: '127.0.0.1',
    clock: clockFrom(at),
    law: lawOfEngland,
    log: logTo('error'),
    connections: 3,
    spacing: 0,
    mayLook,
    lease,
  });
  await bot.opened;
  process.send?.('open');
});
process.once('disconnect', () => process.exit(0));
process.send?.('loaded');
