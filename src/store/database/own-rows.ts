import type { Id } from '../../domain/records/id.ts';
import type { JustDone } from '../../domain/records/just-done.ts';
import type { Draft } from '../../domain/reviews/draft.ts';
import type { Day, Instant } from '../../domain/time/day.ts';
import type { DeliveryState } from '../outbox/leased-delivery.ts';

/** Rows that are no part of a case file and not of the staff: the service’s own account of what it does. */
export interface OwnRows {
  draft: Draft;
  just_done: JustDone;
  paper_link: KeptLink;
  child_forename: { childId: Id; forenameSealed: string };
  delivery: Delivery;
  job_run: { job: string; onDay: Day; doneAt: Instant };
  workspace: KeptWorkspace;
  made_by_the_workbench: { isSo: boolean; at: Instant };
  audit: AuditRow;
  audit_lane: { lane: number; length: number; hash: Buffer };
  audit_anchor: { number: number; onHour: Instant; line: string; keptAt: Instant | null };
}

/** What is kept of a link’s token, and of its digits, is no way back to either. */
export interface KeptLink {
  hash: Buffer;
  personId: Id;
  paper: string;
  childId: Id;
  subject: Id;
  goodUntil: Instant;
  digits: Buffer;
  passSeed: Buffer;
  triesLeft: number;
}

interface Delivery {
  key: string;
  told: number;
  personId: Id;
  notice: string;
  childId: Id | null;
  subject: string;
  wanted: number;
  sent: number;
  state: DeliveryState;
  attempts: number;
  lost: number;
  nextAt: Instant | null;
  leaseId: Id | null;
  leaseUntil: Instant | null;
  channel: string | null;
  ts: string | null;
  sentAt: Instant | null;
  fault: string | null;
  teamId: Id | null;
  untilAt: Instant | null;
  said: string | null;
  outlived: boolean;
  account: string | null;
  /** Of a digest: the day it is for. */
  onDay: Day | null;
  /** Of a digest: our own names of what it said was slipping. Null: it says nothing of the kind, or too long ago. */
  lines: readonly string[] | null;
}

export interface KeptWorkspace {
  onlyOne: boolean;
  teamId: string;
  appId: string | null;
  botId: string | null;
  botUserId: string | null;
  knownSince: Instant;
}

interface AuditRow {
  lane: number;
  position: number;
  at: Instant;
  personId: Id | null;
  person: string;
  role: string;
  action: string;
  childId: Id | null;
  ended: 'done' | 'refused';
  about: Record<string, unknown>;
  hash: Buffer;
}
