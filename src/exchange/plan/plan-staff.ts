import type { Change, Team } from '../../domain/case-file.ts';
import type { Person } from '../../domain/people.ts';
import type { Fault, Place } from '../fault.ts';
import type { Reading, StaffSaid, TeamSaid } from '../said.ts';
import { personNamed } from './allocations.ts';
import type { Circumstances, StaffPlan } from './child-plan.ts';
import { ledger } from './settle.ts';

interface Known {
  people: readonly Person[];
  teams: readonly Team[];
}

/** What the staff and teams files would alter. Nobody is taken away because a file does not name them. */
export function planStaff(
  { staff, teams }: Pick<Reading, 'staff' | 'teams'>,
  known: Known,
  on: Circumstances,
): StaffPlan {
  const faults: Fault[] = [];
  const allTeams = known.teams.map((team) => ({ ...team }));
  const everyone = known.people.map((person) => ({ ...person }));
  const teamRows = new Set(teams.map((said) => teamRow(said, allTeams, on)));
  const staffRows = new Set(staff.map((said) => personRow(said, everyone, on)));
  for (const said of staff) joinTeam(said, everyone, { allTeams, faults });
  for (const said of teams) giveManager(said, allTeams, { everyone, faults });

  const { changes, tally, settle } = ledger();
  settle('person', [...staffRows], known.people);
  settle('team', [...teamRows], known.teams);
  const fresh = [...teamRows].filter(({ id }) => !known.teams.some((team) => team.id === id));
  return { changes: [...withoutManagers(fresh), ...changes], tally, faults, people: everyone, teams: allTeams };
}

/** A team and its manager each refer to the other: a new team is written first without, then again with. */
const withoutManagers = (teams: readonly Team[]): Change[] =>
  teams.map((row) => ({ put: 'team', row: { ...row, managerId: null } }));

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
const teamNamed = (name: string, teams: readonly Team[]) => teams.find((team) => isSame(team.name, name));

function teamRow({ team: name, slackChannelId }: TeamSaid, teams: Team[], { newId }: Circumstances): Team {
  const row = teamNamed(name, teams) ?? { id: newId(), name, slackChannelId: null, managerId: null };
  if (!teams.includes(row)) teams.push(row);
  row.slackChannelId = slackChannelId ?? row.slackChannelId;
  return row;
}

function personRow(said: StaffSaid, people: Person[], { newId }: Circumstances): Person {
  const before = samePerson(said, people);
  const row = before ?? { ...nobody, id: newId(), name: said.name, role: said.role };
  if (!before) people.push(row);
  row.name = said.name;
  row.role = said.role;
  row.slackUserId = said.slackUserId ?? row.slackUserId;
  row.email = said.email ?? row.email;
  row.phone = said.phone ?? row.phone;
  row.fte = said.fte ?? row.fte;
  return row;
}

const nobody = { slackUserId: null, teamId: null, email: null, phone: null, fte: 1, leftOn: null };

const samePerson = ({ slackUserId, email }: StaffSaid, people: readonly Person[]) =>
  (slackUserId === null ? undefined : people.find((person) => person.slackUserId === slackUserId)) ??
  (email === null ? undefined : people.find((person) => person.email !== null && isSame(person.email, email)));

function joinTeam(
  said: StaffSaid,
  people: readonly Person[],
  { allTeams, faults }: { allTeams: Team[]; faults: Fault[] },
) {
  const row = samePerson(said, people);
  if (!row || said.team === null) return;
  const team = teamNamed(said.team, allTeams);
  if (team) row.teamId = team.id;
  else faults.push(notFound(said, 'team', said.team, 'No team has this name. Add it to the teams file.'));
}

function giveManager(
  said: TeamSaid,
  teams: readonly Team[],
  { everyone, faults }: { everyone: Person[]; faults: Fault[] },
) {
  const row = teamNamed(said.team, teams);
  if (!row || said.manager === null) return;
  const person = personNamed(said.manager, everyone);
  const problem = 'Nobody in the staff file has this Slack ID or email. Add them there.';
  if (person) row.managerId = person.id;
  else faults.push(notFound(said, 'manager', said.manager, problem));
}

const notFound = ({ file, line }: Place, column: string, says: string, problem: string): Fault => ({
  file,
  line,
  column,
  says,
  problem,
  kept: 'row kept without this value',
});
