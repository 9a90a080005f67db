import { type Bot, startBot } from '../../src/bot.ts';
import { type Clock, clockFrom } from '../../src/clock.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { logTo } from '../../src/log.ts';
import type { Misbehaviour } from '../../src/workbench/misbehaviour.ts';
import type { TheBot } from './the-bot.ts';

/** By the service’s clock, as the wait before a repeat is. */
const someMinutes = 6 / 1_440;

/** The service is started again, and runs for as long as there is anything to be delivered, in whatever mood Slack is. */
export async function restarted(
  slack: TheBot,
  at: string,
  { mayLook = false, mood }: { mayLook?: boolean; mood?: Misbehaviour } = {},
): Promise<void> {
  const clock = clockFrom(at);
  const bot = await startBot({
    databaseUrl: slack.databaseUrl,
    slack: { signingSecret: 'a-signing-secret-for-tests', botToken: 'xoxb-test', appToken: null, apiUrl: slack.apiUrl },
    port: 0,
    host: '127.0.0.1',
    clock,
    law: lawOfEngland,
    log: logTo('error'),
    connections: 4,
    spacing: 0,
    mayLook,
    lease: 1,
    rings: false,
  });
  await bot.opened;
  if (mood) slack.misbehave(mood);
  await untilNothingIsLeft(slack, bot, clock);
  await bot.stop();
}

/** The minutes go by until everything has been delivered, or given up. */
export async function untilNothingIsLeft(slack: TheBot, bot: Bot, clock: Clock): Promise<void> {
  await bot.ring();
  for (let left = await leftIn(slack); left !== 'nothing'; left = await leftIn(slack)) {
    // A dead copy’s lease runs out by the database’s clock, which nobody can hurry.
    if (left === 'leased') await slack.database.query('select pg_sleep(0.05)');
    else clock.forward(someMinutes);
    await bot.atRest();
  }
}

async function leftIn({ database }: TheBot): Promise<'nothing' | 'leased' | 'waiting'> {
  const [found] = await database.query<{ left: string; leased: string }[]>(
    `select count(*) as left, count(*) filter (where lease_until >= now() or state = 'sending') as leased
     from delivery where state not in ('sent', 'dead')`,
  );
  if (Number(found?.left) === 0) return 'nothing';
  return Number(found?.leased) > 0 ? 'leased' : 'waiting';
}
