import type { Instant } from '../domain/time/day.ts';
import type { LeasedDelivery, Outbox } from '../store/outbox/outbox.ts';
import type { Desk, Word } from './desk.ts';
import { paceOf } from './pace.ts';
import type { Member, PostOffice } from './post-office.ts';
import { type Remembered, recipientsOf } from './recipients.ts';
import { roomsOf } from './rooms.ts';
import { adopt, type WarningLog, work } from './work.ts';

export interface DeliveriesParts {
  outbox: Outbox;
  office: PostOffice;
  word: Word;
  isOneOfUs: (member: Member) => boolean;
  remembered: Remembered;
  ourselves: () => string | null;
  /** Left out, everybody in a team’s channel who is one of us may read what stands there. */
  outsidersOf?: Desk['outsidersOf'];
  /** Looks around by itself, every few minutes. */
  looksAround?: boolean;
  quietUntil: Desk['quietUntil'];
  isPage: Desk['isPage'];
  isAtOnce: Desk['isAtOnce'];
  /** The service’s clock, which may be moved; and milliseconds that only go forward, for waits. */
  now: () => Instant;
  monotonic: () => number;
  random: () => number;
  log: WarningLog;
  /** Milliseconds between two posts to one person: Slack allows one a second. */
  spacing?: number;
  /** The app has `im:history`, so that a lost post can be looked for. */
  mayLook?: boolean;
  /** How long a stop waits for Slack, in milliseconds, before what is unanswered counts as lost. */
  stopPatience?: number;
}

export interface Deliveries {
  /** Something has been told: look now, and not at the next second. */
  nudge(): void;
  /** Resolves when nothing that is due now is left, as far as the records can be reached. */
  drained(): Promise<void>;
  /** Looks now, and not in a few minutes, who is in the channels where something stands. */
  lookAround(): Promise<void>;
  /** Finishes what has reached Slack, gives back the rest, within seconds. */
  stop(): Promise<void>;
}

const atOnce = 8;

/** Delivers whatever the outbox holds, until it is stopped. Any number of copies may run on one database. */
export function startDeliveries(parts: DeliveriesParts): Deliveries {
  const { outbox, office, ourselves, now, log, spacing = 1_100, stopPatience = 4_000 } = parts;
  const pace = paceOf({ ...parts, spacing });
  const pieces = new Set<Promise<void>>();
  let claiming: Promise<void> | null = null;
  let asked = false;
  let adopting = false;
  let stopping = false;
  let mayLook = parts.mayLook ?? false;
  const desk: Desk = {
    outsidersOf: async () => 0,
    ...parts,
    pace,
    recipients: recipientsOf({ ...parts, pace }),
    mayLook: () => mayLook,
    stopLooking: () => {
      mayLook = false;
    },
    stopping: () => stopping,
  };
  const rooms = roomsOf(desk);
  let looking: Promise<void> | null = null;
  let lookingNext: Promise<void> | null = null;
  const tick = setInterval(() => {
    nudge();
    if (parts.looksAround && rooms.isTime()) void lookAround();
  }, 1_000);

  async function lookAround() {
    if (stopping) return;
    // One that is under way may have passed what this one is for.
    lookingNext ??= Promise.resolve(looking).then(() => {
      lookingNext = null;
      // The records, or Slack, are away: the next look is another chance.
      looking = rooms.look().catch(() => {});
      return looking;
    });
    await lookingNext;
    nudge();
  }

  // Until Slack has said who the bot is, everybody would be a stranger to it.
  const isIntroduced = () => ourselves() !== null;

  function nudge() {
    adopting = true;
    lookForMore();
  }

  function lookForMore() {
    if (stopping || !isIntroduced()) return;
    asked = true;
    claiming ??= claimAll().finally(() => {
      claiming = null;
      if (asked) lookForMore();
    });
  }

  async function claimAll() {
    while (asked && !stopping && pieces.size < atOnce) {
      asked = false;
      const room = atOnce - pieces.size;
      // The records are away: the next second is another chance, and whoever asks something hears of it.
      const claimed = await adoptIfAsked()
        .then(() => outbox.claim(now(), room, pace.held()))
        .catch(() => []);
      for (const one of claimed) begin(one);
      if (claimed.length === room) asked = true;
    }
    // With every hand busy, whichever piece ends first asks again.
    asked = false;
  }

  /** Not after each message: what a copy left that is no more can wait for the next second. */
  async function adoptIfAsked() {
    if (!adopting) return;
    adopting = false;
    await adopt(desk, log);
  }

  function begin(claimed: LeasedDelivery) {
    const piece = work(desk, log, claimed).finally(() => {
      pieces.delete(piece);
      lookForMore();
    });
    pieces.add(piece);
  }

  async function drained() {
    // What had to wait a moment may be free between a claim and the look after it: nothing is left once two find nothing.
    for (let looks = 0; looks < 2; ) {
      nudge();
      while (claiming) await claiming;
      if (pieces.size > 0) await Promise.race(pieces);
      // A claim that began while it was asked has taken what was due: that is not left, and not sent either.
      else if (await isLeft()) looks = 0;
      else if (claiming === null && pieces.size === 0) looks += 1;
    }
  }

  /** Waits, too, for those whose turn comes within the second. */
  async function isLeft(): Promise<boolean> {
    const free = pace.nextFree();
    if (stopping || !isIntroduced() || free === null || !(await outbox.isDue(now(), pace.limited()).catch(() => false)))
      return false;
    await new Promise((resolve) => setTimeout(resolve, free));
    return true;
  }

  async function stop() {
    stopping = true;
    clearInterval(tick);
    const limit = setTimeout(office.cut, stopPatience);
    await Promise.all([claiming, looking, ...pieces]);
    await Promise.all(pieces);
    clearTimeout(limit);
  }

  return { nudge, drained, lookAround, stop };
}
