import type { Id } from '../records/id.ts';
import type { Day, Instant } from '../time/day.ts';

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
