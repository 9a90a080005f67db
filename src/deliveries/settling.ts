import type { Instant } from '../domain/time/day.ts';
import type { LeasedDelivery, Settlement } from '../store/outbox/outbox.ts';
import type { NotDone } from './reply.ts';

export interface Chances {
  now: Instant;
  /** From 0 up to 1. */
  random: () => number;
  /** The bot may read its own messages back, and so can look whether a lost one arrived. */
  mayLook: boolean;
}

/** Tries before a message is given up: about a day of Slack being away, at a half-hour each in the end. */
const mostTries = 56;
const longestWait = 1_800;
/** In seconds: for a lost reply, before the one repeat (ruling Delivery 1); and before looking, where we may. */
export const beforeRepeating = 300;
const beforeLooking = 5;
/** Where we may look, a post is made again only when it is seen not to be there: so many losses are borne. */
const mostLookedFor = 3;

export const later = (now: Instant, seconds: number): Instant =>
  new Date(Date.parse(now) + seconds * 1_000).toISOString();

/** In seconds: 2, 4, 8 and so on, each shortened by up to half, so that copies of the service do not move in step. */
export const backOff = (tries: number, random: () => number): number =>
  Math.min(2 ** tries, longestWait) * (1 - random() / 2);

/** The words are in Slack, as wanted when they were claimed. */
export const toldNow = ({ wanted }: LeasedDelivery, now: Instant, channel: string, ts: string): Settlement => ({
  state: 'sent',
  sent: wanted,
  attempts: 0,
  channel,
  ts,
  sentAt: now,
  stands: wanted,
});

/** There is nothing to tell them, and nothing in Slack that says otherwise. */
export const nothingToTell = ({ wanted }: LeasedDelivery): Settlement => ({ state: 'sent', sent: wanted, attempts: 0 });

export const givenUp = ({ attempts }: LeasedDelivery, fault: string): Settlement => ({
  state: 'dead',
  attempts: attempts + 1,
  fault,
});

/** Its time went by before it could be posted: recorded, and named in the next (ruling Delivery 4). */
export const missed = (claimed: LeasedDelivery): Settlement => ({
  ...givenUp(claimed, 'missed'),
  attempts: claimed.attempts,
});

/** Held until its reader is at work. */
export const heldUntil = ({ state }: LeasedDelivery, until: Instant): Settlement => ({ state, nextAt: until });

/** Another time: nothing reached Slack. */
export function again(claimed: LeasedDelivery, fault: string, { now, random }: Chances): Settlement {
  const attempts = claimed.attempts + 1;
  if (attempts >= mostTries) return givenUp(claimed, fault);
  return { state: claimed.state, attempts, nextAt: later(now, backOff(attempts, random)), fault };
}

/** Slack will not have this one altered any more: it was deleted, or is too old. What is to be said is said anew. */
const beyondEditing = new Set(['message_not_found', 'edit_window_closed', 'cant_update_message']);

/** What becomes of a message when the call did not do what it was for. */
export function unsettled(claimed: LeasedDelivery, reply: NotDone, chances: Chances): Settlement {
  if (reply.came === 'limited') {
    return { state: claimed.state, nextAt: later(chances.now, reply.seconds), fault: 'ratelimited' };
  }
  if (reply.came === 'failed') return again(claimed, reply.fault, chances);
  if (reply.came === 'lost') return lost(claimed, reply.fault, chances);
  if (claimed.ts !== null && beyondEditing.has(reply.fault)) {
    return { state: 'waiting', attempts: claimed.attempts + 1, ts: null, fault: reply.fault };
  }
  return givenUp(claimed, reply.fault);
}

/** Never blindly repeated: an edit can safely be made again; a post is looked for, or repeated once, saying so. */
export function lost(claimed: LeasedDelivery, fault: string, chances: Chances): Settlement {
  if (claimed.ts !== null) return again({ ...claimed, state: 'unknown' }, fault, chances);
  const times = claimed.lost + 1;
  const attempts = claimed.attempts + 1;
  if (times > (chances.mayLook ? mostLookedFor : 1)) return { ...givenUp(claimed, fault), lost: times };
  const wait = chances.mayLook ? beforeLooking : beforeRepeating;
  return { state: 'unknown', attempts, lost: times, nextAt: later(chances.now, wait), fault };
}
