import type { Id, Instant } from '../domain/case-file.ts';
import { RecordsAway, Refusal } from '../domain/refusal.ts';
import type { Claimed, Outbox, Settlement } from '../store/outbox.ts';
import type { Pace } from './pace.ts';
import type { Letter, PostOffice } from './post-office.ts';
import type { Recipients } from './recipients.ts';
import type { NotDone } from './reply.ts';
import { beforeRepeating, givenUp, later, lost, nothingToTell, told, unsettled } from './settling.ts';
import { asRepeat, movedOn } from './words.ts';

/** Words a message as the person it goes to. Null, or a refusal: there is nothing to tell them. */
export type Word = (slackUserId: string, notice: string, told: About) => Promise<Letter | null>;

export interface About {
  childId: Id | null;
  subject: string;
}

export interface Desk {
  outbox: Outbox;
  office: PostOffice;
  recipients: Recipients;
  pace: Pace;
  word: Word;
  now: () => Instant;
  random: () => number;
  mayLook: () => boolean;
  /** Slack says that the app may not read its own messages after all. */
  stopLooking: () => void;
  /** No new call to Slack is made once this is true. */
  stopping: () => boolean;
}

/** Null: it is given back, untouched. */
type Became = Settlement | null;

/** Takes one message as far as it will go, and says what became of it. */
export async function deliver(desk: Desk, claimed: Claimed): Promise<Became> {
  const { slackUserId } = claimed;
  if (desk.stopping()) return null;
  if (slackUserId === null) return givenUp(claimed, 'no_slack_account');
  const colleague = await desk.recipients.isColleague(slackUserId);
  if (colleague.came !== 'done') return unsettled(claimed, colleague, chancesAt(desk));
  if (!colleague.result) return givenUp(claimed, 'not_a_colleague');
  const letter = await worded(desk, claimed, slackUserId);
  if (letter !== null && 'came' in letter) return unsettled(claimed, letter, chancesAt(desk));
  if (letter === null && claimed.ts === null) return nothingToTell(claimed);
  const line = claimed.ts === null ? await desk.recipients.line(slackUserId) : null;
  if (line && line.came !== 'done') return unsettled(claimed, line, chancesAt(desk));
  return sent(desk, { ...claimed, channel: line ? line.result : claimed.channel }, letter);
}

async function worded(
  { word }: Desk,
  { notice, childId, subject }: Claimed,
  slackUserId: string,
): Promise<Letter | NotDone | null> {
  try {
    return await word(slackUserId, notice, { childId, subject });
  } catch (error) {
    if (error instanceof Refusal) return null;
    return { came: 'failed', fault: error instanceof RecordsAway ? 'records_away' : 'unworded' };
  }
}

async function sent(desk: Desk, claimed: Claimed, letter: Letter | null): Promise<Became> {
  const { channel, ts } = claimed;
  if (channel === null || desk.stopping()) return null;
  if (ts !== null) return edited(desk, claimed, channel, ts, letter ?? movedOn);
  if (letter === null) return nothingToTell(claimed);
  return posted(desk, claimed, channel, letter);
}

async function edited(desk: Desk, claimed: Claimed, channel: string, ts: string, letter: Letter): Promise<Became> {
  if (!(await desk.outbox.begin(claimed, channel))) return null;
  const reply = await desk.office.edit(channel, ts, letter, { key: claimed.key, version: claimed.wanted });
  if (reply.came === 'done') return told(claimed, desk.now(), channel, ts);
  return failed(desk, claimed, 'chat.update', reply);
}

async function posted(desk: Desk, claimed: Claimed, channel: string, letter: Letter): Promise<Became> {
  const looked = claimed.lost > 0 && desk.mayLook();
  if (looked) {
    const found = await desk.office.find(channel, claimed.key);
    if (found.came === 'failed' && found.fault === 'missing_scope') {
      desk.stopLooking();
      return { state: 'unknown', nextAt: later(desk.now(), beforeRepeating), fault: found.fault };
    }
    if (found.came !== 'done') return unsettled(claimed, found, chancesAt(desk));
    if (found.result) {
      const { ts, version } = found.result;
      return { ...told(claimed, desk.now(), channel, ts), sent: version };
    }
  }
  if (!(await desk.outbox.begin(claimed, channel))) return null;
  desk.pace.posted(claimed.personId);
  const words = claimed.lost > 0 && !looked ? asRepeat(letter) : letter;
  const reply = await desk.office.post(channel, words, { key: claimed.key, version: claimed.wanted });
  if (reply.came === 'done') return told(claimed, desk.now(), channel, reply.result);
  return failed(desk, claimed, 'chat.postMessage', reply);
}

function failed(desk: Desk, claimed: Claimed, method: string, reply: NotDone): Settlement {
  if (reply.came === 'limited') desk.pace.hold(method, claimed.personId, reply.seconds);
  return unsettled(claimed, reply, chancesAt(desk));
}

/** Its sender died between calling Slack and hearing of it: that is a reply lost like any other. */
export const orphan = (desk: Desk, claimed: Claimed): Settlement => lost(claimed, 'stopped', chancesAt(desk));

const chancesAt = ({ now, random, mayLook }: Desk) => ({ now: now(), random, mayLook: mayLook() });
