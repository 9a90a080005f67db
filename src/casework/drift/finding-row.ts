import type { ChallengeTheme } from '../../domain/challenges/challenges.ts';
import { themeOf } from '../../domain/challenges/themes.ts';
import { findingsOf } from '../../domain/drift/findings-of.ts';
import { knownOf } from '../../domain/drift/known.ts';
import type { Finding, KnownToRule, Step } from '../../domain/drift/rule.ts';
import { findingKey, snoozedUntil, snoozeLimit } from '../../domain/drift/snooze.ts';
import type { Permission } from '../../domain/people/access.ts';
import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { addDays } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { mayRead, standingIn } from '../decisions/decision-row.ts';
import type { Circumstances } from '../perform/action.ts';
import { managerOfTeam, nameIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';

/** A finding as a list or a digest shows it: what, whose, how long, and what this person may do about it. */
export interface FindingRow {
  finding: Finding;
  /** Its name, for snoozing it: see `findingKey`. */
  key: string;
  child: NamedChild;
  /** A colleague’s name, or “no social worker”. */
  owner: string;
  ownerId: Id | null;
  /** From its first day up to today. */
  workingDays: number;
  snoozedUntil: Day | null;
  /** May they do what it asks for here? */
  mayAct: boolean;
  maySnooze: boolean;
  /** What the IRO service says it is about; only for them. */
  theme: ChallengeTheme | null;
  mayTheme: boolean;
  /** They are the child’s IRO, and may challenge the council about it. */
  mayChallenge: boolean;
}

const permissionFor: Record<Step, Permission> = {
  'book the review': 'book a review',
  'record the review': 'start a review draft',
  'get ready': 'see how ready a review is',
  'log a contact': 'log a contact',
  'check midway': 'check midway',
  'ask for an earlier review': 'ask for an early review',
  'open the decisions': 'read decisions',
  'open the papers': 'see the papers',
  'send out the record': 'distribute the record',
  'name an IRO': 'allocate',
  'open the challenges': 'see challenges',
  'open the child': 'see review dates',
};

/** Everything slipping for one child that this person may know of, the most harmful first. */
export const findingsFor = (file: CaseFile, circumstances: Circumstances): FindingRow[] =>
  findingsSeen(file, circumstances).map((finding) => findingRow(finding, file, circumstances));

/** The same without the rest of the row: cheap enough for every child of a council. */
export const findingsSeen = (
  file: CaseFile,
  circumstances: Circumstances,
  known: KnownToRule = knownOf(file, circumstances.today, circumstances.law),
): readonly Finding[] => findingsOf(known).filter((one) => sees(one, file, circumstances));

function sees(finding: Finding, file: CaseFile, circumstances: Circumstances): boolean {
  const { role } = circumstances.actor;
  if (finding.isOfIrosOwn && role !== 'iro' && role !== 'iro manager') return false;
  if (!finding.isConfidential) return true;
  const standing = standingIn(file, finding.about, circumstances);
  return standing !== null && mayRead(standing, file, circumstances);
}

export function findingRow(finding: Finding, file: CaseFile, circumstances: Circumstances): FindingRow {
  const { today, law, staff, actor, may } = circumstances;
  const key = findingKey(finding);
  const ownerId = ownerOf(finding, file, circumstances);
  return {
    finding,
    key,
    child: childOf(file),
    owner: nameIn(staff, ownerId) ?? `no ${finding.whose.replace('iro', 'IRO')}`,
    ownerId,
    workingDays: law.calendar.workingDaysBetween(addDays(finding.since, -1), today),
    snoozedUntil: snoozedUntil(file, actor.personId, key, today),
    mayAct: may(permissionFor[finding.step], file),
    theme: may('give a theme', file) ? themeOf(file, key) : null,
    mayTheme: may('give a theme', file),
    mayChallenge: isOthersToMove(finding) && may('challenge', file),
    maySnooze: 'until' in snoozeLimit(finding, file, { today, calendar: law.calendar }),
  };
}

/** What an IRO can put right by themselves is nothing to challenge the council about. */
const isOthersToMove = ({ whose, step, isOfIrosOwn }: Finding): boolean =>
  !isOfIrosOwn && (whose !== 'iro' || stepsAtOthers.includes(step));
const stepsAtOthers: readonly Step[] = ['open the decisions', 'open the child', 'ask for an earlier review'];

/** Whose it is: one person’s own, or whoever has the child in that role today. */
export function ownerOf(
  { personId, whose }: Finding,
  file: CaseFile,
  { staff, today }: Pick<Circumstances, 'staff' | 'today'>,
): Id | null {
  if (personId) return personId;
  if (whose === 'iro' || whose === 'social worker') return allocatedTo(file, whose, today);
  if (whose === 'team manager') return managerOfTeam(staff, file.child.teamId)?.id ?? null;
  return staff.people.find(({ role }) => role === whose)?.id ?? null;
}

/** Theirs to do something about. Any of several IRO managers may allocate. */
export const isTheirs = (finding: Finding, file: CaseFile, circumstances: Circumstances): boolean => {
  const { actor } = circumstances;
  if (finding.whose === 'iro manager') return actor.role === 'iro manager';
  const owner = ownerOf(finding, file, circumstances);
  return owner !== null && actor.actsFor.includes(owner);
};
