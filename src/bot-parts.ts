import type { Anchors } from './anchors/anchoring.ts';
import type { Clock } from './clock.ts';
import type { SlackSettings } from './config.ts';
import type { Law } from './domain/records/law.ts';
import type { Log } from './log.ts';
import type { DirectMessages } from './slack/posting/post.ts';
import type { Often } from './watch.ts';

/** What a running bot is made of, by whoever starts it. */
export interface BotParts {
  databaseUrl: string;
  /** For bringing the tables up to date. Left out: the same. */
  ownerUrl?: string;
  slack: SlackSettings;
  /** 0 takes any free port. */
  port: number;
  /** Left out, every address of the machine is listened on, as a container needs. */
  host?: string;
  /** Where numbers are given to an operator’s machinery. Left out: nowhere. */
  operations?: { port: number; host: string } | null;
  every?: Often;
  clock: Clock;
  law: Law;
  log: Log;
  connections?: number;
  /** The service’s own address, where papers open. Left out: this machine’s. Null: none, and papers can’t be opened. */
  publicUrl?: string | null;
  /** 32 bytes. Without them no forename is kept or read. */
  namesKey?: Buffer | null;
  /** Where the heads of the audit’s chains are kept. Left out: nowhere. */
  anchors?: Anchors | null;
  /** Milliseconds between two messages to one person. Left out: what Slack allows. */
  spacing?: number;
  /** The app may read its own messages back, to see whether a lost one arrived. */
  mayLook?: boolean;
  /** Left out: direct messages are filled in with everything. */
  directMessages?: DirectMessages;
  /** Seconds before what a copy was sending when it died is taken up by another. Left out: a minute. */
  lease?: number;
  /** Whether the digests go out by themselves, at their times, from the start. */
  rings?: boolean;
  /** For the invented office: every other bot refuses what the workbench made. */
  isTheWorkbenchs?: boolean;
}
