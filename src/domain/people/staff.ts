import type { Concern, ConcernEvent } from '../challenges/concerns.ts';
import type { Cover, Team } from '../records/case-file.ts';
import type { DutyWeek, Person, Preference, TeamPreference, Unreachable } from './people.ts';

/** Who works here today, and who stands in for whom. */
export interface Staff {
  people: readonly Person[];
  /** Those who have left by today. */
  leavers: readonly Person[];
  teams: readonly Team[];
  /** Of today. */
  covers: readonly Cover[];
  coversToCome: readonly Cover[];
  preferences: readonly Preference[];
  teamPreferences: readonly TeamPreference[];
  /** Of this week and of those to come. */
  dutyWeeks: readonly DutyWeek[];
  unreachable: readonly Unreachable[];
  /** What is raised about practice, open and closed: of no child, and so kept with the service itself. */
  concerns: readonly Concern[];
  concernEvents: readonly ConcernEvent[];
}
