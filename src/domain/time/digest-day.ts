import type { Id } from '../records/id.ts';
import type { Day } from './day.ts';

/** What one digest is about, besides its reader. */
export interface DigestDay {
  on: Day;
  /** Earlier ones that could not go out, oldest first: it names them (ruling Delivery 4). */
  missed: readonly Day[];
  /** The one before said that all was clear, so an empty day says nothing (ruling Delivery 3). */
  quiet: boolean;
}

export const allClear = 'all clear';

/** The key of one digest: its kind, its day and, for a team’s, the team. */
export const digestKey = (notice: string, on: Day, teamId?: Id): string =>
  [notice, on, ...(teamId === undefined ? [] : [teamId])].join('/');
