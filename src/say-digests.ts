import { userInfo } from 'node:os';
import { type Casework, caseworkOn } from './casework/casework.ts';
import { digests } from './casework/digests/digests.ts';
import type { Clock } from './clock.ts';
import { clockAndLawOf } from './clock-and-law.ts';
import type { Config } from './config.ts';
import { subjectInWords } from './domain/records/notices.ts';
import { Refusal } from './domain/records/refusal.ts';
import { digestsEndAt, digestsLastAt } from './domain/time/digest-times.ts';
import { count, inWords } from './domain/wording/words.ts';
import { lawOf } from './law-of-this-council.ts';
import { wordNotice } from './slack/notices/index.ts';
import { openDatabase } from './store/database/database.ts';
import { storeOn } from './store/store.ts';

interface Asked {
  databaseUrl: string;
  config: Config;
  /** Stands at the day asked for. */
  clock: Clock;
  /** The day it really is. */
  today: string;
  dryRun: boolean;
  say: (line: string) => void;
}

/** Puts the digests of today in the outbox, whatever the hour; or says who would be told what on some day, and tells nobody. */
export async function sayDigests({ databaseUrl, config, clock, today, dryRun, say }: Asked): Promise<void> {
  if (!dryRun && clock.today() !== today) {
    throw new Refusal('A digest can only be sent on its own day. Add --dry-run to see what another day’s would be.');
  }
  const database = await openDatabase(databaseUrl, 2);
  try {
    const clockAndLaw = clockAndLawOf(clock, lawOf(config));
    // Asked for by hand, so midday is no limit: they may go out until the day ends.
    const casework = caseworkOn(storeOn(database), {
      ...clockAndLaw,
      at: (day, time) => clockAndLaw.at(day, time === digestsEndAt ? '23:59' : time),
    });
    say(`Digests of ${inWords(clock.today())}`);
    if (dryRun) await tryThem(casework, clock.today(), say);
    else await plan(casework, clock.today(), say);
  } finally {
    await database.destroy();
  }
}

/** Nobody is told anything by this, and the look is the operator’s in the audit. */
async function tryThem(casework: Casework, day: string, say: Asked['say']): Promise<void> {
  let told = 0;
  for (const digest of digests) {
    for (const { personId, teamId, name, team, at } of await casework.readersOf(digest)) {
      const perform = casework.seeingAs(userInfo().username, personId);
      const room = teamId && { room: { teamId, will: true as const, members: [], strangers: 0 } };
      const about = { notice: digest.notice, subject: { on: day, missed: [], quiet: false } };
      const letter = await wordNotice(
        digest.notice,
        { childId: null, subject: subjectInWords(about), isThere: false, ...room },
        perform,
        casework.draftsOf({ personId }),
      ).catch(orNothing);
      if (letter === null) continue;
      told += 1;
      const where = team === null ? `${name}, by direct message` : `${team} team’s channel, if it may be posted there`;
      say(`${at}  ${where}: ${letter.text}`);
    }
  }
  say(told === 0 ? 'Nobody would be told anything.' : `${count(told, 'message')}. Nothing was sent.`);
}

/** Somebody who may not see it has nothing to be told. */
function orNothing(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

async function plan(casework: Casework, day: string, say: Asked['say']): Promise<void> {
  let told = 0;
  for (const digest of digests) told += await casework.plan(digest, { day, time: digestsLastAt });
  say(
    told === 0
      ? 'There is nobody to tell who has not been told, or will be.'
      : `${count(told, 'message')} will be sent by the running service.`,
  );
}
