import {
  type DecisionState,
  isFinished,
  type Standing,
  standingOf,
  standingsOf,
} from '../../domain/decisions/decision-standing.ts';
import { findingsOf } from '../../domain/drift/findings-of.ts';
import { knownOf } from '../../domain/drift/known.ts';
import { reachOf } from '../../domain/people/access.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { lastDayAtWork } from '../../domain/time/quiet.ts';
import { type Circumstances, caseloadAction, type Staff } from '../perform/action.ts';
import { isUnreachable } from '../perform/in-slack.ts';
import { recognised } from '../perform/recognised.ts';
import { isIrosTeam, personIn, personWithAccount, teamIn } from '../perform/who-is.ts';
import type { NamedChild } from '../shared/review-line.ts';
import { type SlippingChildren, slippingChildren } from './channel/slipping-children.ts';

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
  /** Done, withdrawn or closed since then, of those that were late. */
  closed: number;
  /** Past its date, and nobody’s. */
  unowned: number;
  /** The first of them, each owner’s together. */
  rows: readonly TeamRow[];
  showsInitials: boolean;
  /** What else is slipping for the team’s children. */
  slipping: SlippingChildren;
}

/** What a digest has room for; the rest are counted. */
export const teamRows = 8;

export interface TeamRow {
  child: NamedChild;
  decision: Id;
  /** Whoever is to say how it goes: who else has a part in it is not for a channel. */
  owner: string;
  dueOn: Day;
  late: number;
  isKey: boolean;
  /** It is not for its owner to act on: said to be done, or the IRO has something to answer. */
  waitsFor: 'confirmation' | 'the IRO' | 'an owner' | null;
}

export interface TeamDayAsked {
  teamId: Id;
  /** The Slack ids of whoever would read it; null: nobody but the person it is for. */
  members: readonly string[] | null;
}

/** As the team manager, or whoever stands in for them. A restricted child is in no list that others read. */
export const teamDay = caseloadAction({
  name: 'team-day',
  auditedAs: 'had it in what the team owes today',
  permission: 'read decisions',
  among: (_: TeamDayAsked, today) => ({ lookedAfterOn: today, orDeciding: true }),
  decide: (files, { teamId, members }, circumstances) => {
    const { today, law, staff } = circumstances;
    const since = lastDayAtWork(today, null, law.calendar);
    const ofTeam = files.filter(({ child }) => child.teamId === teamId && !child.restricted);
    const now = ofTeam.flatMap((file) => lateDecisionsIn(file, knownOf(file, today, law).standings));
    const then = ofTeam.flatMap((file) => lateDecisionsIn(file, standingsOf(asOf(file, since), since, law)));
    const rows = now.map(({ file, standing }) => rowOf(file, standing, staff)).toSorted(byLateness);
    const shown = byOwner(rows.slice(0, teamRows));
    const slipping = slippingChildren({ circumstances, ofIros: false, namesIros: false });
    for (const file of ofTeam) slipping.add(file, findingsOf(knownOf(file, today, law)));
    const result: TeamDay = {
      team: teamIn(staff, teamId)?.name ?? '',
      on: today,
      since,
      outsiders: members && outsidersOf(staff, teamId, members),
      overdue: now.length,
      before: then.length,
      oldest: Math.max(0, ...rows.map(({ late }) => late)),
      closed: then.filter((one) => hasClosed(one, circumstances)).length,
      unowned: now.filter(({ standing }) => standing.state === 'needs an owner').length,
      rows: shown,
      showsInitials: staff.teamPreferences.find((one) => one.teamId === teamId)?.initialsInChannel === true,
      slipping: slipping.end(),
    };
    return { result, shows: [...new Set([...shown, ...result.slipping.rows].map(({ child }) => child.id))] };
  },
});

interface Late {
  file: CaseFile;
  standing: Standing;
}

/** Past their date, and for a channel to read. */
export const lateDecisionsIn = (file: CaseFile, standings: readonly Standing[]): Late[] =>
  standings
    .filter((one) => one.late !== null && !isFinished(one) && !one.decision.isConfidential)
    .map((standing) => ({ file, standing }));

/** Made again, or replaced, it goes on under another name. */
function hasClosed({ file, standing: { decision } }: Late, { today, law }: Circumstances): boolean {
  const { state } = standingOf(file, decision, today, law);
  return state === 'done' || state === 'withdrawn' || state === 'closed';
}

/** What was known at the end of that day. */
const asOf = (file: CaseFile, day: Day): CaseFile => ({
  ...file,
  decisions: file.decisions.filter(({ madeOn }) => madeOn <= day),
  decisionEvents: file.decisionEvents.filter(({ on }) => on <= day),
});

const rowOf = ({ child }: CaseFile, standing: Standing, staff: Staff): TeamRow => ({
  child: { id: child.id, reference: child.reference, initials: child.initials },
  decision: standing.decision.id,
  owner: ownerShown(standing, staff),
  dueOn: standing.dueOn,
  late: standing.late?.workingDays ?? 0,
  isKey: standing.decision.isKey,
  waitsFor: waits[standing.state] ?? null,
});

/** An IRO is not named in a team’s channel (product 5.8). */
function ownerShown({ reporter }: Standing, staff: Staff): string {
  const person = personIn(staff, reporter);
  return person?.role === 'iro' ? 'The IRO' : (person?.name ?? 'Nobody yet');
}

const waits: Partial<Record<DecisionState, TeamRow['waitsFor']>> = {
  'waiting for confirmation': 'confirmation',
  'asked for longer': 'the IRO',
  'cannot be done': 'the IRO',
  'needs an owner': 'an owner',
};

const byLateness = (one: TeamRow, other: TeamRow) =>
  other.late - one.late || one.owner.localeCompare(other.owner) || one.decision.localeCompare(other.decision);

/** Each owner’s together, in the same order otherwise. */
function byOwner(rows: readonly TeamRow[]): TeamRow[] {
  const owners = [...new Set(rows.map(({ owner }) => owner))];
  return owners.flatMap((owner) => rows.filter((row) => row.owner === owner));
}

/** How many of these accounts may not see this team’s children. */
export const outsidersOf = (staff: Staff, teamId: Id, slackUserIds: readonly string[]): number =>
  slackUserIds.filter((id) => !seesTeam(id, teamId, staff)).length;

/** The IRO service’s own people; or the team’s, whoever covers for its manager, and those who reach every child: a channel gives nobody anything. */
export function seesTeam(slackUserId: string, teamId: Id, staff: Staff): boolean {
  const person = personWithAccount(staff, slackUserId);
  if (person === null || isUnreachable(staff, person.id)) return false;
  const actor = recognised({ slackUserId }, staff);
  if (isIrosTeam(staff, teamId)) return actor.role === 'iro' || reachOf(actor, 'see review dates') === 'all';
  const isOfTeam = actor.role === 'social worker' || actor.role === 'team manager';
  return (isOfTeam && actor.teams.includes(teamId)) || reachOf(actor, 'see review dates') === 'all';
}
