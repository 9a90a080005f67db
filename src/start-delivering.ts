import type { BotParts } from './bot-parts.ts';
import type { Note } from './casework/perform/named.ts';
import { instantAt, monotonic } from './clock.ts';
import { type Deliveries, startDeliveries } from './deliveries/deliveries.ts';
import type { Letter, PostOffice } from './deliveries/post-office.ts';
import type { Named } from './domain/people/named.ts';
import { quietUntil } from './domain/time/quiet.ts';
import { isPage, wordingOf } from './slack/posting/wording.ts';
import type { SlackApp } from './slack/ways-in/app.ts';
import { isColleague } from './slack/ways-in/colleagues.ts';
import type { Records } from './start-records.ts';
import { outboxOn } from './store/outbox/outbox.ts';

interface From {
  records: Records;
  us: SlackApp;
  office: PostOffice;
}

/** Takes what is in the outbox to Slack: worded as whoever reads it may see it, and in their hours. */
export function startDelivering(parts: BotParts, { records, us, office }: From): Deliveries {
  const { clock, law, log, spacing, mayLook, lease, rings = true, directMessages = 'full' } = parts;
  const { casework, database } = records;
  const wording = wordingOf(directMessages);
  return startDeliveries({
    outbox: outboxOn(database, lease),
    office,
    word: (slackUserId, notice, told) => {
      const caller = { slackUserId };
      return withNames((note) => wording(notice, told, casework.noting(caller, note), casework.draftsOf(caller)));
    },
    outsidersOf: casework.outsidersOf,
    looksAround: rings,
    isOneOfUs: (member) => isColleague(member, us.ownTeam()),
    ourselves: us.ourselves,
    quietUntil: (days) => {
      const here = { day: clock.today(), time: clock.time() };
      const until = quietUntil(here, days && { worksOn: days }, law.calendar);
      return until && instantAt(until.day, until.time);
    },
    isPage,
    now: clock.now,
    monotonic,
    random: Math.random,
    log,
    ...(spacing !== undefined && { spacing }),
    ...(mayLook !== undefined && { mayLook }),
  });
}

/** With the children it names: what stands in Slack is found again by them. */
async function withNames(word: (note: Note) => Promise<Letter | null>): Promise<Letter | null> {
  const names: Named[] = [];
  const letter = await word((named) => names.push(...named));
  return letter && { ...letter, names };
}
