import type { Person, Unreachable } from '../../domain/people/people.ts';
import type { RowChange, Team } from '../../domain/records/case-file.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import type { CellPlace, Fault } from '../reporting/fault.ts';
import type { FilesRead, ImportQuestion, StaffSaid, TeamSaid } from '../said.ts';
import { colleagueNamed } from './allocations.ts';
import type { PlanCircumstances, StaffPlan } from './child-plan.ts';
import { sameName } from './names.ts';
import { whoseRow } from './same-person.ts';
import { ledger } from './settle.ts';

interface Known {
  /** Those who have left as well: one of them may come back. */
  people: readonly Person[];
  teams: readonly Team[];
  unreachable: readonly Unreachable[];
}

/** What the staff and teams files would alter. Nobody is taken away because a file does not name them. */
export function planStaff(
  { staff, teams }: Pick<FilesRead, 'staff' | 'teams'>,
  known: Known,
  on: PlanCircumstances,
): StaffPlan {
  const faults: Fault[] = [];
  const questions: ImportQuestion[] = [];
  const allTeams = known.teams.map((team) => ({ ...team }));
  const everyone = known.people.map((person) => ({ ...person }));
  const teamRows = teamsSaid(teams, allTeams, { on, faults });
  const { unreachable } = known;
  const staffRows = staffSaid(staff, { people: everyone, unreachable }, { on, faults });
  for (const [row, said] of staffRows) {
    joinTeam(row, said, { allTeams, faults });
    leaveOrReturn(row, said, questions);
  }
  onOneChannelEach(teamRows, known.teams, { allTeams, faults });
  for (const [row, said] of teamRows) giveManager(row, said, { everyone, faults, today: on.today });

  const { changes, tally, settle } = ledger();
  settle('person', [...staffRows.keys()], known.people);
  settle('team', [...teamRows.keys()], known.teams);
  const fresh = [...teamRows.keys()].filter(({ id }) => !known.teams.some((team) => team.id === id));
  return {
    changes: [...withoutManagers(fresh), ...changes],
    tally,
    faults,
    questions,
    people: everyone,
    teams: allTeams,
  };
}

/** A team and its manager each refer to the other: a new team is written first without, then again with. */
const withoutManagers = (teams: readonly Team[]): RowChange[] =>
  teams.map((row) => ({ put: 'team', row: { ...row, managerId: null } }));

const teamNamed = (name: string, teams: readonly Team[]) => teams.find((team) => sameName(team.name, name));

interface With {
  on: PlanCircumstances;
  faults: Fault[];
}

function teamsSaid(teams: readonly TeamSaid[], all: Team[], { on, faults }: With): Map<Team, TeamSaid> {
  const rows = new Map<Team, TeamSaid>();
  for (const said of teams) {
    const row = teamNamed(said.team, all) ?? { id: on.newId(), name: said.team, slackChannelId: null, managerId: null };
    const first = rows.get(row);
    if (first) {
      const problem = `This team is also on line ${first.line} of ${first.file}, which was kept.`;
      faults.push({ ...faultOf(said, 'team', said.team, problem), kept: 'row refused' });
      continue;
    }
    if (!all.includes(row)) all.push(row);
    row.slackChannelId = said.slackChannelId ?? row.slackChannelId;
    rows.set(row, said);
  }
  return rows;
}

/**
 * Two teams in one channel would be two digests there, each of children whom half of its readers may not see, so that
 * neither could be posted. The team that had it keeps it, or the first on the list.
 */
function onOneChannelEach(
  rows: ReadonlyMap<Team, TeamSaid>,
  known: readonly Team[],
  { allTeams, faults }: { allTeams: readonly Team[]; faults: Fault[] },
) {
  for (const [row, said] of [...rows].toReversed()) {
    const before = known.find(({ id }) => id === row.id)?.slackChannelId ?? null;
    const other = allTeams.find((one) => one !== row && one.slackChannelId === row.slackChannelId);
    if (said.slackChannelId === null || said.slackChannelId === before || other === undefined) continue;
    const problem = `This is the ${other.name} team’s channel. Give each team a channel of its own.`;
    faults.push(faultOf(said, 'slack_channel_id', said.slackChannelId, problem));
    row.slackChannelId = allTeams.some((one) => one !== row && one.slackChannelId === before) ? null : before;
  }
}

function staffSaid(
  staff: readonly StaffSaid[],
  { people, unreachable }: { people: Person[]; unreachable: readonly Unreachable[] },
  { on, faults }: With,
): Map<Person, StaffSaid> {
  const rows = new Map<Person, StaffSaid>();
  for (const said of staff) {
    const whose = whoseRow(said, { people, unreachable }, rows);
    if ('fault' in whose) {
      faults.push(whose.fault);
      continue;
    }
    const row = whose.row ?? { ...nobody, id: on.newId(), name: said.name, role: said.role };
    if (!whose.row) people.push(row);
    row.name = said.name;
    if (row.role !== said.role) row.roleFrom = on.today;
    row.role = said.role;
    row.slackUserId = said.slackUserId ?? row.slackUserId;
    row.email = said.email ?? row.email;
    row.phone = said.phone ?? row.phone;
    row.fte = said.fte ?? row.fte;
    rows.set(row, said);
  }
  return rows;
}

const nobody = { slackUserId: null, teamId: null, email: null, phone: null, fte: 1, leftOn: null, roleFrom: null };

/** An old file must not let a leaver back in, so only a deliberate word does. */
function leaveOrReturn(row: Person, { leftOn }: StaffSaid, questions: ImportQuestion[]) {
  if (leftOn === null && row.leftOn !== null) {
    const says = `${row.name} left on ${dateInWords(row.leftOn)}, and the staff file names them. If they are back, write back in left_on.`;
    questions.push({ kind: 'left, and named again', reference: null, says });
  }
  row.leftOn = leftOn === 'back' ? null : (leftOn ?? row.leftOn);
}

function joinTeam(row: Person, said: StaffSaid, { allTeams, faults }: { allTeams: Team[]; faults: Fault[] }) {
  if (said.team === null) return;
  const team = teamNamed(said.team, allTeams);
  if (team) row.teamId = team.id;
  else faults.push(faultOf(said, 'team', said.team, 'No team has this name. Add it to the teams file.'));
}

function giveManager(
  row: Team,
  said: TeamSaid,
  { everyone, faults, today }: { everyone: Person[]; faults: Fault[]; today: string },
) {
  if (said.manager === null) return;
  const found = colleagueNamed(said.manager, everyone, today);
  if ('person' in found) row.managerId = found.person.id;
  else faults.push(faultOf(said, 'manager', said.manager, found.problem));
}

const faultOf = ({ file, line }: CellPlace, column: string, says: string, problem: string): Fault => ({
  file,
  line,
  column,
  says,
  problem,
  kept: 'row kept without this value',
});
