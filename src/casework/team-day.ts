import { type Reach, reachOf } from '../domain/access.ts';
import type { CaseFile, Day, Id } from '../domain/case-file.ts';
import { isFinished, type Standing, standingsOf } from '../domain/decision-standing.ts';
import type { Person } from '../domain/people.ts';
import { lastDayAtWork } from '../domain/quiet.ts';
import { type Circumstances, caseloadAction, type Staff } from './action.ts';
import type { NamedChild } from './review-line.ts';
import { nameIn, personWithAccount, teamIn } from './who-is.ts';

/** The decisions of one team that are past their date, as its channel may show them: no wording, no reason. */
export interface TeamDay {
  team: string;
  on: Day;
  since: Day;
  /** How many people in the channel may not see this team’s children; null where there is no channel to look at. */
  outsiders: number | null;
  overdue: number;
  /** How many were, the last day at work. */
  before: number;
  /** In working days. */
  oldest: number;
  /** Said to be done or finished since then. */
  closed: number;
  /** Past its date, and nobody’s. */
  unowned: number;
  rows: readonly TeamRow[];
  showsInitials: boolean;
}

export interface TeamRow {
  child: NamedChild;
  decision: Id;
  owner: string;
  dueOn: Day;
  late: number;
  isKey: boolean;
  /** Its owner says it is done, and the IRO has not confirmed it. */
  saidDone: boolean;
}

export interface TeamDayAsked {
  teamId: Id;
  /** The Slack ids of whoever would read it; null: nobody but the person it is for. */
  members: readonly string[] | null;
}

/** As the team manager, or whoever stands in for them. A restricted child is in no list that others read. */
export const teamDay = caseloadAction({
  name: 'team-day',
  permission: 'read decisions',
  among: (_: TeamDayAsked) => ({ deciding: true }),
  decide: (files, { teamId, members }, circumstances) => {
    const { today, law, staff } = circumstances;
    const since = lastDayAtWork(today, null, law.calendar);
    const ofTeam = files.filter(({ child }) => child.teamId === teamId && !child.restricted);
    const now = ofTeam.flatMap((file) => lateIn(file, today, circumstances));
    const then = ofTeam.flatMap((file) => lateIn(asOf(file, since), since, circumstances));
    const rows = now.map(({ file, standing }) => rowOf(file, standing, staff)).toSorted(byOwner);
    const stillLate = new Set(rows.map(({ decision }) => decision));
    const result: TeamDay = {
      team: teamIn(staff, teamId)?.name ?? '',
      on: today,
      since,
      outsiders: members === null ? null : members.filter((id) => !seesTeam(id, teamId, staff)).length,
      overdue: now.length,
      before: then.length,
      oldest: Math.max(0, ...rows.map(({ late }) => late)),
      closed: then.filter(({ standing }) => !stillLate.has(standing.decision.id)).length,
      unowned: now.filter(({ standing }) => standing.state === 'needs an owner').length,
      rows,
      showsInitials: staff.teamPreferences.find((one) => one.teamId === teamId)?.initialsInChannel === true,
    };
    return { result, shows: [...new Set(rows.map(({ child }) => child.id))] };
  },
});

interface Late {
  file: CaseFile;
  standing: Standing;
}

const lateIn = (file: CaseFile, day: Day, { law }: Circumstances): Late[] =>
  standingsOf(file, day, law)
    .filter((one) => one.workingDaysLate > 0 && !isFinished(one) && !one.decision.isConfidential)
    .map((standing) => ({ file, standing }));

/** What was known at the end of that day. */
const asOf = (file: CaseFile, day: Day): CaseFile => ({
  ...file,
  decisions: file.decisions.filter(({ madeOn }) => madeOn <= day),
  decisionEvents: file.decisionEvents.filter(({ on }) => on <= day),
});

const rowOf = ({ child }: CaseFile, { decision, owner, dueOn, workingDaysLate, state }: Standing, staff: Staff) => ({
  child: { id: child.id, reference: child.reference, initials: child.initials },
  decision: decision.id,
  owner: nameIn(staff, owner) ?? decision.ownerRole,
  dueOn,
  late: workingDaysLate,
  isKey: decision.isKey,
  saidDone: state === 'waiting for confirmation',
});

/** The latest first, each owner’s together. */
const byOwner = (one: TeamRow, other: TeamRow) =>
  one.owner.localeCompare(other.owner) || other.late - one.late || one.decision.localeCompare(other.decision);

/** The team’s own people, and those whose reach is every child: being in a channel gives nobody anything. */
function seesTeam(slackUserId: string, teamId: Id, staff: Staff): boolean {
  const person = personWithAccount(staff, slackUserId);
  return person !== null && (isOfTeam(person, teamId) || reaches(person) === 'all');
}

const isOfTeam = ({ role, teamId }: Person, team: Id) =>
  teamId === team && (role === 'social worker' || role === 'team manager');

const reaches = ({ id, name, role, teamId }: Person): Reach =>
  reachOf({ personId: id, name, role, teams: teamId === null ? [] : [teamId], actsFor: [id] }, 'see review dates');
