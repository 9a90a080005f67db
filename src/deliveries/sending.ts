import type { LeasedDelivery, Settlement } from '../store/outbox/outbox.ts';
import { type Became, chancesFor, type Desk, mayLookFor } from './desk.ts';
import { patiently } from './patiently.ts';
import { type Post, wouldTellFault } from './post-office.ts';
import type { NotDone } from './reply.ts';
import { again, beforeRepeating, later, nothingToTell, toldNow, unsettled } from './settling.ts';
import { asRepeat, emptyHome, hasMovedOn } from './words.ts';

/** Publishing again does no harm, so a reply that is lost is a try that failed. */
export async function published(
  desk: Desk,
  claimed: LeasedDelivery,
  slackUserId: string,
  letter: Post | null,
): Promise<Became> {
  const { blocks, names } = letter ?? emptyHome;
  if (desk.stopping() || !(await desk.outbox.begin(claimed, null, names))) return null;
  const reply = await desk.office.publish(slackUserId, blocks);
  if (reply.came === 'done') {
    return { ...nothingToTell(claimed), lost: 0, sentAt: desk.now(), stands: claimed.wanted };
  }
  if (reply.came === 'lost') return again({ ...claimed, state: 'waiting' }, reply.fault, chancesFor(desk, claimed));
  return failed(desk, { ...claimed, state: 'waiting' }, 'views.publish', reply);
}

export async function sendOn(desk: Desk, claimed: LeasedDelivery, letter: Post | null): Promise<Became> {
  const { channel, ts } = claimed;
  if (channel === null || desk.stopping()) return null;
  if (ts === null && letter === null) return nothingToTell(claimed);
  const words = letter === null ? hasMovedOn : wordsFor(desk, claimed, letter);
  const became = await (ts === null
    ? posted(desk, claimed, channel, words)
    : edited(desk, claimed, channel, ts, words));
  return became?.state === 'sent' ? { ...became, said: words.said ?? null, lines: words.lines } : became;
}

async function edited(desk: Desk, claimed: LeasedDelivery, channel: string, ts: string, letter: Post): Promise<Became> {
  const wait = desk.pace.untilEdit();
  if (wait > 0) return { state: claimed.state, nextAt: later(desk.now(), wait) };
  if (!(await desk.outbox.begin(claimed, channel, letter.names))) return null;
  desk.pace.edited();
  const reply = await desk.office.edit(channel, ts, letter, { key: claimed.key, version: claimed.wanted });
  if (reply.came === 'done') return toldNow(claimed, desk.now(), channel, ts);
  // Never filled in, and Slack will not have it: it stands as it was posted, and its **Open** answers.
  if (reply.came === 'refused' && claimed.sent === 0 && reply.fault !== 'message_not_found') {
    return { ...toldNow(claimed, desk.now(), channel, ts), fault: reply.fault };
  }
  return failed(desk, claimed, 'chat.update', reply);
}

async function posted(desk: Desk, claimed: LeasedDelivery, channel: string, letter: Post): Promise<Became> {
  const looked = claimed.lost > 0 && mayLookFor(desk, claimed);
  if (looked) {
    const found = await desk.office.find(channel, claimed.key);
    if (found.came === 'failed' && found.fault === 'missing_scope') {
      desk.stopLooking();
      return { state: 'unknown', nextAt: later(desk.now(), beforeRepeating), fault: found.fault };
    }
    if (found.came !== 'done') return unsettled(claimed, found, chancesFor(desk, claimed));
    if (found.result) {
      const { ts, version } = found.result;
      return { ...toldNow(claimed, desk.now(), channel, ts), sent: version, stands: version };
    }
  }
  if (!(await desk.outbox.begin(claimed, channel, letter.toRoom ? letter.names : []))) return null;
  desk.pace.posted(claimed.personId);
  const version = letter.toRoom ? claimed.wanted : notYet;
  const reply = await desk.office.post(channel, letter, { key: claimed.key, version });
  if (reply.came === 'done' && letter.toRoom) return toldNow(claimed, desk.now(), channel, reply.result);
  if (reply.came === 'done') return filledIn(desk, claimed, { channel, ts: reply.result }, letter);
  // The channel changed since it was looked at: it is looked at again, and the person is told instead.
  if (reply.came === 'refused' && letter.toRoom && reply.fault !== wouldTellFault) {
    return again(claimed, reply.fault, chancesFor(desk, claimed));
  }
  return failed(desk, claimed, 'chat.postMessage', reply);
}

/** The version of a message that has been posted and does not hold its words. */
const notYet = 0;

/**
 * The words follow at once, by an edit. Where it stands is written down first: whatever stops us in between, the
 * message says nothing of anybody, and is filled in by whoever claims it next.
 */
async function filledIn(
  desk: Desk,
  claimed: LeasedDelivery,
  place: { channel: string; ts: string },
  letter: Post,
): Promise<Settlement> {
  const stands = { ...place, state: 'waiting' as const, sent: notYet, attempts: 0, sentAt: desk.now() };
  await patiently(() => desk.outbox.posted(claimed, stands));
  if (desk.stopping()) return stands;
  return { ...stands, ...(await edited(desk, { ...claimed, ...stands }, place.channel, place.ts, letter)) };
}

/** What is sent once more after its reply was lost says so, until there is something new to say. */
function wordsFor(desk: Desk, claimed: LeasedDelivery, letter: Post): Post {
  const isNew = claimed.ts === null || claimed.sent === notYet;
  return isNew && claimed.lost > 0 && !mayLookFor(desk, claimed) ? asRepeat(letter) : letter;
}

function failed(desk: Desk, claimed: LeasedDelivery, method: string, reply: NotDone): Settlement {
  if (reply.came === 'limited') desk.pace.hold(method, claimed.personId, reply.seconds);
  return unsettled(claimed, reply, chancesFor(desk, claimed));
}
