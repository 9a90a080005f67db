import type { Day, Id, Instant } from './case-file.ts';

/** Somebody is not told of one finding for a while. It is theirs alone: nobody else hears less of it. */
export interface Snooze {
  id: Id;
  childId: Id;
  personId: Id;
  /** The finding: its code and what it is about, as `findingKey` writes them. */
  finding: string;
  /** The last day of quiet. */
  untilOn: Day;
  /** Asked for from the second time on. */
  because: string | null;
  madeOn: Day;
  madeAt: Instant;
}

/** The name of one finding of one child. */
export const findingKey = ({ code, about }: { code: string; about: Id }): string => `${code} ${about}`;
