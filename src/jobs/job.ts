import type { Casework } from '../casework/casework.ts';

/** Something the bot does unasked. It runs every minute from its time on, so doing it again must do nothing. */
export interface Job {
  /** As its runs are kept, and counted for an operator. */
  name: string;
  summary: string;
  /** The usual time, London; a person may have set their own. */
  at: string;
  on: string;
  /** Says how much there was to do. */
  run: (casework: Casework) => Promise<number>;
}
