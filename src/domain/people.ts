import type { Day, Id } from './case-file.ts';

export const staffRoles = [
  'iro',
  'social worker',
  'team manager',
  'iro manager',
  'business support',
  'participation worker',
  'senior manager',
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A member of staff. Slack is how they are recognised; their role and allocations are what they may do. */
export interface Person {
  id: Id;
  slackUserId: string | null;
  name: string;
  role: StaffRole;
  teamId: Id | null;
  email: string | null;
  phone: string | null;
  /** Full-time equivalent: 1 is full time. */
  fte: number;
  /** Null while they work here. */
  leftOn: Day | null;
}

/** Whoever is asking. Someone covering for an absent colleague acts for both. */
export interface Actor {
  personId: Id | null;
  name: string;
  role: StaffRole | 'operator';
  teamId: Id | null;
  /** Their own id, and the ids of the people they are covering today. */
  actsFor: readonly Id[];
}

/** The person at the service's own command line: reads files in, and sees no child through Slack. */
export const operator = (name: string): Actor => ({
  personId: null,
  name,
  role: 'operator',
  teamId: null,
  actsFor: [],
});
