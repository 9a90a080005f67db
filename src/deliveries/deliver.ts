import { RecordsAway, Refusal } from '../domain/records/refusal.ts';
import type { LeasedDelivery, Settlement } from '../store/outbox/outbox.ts';
import { type AboutMessage, type Became, chancesFor, type Desk } from './desk.ts';
import type { Post } from './post-office.ts';
import type { NotDone } from './reply.ts';
import { published, sendOn } from './sending.ts';
import { givenUp, heldUntil, lost, missed, nothingToTell, unsettled } from './settling.ts';
import { dayIsOver, emptied, isInRoom, isToBeEmptied, takenBack } from './taking-back.ts';

/** Takes one message as far as it will go, and says what became of it. */
export async function deliver(desk: Desk, claimed: LeasedDelivery): Promise<Became> {
  const { slackUserId } = claimed;
  if (desk.stopping()) return null;
  if (isToBeEmptied(desk, claimed)) return emptied(desk, claimed);
  if (slackUserId === null) return givenUp(claimed, 'no_slack_account');
  const isPage = desk.isPage(claimed.notice);
  const waits = isPage || (claimed.outlived && claimed.ts !== null) ? null : notNow(desk, claimed);
  if (waits) return waits;
  const colleague = await desk.recipients.isColleague(slackUserId, claimed.wasUnreachable);
  if (colleague.came !== 'done') return unsettled(claimed, colleague, chancesFor(desk, claimed));
  if (!colleague.result) return notAColleague(desk, claimed);
  if (claimed.ts !== null && !isInRoom(claimed)) {
    const line = await desk.recipients.line(slackUserId);
    if (line.came !== 'done') return unsettled(claimed, line, chancesFor(desk, claimed));
    if (line.result !== claimed.channel) return takenBack(desk, claimed);
  }
  const room = await roomFor(desk, claimed);
  if (room && room.came !== 'done') return unsettled(claimed, room, chancesFor(desk, claimed));
  const letter = await worded(desk, claimed, slackUserId, room?.result);
  if (letter !== null && 'came' in letter) return unsettled(claimed, letter, chancesFor(desk, claimed));
  if (isPage) return published(desk, { ...claimed, account: slackUserId }, slackUserId, letter);
  if (letter === null && claimed.ts === null) return nothingToTell(claimed);
  // The channel will not do any more: what stands there says nothing, and the manager is told why.
  if (letter !== null && !letter.toRoom && isInRoom(claimed)) return takenBack(desk, claimed);
  if (claimed.ts !== null) return sendOn(desk, claimed, letter);
  if (letter?.toRoom) return sendOn(desk, { ...claimed, channel: claimed.teamChannel }, letter);
  // A team’s message that is for its manager instead is not sent to them on a day off: the next says what is so then.
  if (claimed.teamId !== null && desk.quietUntil(claimed.worksOn) !== null) return nothingToTell(claimed);
  const line = await desk.recipients.line(slackUserId);
  if (line.came !== 'done') return unsettled(claimed, line, chancesFor(desk, claimed));
  return sendOn(desk, { ...claimed, channel: line.result, account: slackUserId }, letter);
}

/** What is new must not be too late, and waits for its reader to be at work. A digest is edited until its day ends. */
function notNow(desk: Desk, claimed: LeasedDelivery): Settlement | null {
  const { notice, ts, untilAt, teamId, worksOn } = claimed;
  const wasInRoom = teamId !== null && claimed.sent > 0;
  if (ts !== null || wasInRoom) {
    if (dayIsOver(desk, claimed)) return nothingToTell(claimed);
    if (ts !== null) return null;
  }
  if (untilAt !== null && !wasInRoom && desk.now() > untilAt) return missed(claimed);
  const until = desk.isAtOnce(notice) ? null : desk.quietUntil(teamId === null ? worksOn : null);
  return until === null ? null : heldUntil(claimed, until);
}

/** Nothing is said to them, and what was said is taken back. */
async function notAColleague(desk: Desk, claimed: LeasedDelivery): Promise<Became> {
  const fault = 'not_a_colleague';
  if (!claimed.outlived) return givenUp(claimed, fault);
  const became = await emptied(desk, claimed);
  return became && { ...became, fault: became.fault ?? fault };
}

/** Looked at before every post, and every edit: who would read it. */
async function roomFor({ recipients }: Desk, claimed: LeasedDelivery) {
  const { teamId, channel, teamChannel } = claimed;
  if (teamId === null) return null;
  const seen = await recipients.room(isInRoom(claimed) ? channel : teamChannel);
  return seen.came === 'done' ? ({ came: 'done', result: { ...seen.result, teamId } } as const) : seen;
}

async function worded(
  { word }: Desk,
  { notice, childId, subject, ts }: LeasedDelivery,
  slackUserId: string,
  room: AboutMessage['room'],
): Promise<Post | NotDone | null> {
  try {
    return await word(slackUserId, notice, { childId, subject, isThere: ts !== null, ...(room && { room }) });
  } catch (error) {
    if (error instanceof Refusal) return null;
    return { came: 'failed', fault: error instanceof RecordsAway ? 'records_away' : 'unworded' };
  }
}

/** Its sender died between calling Slack and hearing of it: that is a reply lost like any other. */
export const orphan = (desk: Desk, claimed: LeasedDelivery): Settlement =>
  lost(claimed, 'stopped', chancesFor(desk, claimed));
