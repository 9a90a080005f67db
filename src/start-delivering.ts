import type { BotParts } from './bot-parts.ts';
import type { NoteNames } from './casework/perform/named.ts';
import { instantAt, monotonic } from './clock.ts';
import { type Deliveries, startDeliveries } from './deliveries/deliveries.ts';
import type { Post, PostOffice } from './deliveries/post-office.ts';
import type { NamedUnder } from './domain/people/named.ts';
import { quietUntil } from './domain/time/quiet.ts';
import { isAtOnce, isPage, noticeWording } from './slack/posting/wording.ts';
import type { SlackApp } from './slack/ways-in/app.ts';
import { isColleague } from './slack/ways-in/colleagues.ts';
import type { Remembered } from './slack/ways-in/remembered.ts';
import type { Records } from './start-records.ts';
import { outboxOn } from './store/outbox/outbox.ts';

interface From {
  records: Records;
  us: SlackApp;
  office: PostOffice;
  remembered: Remembered;
}

/** Takes what is in the outbox to Slack: worded as whoever reads it may see it, and in their hours. */
export function startDelivering(parts: BotParts, { records, us, office, remembered }: From): Deliveries {
  const { clock, law, log, spacing, mayLook, lease, rings = true, directMessages = 'full' } = parts;
  const { casework, database } = records;
  const wording = noticeWording(directMessages);
  return startDeliveries({
    outbox: outboxOn(database, lease),
    office,
    word: (slackUserId, notice, told) => {
      const caller = { slackUserId };
      return withNames((note) => wording(notice, told, casework.noting(caller, note), casework.draftsOf(caller)));
    },
    outsidersOf: casework.outsidersOf,
    looksAround: rings,
    remembered,
    isOneOfUs: (member) => isColleague(member, us.ownTeam()),
    ourselves: us.ourselves,
    quietUntil: (days) => {
      const here = { day: clock.today(), time: clock.time() };
      const until = quietUntil(here, days && { worksOn: days }, law.calendar);
      return until && instantAt(until.day, until.time);
    },
    isPage,
    isAtOnce,
    now: clock.now,
    monotonic,
    random: Math.random,
    log,
    ...(spacing !== undefined && { spacing }),
    ...(mayLook !== undefined && { mayLook }),
  });
}

/** With the children it names: what stands in Slack is found again by them. */
async function withNames(word: (note: NoteNames) => Promise<Post | null>): Promise<Post | null> {
  const names: NamedUnder[] = [];
  const letter = await word((named) => names.push(...named));
  return letter && { ...letter, names };
}
