import { actedFor } from '../../domain/people/acting.ts';
import type { Person } from '../../domain/people/people.ts';
import type { Staff } from '../../domain/people/staff.ts';
import type { CaseFile, Team } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Instant } from '../../domain/time/day.ts';

interface Directory {
  people: ReadonlyMap<Id | null, Person>;
  accounts: ReadonlyMap<string | null, Person>;
  teams: ReadonlyMap<Id | null, Team>;
  managers: ReadonlyMap<Id | null, readonly Person[]>;
}

const directories = new WeakMap<Staff, Directory>();

/** Worked out once for each reading of the staff: a digest asks for several names a child. */
function directoryOf(staff: Staff): Directory {
  const before = directories.get(staff);
  if (before) return before;
  const { people, teams } = staff;
  const managers = new Map<Id | null, Person[]>();
  for (const one of people) {
    if (one.role === 'team manager') managers.set(one.teamId, [...(managers.get(one.teamId) ?? []), one]);
  }
  const fresh: Directory = {
    people: new Map(people.map((one) => [one.id, one])),
    accounts: new Map(people.map((one) => [one.slackUserId, one])),
    teams: new Map(teams.map((one) => [one.id, one])),
    managers,
  };
  directories.set(staff, fresh);
  return fresh;
}

/** Somebody who works here today. */
export const personIn = (staff: Staff, id: Id | null): Person | null => directoryOf(staff).people.get(id) ?? null;

export const nameIn = (staff: Staff, id: Id | null): string | null => personIn(staff, id)?.name ?? null;

export const personWithAccount = (staff: Staff, slackUserId: string): Person | null =>
  directoryOf(staff).accounts.get(slackUserId) ?? null;

export const teamIn = (staff: Staff, id: Id | null): Team | null => directoryOf(staff).teams.get(id) ?? null;

/** “Helen Whitaker, for Priya Nair”: who did it then in the child’s case, and for whom, where it was for somebody else. */
export const nameWithWhom = (file: CaseFile, id: Id | null, at: Instant, staff: Staff): string | null =>
  nameIfForAnother(file, id, at, staff) ?? nameIn(staff, id);

/** The same, and nothing of what somebody did for themselves. */
export function nameIfForAnother(file: CaseFile, id: Id | null, at: Instant | null, staff: Staff): string | null {
  const whom = id === null || at === null ? null : actedFor(file, id, at);
  return id === null || whom === null ? null : `${nameOfAnybody(staff, id)}, for ${nameOfAnybody(staff, whom)}`;
}

/** Also of somebody who has left: for saying whose it was. */
export const nameOfAnybody = (staff: Staff, id: Id): string =>
  nameIn(staff, id) ?? staff.leavers.find((one) => one.id === id)?.name ?? 'Somebody who has left';

const serviceName = 'iro service';

/** The row of the teams that is the IRO service itself, and no children’s team: by its name, or because an IRO manager has it. */
export const isIrosTeam = (staff: Staff, team: Id | null): boolean => {
  const found = teamIn(staff, team);
  if (found === null) return false;
  return found.name.toLowerCase() === serviceName || personIn(staff, found.managerId)?.role === 'iro manager';
};

/** Whoever has the role of manager in a team, by name. */
export const managersIn = (staff: Staff, team: Id | null): readonly Person[] =>
  team === null ? [] : (directoryOf(staff).managers.get(team) ?? []);

/** Who may answer for a team: the one it names as its manager, where that is so, or whoever has the role in it. */
export function managerOfTeam(staff: Staff, team: Id | null): Person | null {
  const named = teamIn(staff, team)?.managerId;
  const able = managersIn(staff, team);
  return able.find(({ id }) => id === named) ?? able[0] ?? null;
}
