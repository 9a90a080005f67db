import type { Day } from '../time/day.ts';

/** One time that somebody opened a child, changed something, or tried to: a row of the audit, for reading. */
export interface Look {
  on: Day;
  /** `14:05`, London. */
  time: string;
  who: string;
  /** The role they had that day. */
  role: string;
  /** For whom they did it, where it was for a child’s IRO. */
  forWhom: string | null;
  /** As the audit names what they did. */
  action: string;
  refused: boolean;
}
