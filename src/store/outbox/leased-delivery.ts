import type { Id } from '../../domain/records/id.ts';
import type { Instant } from '../../domain/time/day.ts';

export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'unknown' | 'dead';

/** A message that this copy of the service has taken, and nobody else will touch until its lease runs out. */
export interface LeasedDelivery {
  key: string;
  leaseId: Id;
  personId: Id;
  slackUserId: string | null;
  notice: string;
  childId: Id | null;
  subject: string;
  wanted: number;
  sent: number;
  /** `unknown`: it may be in Slack already. */
  state: 'waiting' | 'unknown';
  attempts: number;
  /** Posts of it whose reply never came. */
  lost: number;
  channel: string | null;
  ts: string | null;
  /** For that team’s channel, where it has one and the channel will do; otherwise for the person. */
  teamId: Id | null;
  teamChannel: string | null;
  /** Not posted after this moment. */
  untilAt: Instant | null;
  /** Days of the week on which the person works; null: the usual ones. */
  worksOn: readonly number[] | null;
  /** It names a child to somebody who may no longer see the child: edited whatever day it is from. */
  outlived: boolean;
  /** The Slack account whose line or Home it stands in. */
  account: string | null;
  /** The last time anything was to be sent to them, Slack said that nothing can be. */
  wasUnreachable: boolean;
}

/** What became of it: everything left out stays as it was claimed. */
export interface Settlement
  extends Partial<Pick<LeasedDelivery, 'sent' | 'attempts' | 'lost' | 'channel' | 'ts' | 'account'>> {
  state: Exclude<DeliveryState, 'sending'>;
  nextAt?: Instant | null;
  sentAt?: Instant;
  /** Which wording, as `wanted` counts them, stands in Slack from now on. */
  stands?: number;
  /** What kind of thing was said, where the next one depends on it. */
  said?: string | null;
  /** What it says is slipping, where the next one depends on it: kept as it was said first. */
  lines?: readonly string[] | undefined;
  /** Slack’s name for what went wrong, or ours: never what was being said. */
  fault?: string | null;
}

/** A message that Slack has and that does not hold its words yet. */
export type PostedUnfilled = Required<Pick<Settlement, 'sent' | 'sentAt'>> & { channel: string; ts: string };
