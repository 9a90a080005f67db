import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { RecordsMet } from './records-met.ts';
import type { SlackMet } from './slack-met.ts';

/** What an installer can get wrong, looked at one thing at a time. */
export interface Check {
  name: string;
  /** For the list in the README. */
  looksAt: string;
  /** Nothing, where there is nothing to look at: no Slack, no database. */
  run(surroundings: Installation): Promise<readonly InstallationFinding[]>;
}

export type Verdict = 'wrong' | 'look at this' | 'ok';

export interface InstallationFinding {
  verdict: Verdict;
  /** What is so, in a sentence that may be shown to anybody: no child, no secret. */
  so: string;
  /** What to do about it. */
  todo: string;
}

export interface Installation {
  config: Config;
  projectFolder: string;
  clock: Clock;
  /** Null: it does not answer. */
  records: RecordsMet | null;
  /** Null: there are no settings for Slack. */
  slack: SlackMet | null;
  /** The Slack member ID of whoever is to be sent a message, to see that it arrives. */
  postTo: string | null;
}

export const ok = (so: string): InstallationFinding => ({ verdict: 'ok', so, todo: '' });
export const look = (so: string, todo: string): InstallationFinding => ({ verdict: 'look at this', so, todo });
export const wrong = (so: string, todo: string): InstallationFinding => ({ verdict: 'wrong', so, todo });
