import type { Id, Instant } from '../domain/case-file.ts';
import { RecordsAway, Refusal } from '../domain/refusal.ts';
import type { Claimed, Outbox, Settlement } from '../store/outbox.ts';
import type { Pace } from './pace.ts';
import type { Letter, PostOffice } from './post-office.ts';
import type { Recipients, RoomSeen } from './recipients.ts';
import type { NotDone } from './reply.ts';
import {
  again,
  beforeRepeating,
  givenUp,
  held,
  later,
  lost,
  missed,
  nothingToTell,
  told,
  unsettled,
} from './settling.ts';
import { asRepeat, movedOn } from './words.ts';

/** Words a message as the person it goes to. Null, or a refusal: there is nothing to tell them. */
export type Word = (slackUserId: string, notice: string, told: About) => Promise<Letter | null>;

export interface About {
  childId: Id | null;
  subject: string;
  /** The team’s channel, where it is meant for one. */
  room?: RoomSeen & { teamId: Id };
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
  /** From when something new may be said to somebody who works on these days; null: now. */
  quietUntil: (worksOn: readonly number[] | null) => Instant | null;
  /** A page of the person’s own, which is published and may be again: never posted, held or repeated. */
  isPage: (notice: string) => boolean;
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
  const waits = claimed.ts === null && !desk.isPage(claimed.notice) ? notNow(desk, claimed) : null;
  if (waits) return waits;
  const colleague = await desk.recipients.isColleague(slackUserId);
  if (colleague.came !== 'done') return unsettled(claimed, colleague, chancesAt(desk));
  if (!colleague.result) return givenUp(claimed, 'not_a_colleague');
  const room = await roomFor(desk, claimed);
  if (room && room.came !== 'done') return unsettled(claimed, room, chancesAt(desk));
  const letter = await worded(desk, claimed, slackUserId, room?.result);
  if (letter !== null && 'came' in letter) return unsettled(claimed, letter, chancesAt(desk));
  if (desk.isPage(claimed.notice)) return published(desk, claimed, slackUserId, letter);
  if (letter === null && claimed.ts === null) return nothingToTell(claimed);
  if (claimed.ts !== null) return sent(desk, claimed, letter);
  if (letter?.toRoom) return sent(desk, { ...claimed, channel: claimed.teamChannel }, letter);
  const line = await desk.recipients.line(slackUserId);
  if (line.came !== 'done') return unsettled(claimed, line, chancesAt(desk));
  return sent(desk, { ...claimed, channel: line.result }, letter);
}

/** What is new must not be too late, and waits for its reader to be at work. */
function notNow({ now, quietUntil }: Desk, claimed: Claimed): Settlement | null {
  if (claimed.untilAt !== null && now() > claimed.untilAt) return missed(claimed);
  const until = quietUntil(claimed.worksOn);
  return until === null ? null : held(claimed, until);
}

/** Looked at before every post: who would read it. What is already there is only edited. */
async function roomFor({ recipients }: Desk, { teamId, teamChannel, ts }: Claimed) {
  if (teamId === null) return null;
  if (ts !== null) return { came: 'done', result: { will: true, members: [], strangers: 0, teamId } } as const;
  const seen = await recipients.room(teamChannel);
  return seen.came === 'done' ? ({ came: 'done', result: { ...seen.result, teamId } } as const) : seen;
}

async function worded(
  { word }: Desk,
  { notice, childId, subject }: Claimed,
  slackUserId: string,
  room: About['room'],
): Promise<Letter | NotDone | null> {
  try {
    return await word(slackUserId, notice, { childId, subject, ...(room && { room }) });
  } catch (error) {
    if (error instanceof Refusal) return null;
    return { came: 'failed', fault: error instanceof RecordsAway ? 'records_away' : 'unworded' };
  }
}

/** Publishing again does no harm, so a reply that is lost is a try that failed. */
async function published(desk: Desk, claimed: Claimed, slackUserId: string, letter: Letter | null): Promise<Became> {
  if (letter === null) return nothingToTell(claimed);
  if (desk.stopping() || !(await desk.outbox.begin(claimed, null))) return null;
  const reply = await desk.office.publish(slackUserId, letter.blocks);
  if (reply.came === 'done') return { ...nothingToTell(claimed), lost: 0, sentAt: desk.now() };
  if (reply.came === 'lost') return again({ ...claimed, state: 'waiting' }, reply.fault, chancesAt(desk));
  return failed(desk, { ...claimed, state: 'waiting' }, 'views.publish', reply);
}

async function sent(desk: Desk, claimed: Claimed, letter: Letter | null): Promise<Became> {
  const { channel, ts } = claimed;
  if (channel === null || desk.stopping()) return null;
  if (ts !== null) return edited(desk, claimed, channel, ts, letter ?? movedOn);
  if (letter === null) return nothingToTell(claimed);
  const became = await posted(desk, claimed, channel, letter);
  return became && { ...became, said: letter.said ?? null };
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
  // The channel changed since it was looked at: it is looked at again, and the person is told instead.
  if (reply.came === 'refused' && letter.toRoom) return again(claimed, reply.fault, chancesAt(desk));
  return failed(desk, claimed, 'chat.postMessage', reply);
}

function failed(desk: Desk, claimed: Claimed, method: string, reply: NotDone): Settlement {
  if (reply.came === 'limited') desk.pace.hold(method, claimed.personId, reply.seconds);
  return unsettled(claimed, reply, chancesAt(desk));
}

/** Its sender died between calling Slack and hearing of it: that is a reply lost like any other. */
export const orphan = (desk: Desk, claimed: Claimed): Settlement => lost(claimed, 'stopped', chancesAt(desk));

const chancesAt = ({ now, random, mayLook }: Desk) => ({ now: now(), random, mayLook: mayLook() });
