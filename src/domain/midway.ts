import type { CaseFile, Day, Id, Instant } from './case-file.ts';

/** About half-way between two reviews the IRO looks at the record, asks around, and says how the plan is going. */
export interface MidwayCheck {
  id: Id;
  childId: Id;
  on: Day;
  moving: Moving;
  planIsCurrent: boolean;
  spokeTo: readonly MidwayVoice[];
  /** What the child says, in their words. */
  childSays: string | null;
  recordedById: Id;
  recordedAt: Instant;
}

/** Is life moving as the plan says? */
export type Moving = 'as planned' | 'slowly' | 'not moving';
export type MidwayVoice = 'child' | 'carer' | 'family' | 'school' | 'social worker';

/** The first after the day of one review, and up to that of the next where it has been held. */
export const midwayBetween = ({ midwayChecks }: CaseFile, after: Day, until: Day | null): MidwayCheck | null =>
  midwayChecks.find(({ on }) => on > after && (until === null || on <= until)) ?? null;
