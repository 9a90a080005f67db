import { type Bot, startBot } from '../src/bot.ts';
import { clockFrom } from '../src/clock.ts';
import { lawOfEngland } from '../src/domain/records/law.ts';
import { logTo } from '../src/log.ts';
import { signingSecret } from './ask.ts';
import { inChild } from './child.ts';
import { councilsMoment } from './council.ts';

export interface ServerWanted {
  databaseUrl: string;
  apiUrl: string;
  connections: number;
}

let bot: Bot | undefined;

// The whole service, as it runs for a council.
inChild(
  async ({ databaseUrl, apiUrl, connections }: ServerWanted): Promise<{ port: number }> => {
    bot = await startBot({
      databaseUrl,
      slack: { signingSecret, botToken: 'xoxb-bench', appToken: null, apiUrl },
      port: 0,
      host: '127.0.0.1',
      clock: clockFrom(councilsMoment),
      law: lawOfEngland,
      log: logTo('warn'),
      rings: false,
      connections,
    });
    await bot.opened;
    return { port: bot.port };
  },
  async () => bot?.stop(),
);
