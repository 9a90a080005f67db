import type { Id } from '../records/id.ts';
import type { Day } from '../time/day.ts';

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
  /** The first day on which they don’t work here. Null while they do. */
  leftOn: Day | null;
  /** The first day of the role they have. Null: for as long as is known. */
  roleFrom: Day | null;
}

/** When somebody works, and when they want their digest. Without one: Monday to Friday, at the usual time. */
export interface Preference {
  /** The person’s own id. */
  id: Id;
  personId: Id;
  /** Days of the week: 1 is Monday. */
  worksOn: readonly number[];
  /** `08:35`, London. Null: the usual time. */
  digestAt: string | null;
}

/** Somebody to whom nothing can be sent: Slack says that their account is closed, or not one of this council’s. */
export interface Unreachable {
  /** The person’s own id. */
  id: Id;
  personId: Id;
  /** The day it was found. */
  since: Day;
}

/** Which IRO anybody may ask in a week, whoever’s child it is about. */
export interface DutyWeek {
  id: Id;
  /** The Monday. */
  weekOn: Day;
  personId: Id;
}

/** As a message that is given up has it: Slack’s names for such an account, and ours. */
export const unreachableFaults: readonly string[] = [
  'not_a_colleague',
  'user_not_found',
  'users_not_found',
  'user_disabled',
];

/** What a team’s channel may show besides references. */
export interface TeamPreference {
  /** The team’s own id. */
  id: Id;
  teamId: Id;
  /** Off unless the IRO manager says otherwise (ruling Slack 1). */
  initialsInChannel: boolean;
  /** Of the IRO service’s own channel: whether it says which IRO something is for. Off unless the IRO manager says otherwise. */
  namesIros: boolean;
}

/** Whoever is asking. Someone covering for an absent colleague acts for both. */
export interface Actor {
  personId: Id | null;
  name: string;
  role: StaffRole | 'operator';
  /** Their own team, and the teams of the team managers they are covering today. */
  teams: readonly Id[];
  /** Their own id, and the ids of the people they are covering today. */
  actsFor: readonly Id[];
  /** Of these, whose restricted children they may see: their own, and theirs whose cover is confirmed for them. */
  clearedFor: readonly Id[];
}

/** The person at the service's own command line: reads files in, and sees no child through Slack. */
export const operator = (name: string): Actor => ({
  personId: null,
  name,
  role: 'operator',
  teams: [],
  actsFor: [],
  clearedFor: [],
});
