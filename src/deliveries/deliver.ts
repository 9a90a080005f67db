import { RecordsAway, Refusal } from '../domain/refusal.ts';
import type { Claimed, Settlement } from '../store/outbox.ts';
import { type About, type Became, chancesFor, type Desk } from './desk.ts';
import type { Letter } from './post-office.ts';
import type { NotDone } from './reply.ts';
import { published, sent } from './sending.ts';
import { givenUp, held, later, lost, missed, nothingToTell, unsettled } from './settling.ts';

/** In seconds: digests are not posted after midday. */
const noonToMidnight = 12 * 3_600;

/** Takes one message as far as it will go, and says what became of it. */
export async function deliver(desk: Desk, claimed: Claimed): Promise<Became> {
  const { slackUserId } = claimed;
  if (desk.stopping()) return null;
  if (slackUserId === null) return givenUp(claimed, 'no_slack_account');
  const waits = desk.isPage(claimed.notice) ? null : notNow(desk, claimed);
  if (waits) return waits;
  const colleague = await desk.recipients.isColleague(slackUserId);
  if (colleague.came !== 'done') return unsettled(claimed, colleague, chancesFor(desk, claimed));
  if (!colleague.result) return givenUp(claimed, 'not_a_colleague');
  if (claimed.ts !== null && !isInRoom(claimed)) {
    const line = await desk.recipients.line(slackUserId);
    if (line.came !== 'done') return unsettled(claimed, line, chancesFor(desk, claimed));
    if (line.result !== claimed.channel) return takenBack(desk, claimed);
  }
  const room = await roomFor(desk, claimed);
  if (room && room.came !== 'done') return unsettled(claimed, room, chancesFor(desk, claimed));
  const letter = await worded(desk, claimed, slackUserId, room?.result);
  if (letter !== null && 'came' in letter) return unsettled(claimed, letter, chancesFor(desk, claimed));
  if (desk.isPage(claimed.notice)) return published(desk, claimed, slackUserId, letter);
  if (letter === null && claimed.ts === null) return nothingToTell(claimed);
  if (claimed.ts !== null) return sent(desk, claimed, letter);
  if (letter?.toRoom) return sent(desk, { ...claimed, channel: claimed.teamChannel }, letter);
  // A team’s message that is for its manager instead is not sent to them on a day off: the next says what is so then.
  if (claimed.teamId !== null && desk.quietUntil(claimed.worksOn) !== null) return nothingToTell(claimed);
  const line = await desk.recipients.line(slackUserId);
  if (line.came !== 'done') return unsettled(claimed, line, chancesFor(desk, claimed));
  return sent(desk, { ...claimed, channel: line.result }, letter);
}

/** What is new must not be too late, and waits for its reader to be at work. A digest is edited until its day ends. */
function notNow({ now, quietUntil }: Desk, claimed: Claimed): Settlement | null {
  const { ts, untilAt } = claimed;
  if (ts !== null) return untilAt !== null && now() > later(untilAt, noonToMidnight) ? nothingToTell(claimed) : null;
  if (untilAt !== null && now() > untilAt) return missed(claimed);
  const until = quietUntil(claimed.teamId === null ? claimed.worksOn : null);
  return until === null ? null : held(claimed, until);
}

/**
 * The person’s Slack account has been put right since: what stands in another’s line says no more, and what it said is
 * posted anew in theirs.
 */
async function takenBack(desk: Desk, claimed: Claimed): Promise<Became> {
  const became = await sent(desk, claimed, null);
  if (became?.state !== 'sent') return became;
  return { ...became, state: 'waiting', sent: claimed.sent, channel: null, ts: null };
}

/** Slack’s direct messages are named D; a team’s channel is not. */
const isInRoom = ({ teamId, channel, ts }: Claimed) =>
  teamId !== null && ts !== null && channel?.startsWith('D') === false;

/** Looked at before every post: who would read it. What is already there is only edited. */
async function roomFor({ recipients }: Desk, claimed: Claimed) {
  const { teamId, teamChannel } = claimed;
  if (teamId === null) return null;
  if (isInRoom(claimed)) return { came: 'done', result: { will: true, members: [], strangers: 0, teamId } } as const;
  const seen = await recipients.room(teamChannel);
  return seen.came === 'done' ? ({ came: 'done', result: { ...seen.result, teamId } } as const) : seen;
}

async function worded(
  { word }: Desk,
  { notice, childId, subject, ts }: Claimed,
  slackUserId: string,
  room: About['room'],
): Promise<Letter | NotDone | null> {
  try {
    return await word(slackUserId, notice, { childId, subject, isThere: ts !== null, ...(room && { room }) });
  } catch (error) {
    if (error instanceof Refusal) return null;
    return { came: 'failed', fault: error instanceof RecordsAway ? 'records_away' : 'unworded' };
  }
}

/** Its sender died between calling Slack and hearing of it: that is a reply lost like any other. */
export const orphan = (desk: Desk, claimed: Claimed): Settlement => lost(claimed, 'stopped', chancesFor(desk, claimed));
