import type { LeasedDelivery } from '../store/outbox/outbox.ts';
import type { Became, Desk } from './desk.ts';
import { published, sendOn } from './sending.ts';
import { givenUp, later, nothingToTell } from './settling.ts';
import { earlierDay, earlierDayHere } from './words.ts';

/** In seconds: digests are not posted after midday. */
const noonToMidnight = 12 * 3_600;

/** Slack’s direct messages are named D; a team’s channel is not. */
export const isInRoom = ({ teamId, channel, ts }: LeasedDelivery): boolean =>
  teamId !== null && ts !== null && channel?.startsWith('D') === false;

/** Of a digest. */
export const dayIsOver = ({ now }: Desk, { untilAt }: LeasedDelivery): boolean =>
  untilAt !== null && now() > later(untilAt, noonToMidnight);

/** It stands in the line, or on the Home, of an account that is not the person’s any more. */
const isElsewhere = (claimed: LeasedDelivery): boolean =>
  !isInRoom(claimed) && claimed.account !== null && claimed.account !== claimed.slackUserId;

/** It names somebody its reader may no longer see, and there is nobody to word it for, or no use in its facts of today. */
export const isToBeEmptied = (desk: Desk, claimed: LeasedDelivery): boolean =>
  claimed.outlived &&
  (claimed.ts !== null || desk.isPage(claimed.notice)) &&
  (claimed.wasUnreachable || claimed.slackUserId === null || isElsewhere(claimed) || dayIsOver(desk, claimed));

/** It says nothing any more, whoever its reader is now: an edit of our own words needs no colleague. */
export async function emptied(desk: Desk, claimed: LeasedDelivery): Promise<Became> {
  const isForAnother = isElsewhere(claimed) && claimed.slackUserId !== null && !dayIsOver(desk, claimed);
  if (isForAnother) return takenBack(desk, claimed);
  const became = await saidNoMore(desk, claimed);
  // It was deleted, so nothing stands. What Slack will not have edited for another reason is tried again tomorrow.
  if (became?.ts !== null || became.state !== 'waiting') return became;
  const fault = became.fault ?? '';
  return fault === 'message_not_found'
    ? { ...nothingToTell(claimed), stands: claimed.wanted }
    : givenUp(claimed, fault);
}

/**
 * The person’s Slack account has been put right since, or the team’s channel will not do any more: what stands there
 * says no more, and what it said is posted anew in the person’s own line. In a channel that Slack will not let us into,
 * or that is archived, it is tried again each day; the manager is told all the same.
 */
export async function takenBack(desk: Desk, claimed: LeasedDelivery): Promise<Became> {
  const became = await saidNoMore(desk, claimed);
  const isBeyondUs = isInRoom(claimed) && became?.state === 'dead';
  if (became?.state !== 'sent' && !isBeyondUs) return became;
  if (isBeyondUs) await desk.outbox.leaveBehind(claimed);
  return { ...became, state: 'waiting', sent: claimed.sent, attempts: 0, channel: null, ts: null, account: null };
}

async function saidNoMore(desk: Desk, claimed: LeasedDelivery): Promise<Became> {
  const account = claimed.account ?? claimed.slackUserId;
  if (desk.isPage(claimed.notice)) {
    return account === null ? nothingToTell(claimed) : published(desk, { ...claimed, account }, account, null);
  }
  const ofEarlier = isInRoom(claimed) ? earlierDayHere : earlierDay;
  return sendOn(desk, claimed, dayIsOver(desk, claimed) ? ofEarlier : null);
}
