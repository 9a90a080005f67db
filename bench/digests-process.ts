import { caseworkOn } from '../src/casework/casework.ts';
import { digests } from '../src/casework/digests/digests.ts';
import { clockFrom } from '../src/clock.ts';
import { clockAndLawOf } from '../src/clock-and-law.ts';
import type { NamedUnder } from '../src/domain/people/named.ts';
import { lawOfEngland } from '../src/domain/records/law.ts';
import type { DigestName } from '../src/domain/time/digest-times.ts';
import { wordNotice } from '../src/slack/notices/index.ts';
import { openDatabase } from '../src/store/database/database.ts';
import { storeOn } from '../src/store/store.ts';
import { inChild } from './child.ts';
import { digestMoment } from './fill-service.ts';

export interface DigestsWanted {
  url: string;
}

export interface Digested {
  seconds: number;
  /** How many were worded, and how many of them had something to say. */
  digests: number;
  saying: number;
  peakMegabytes: number;
}

interface Waiting {
  notice: DigestName;
  slackUserId: string;
  subject: string;
  teamId: string | null;
  members: string[];
}

/** As many as deliveries has in hand, on as many connections as the service has. */
const [atOnce, connections] = [8, 10];

// What the service does of a morning, but for sending it: plans every digest, and words each as the person it is for.
inChild(async ({ url }: DigestsWanted): Promise<Digested> => {
  const database = await openDatabase(url, connections);
  const casework = caseworkOn(storeOn(database), clockAndLawOf(clockFrom(digestMoment), lawOfEngland));
  const began = performance.now();
  for (const digest of digests) await casework.plan(digest);
  const waiting = await database.query<Waiting[]>(
    `select notice, slack_user_id as "slackUserId", subject, d.team_id as "teamId",
       array(select slack_user_id from person where team_id = d.team_id) as members
     from delivery d join person p on p.id = d.person_id order by told`,
  );
  let saying = 0;
  const names: NamedUnder[] = [];
  const each = waiting.values();
  const worker = async () => {
    for (const { notice, slackUserId, subject, teamId, members } of each) {
      const room = teamId !== null && ({ will: true, members, strangers: 0, teamId } as const);
      const told = { childId: null, subject, isThere: false, ...(room && { room }) };
      const caller = { slackUserId };
      // As deliveries words it: what it names is kept.
      const perform = casework.noting(caller, (named) => names.push(...named));
      const worded = await wordNotice(notice, told, perform, casework.draftsOf(caller));
      if (worded !== null) saying += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - began) / 1_000;
  await database.query('delete from delivery');
  await database.query('delete from job_run');
  await database.destroy();
  return { seconds, digests: waiting.length, saying, peakMegabytes: process.resourceUsage().maxRSS / 1_024 };
});
