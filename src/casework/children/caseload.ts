import { type Reach, reachOf } from '../../domain/people/access.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { birthday } from '../../domain/time/calendar.ts';
import { aheadOfWork } from '../../domain/time/our-spans.ts';
import { type Circumstances, caseloadAction } from '../perform/action.ts';
import { personIn } from '../perform/who-is.ts';
import { byUrgency, type ReviewLine, reviewLineOf } from '../shared/review-line.ts';

/** How full one caseload is, against the Handbook’s 50 to 70 children for a full-time IRO (chapter 7). */
export interface Load {
  children: number;
  fte: number;
  /** What it would be for somebody full time, to the nearest child. */
  perFullTime: number;
}

export interface Caseload {
  load: Load;
  /** Past 18, with care never closed in the files: no review is due for them. */
  adults: number;
  reach: Reach;
  /** The guidance range is an IRO’s. */
  isIro: boolean;
  dueInFourWeeks: number;
  overdue: number;
  dueSoon: number;
  unknown: number;
  siblingGroups: number;
  siblings: number;
  /** Late, undated, or due soon: the most pressing first. */
  pressing: readonly ReviewLine[];
}

const mostShown = 8;

export const caseload = caseloadAction({
  name: 'caseload',
  auditedAs: 'saw the next review date, in their caseload',
  permission: 'see how ready a review is',
  among: (_: Record<string, never>, today) => ({ lookedAfterOn: today }),
  decide: (files, _, circumstances) => {
    const lines = linesOf(files, circumstances);
    const me = personIn(circumstances.staff, circumstances.actor.personId);
    const adults = files.filter((file) => isAdult(file, circumstances)).length;
    const groups = siblingGroupsOf(files);
    const pressing = lines.filter(isPressing).toSorted(byUrgency).slice(0, mostShown);
    const result: Caseload = {
      load: loadOf(files.length - adults, me?.fte ?? 1),
      adults,
      reach: reachOf(circumstances.actor, 'see how ready a review is'),
      isIro: circumstances.actor.role === 'iro',
      ...countsOf(lines),
      siblingGroups: groups.length,
      siblings: groups.reduce((sum, { length }) => sum + length, 0),
      pressing,
    };
    return { result, shows: pressing.map(({ child }) => child.id) };
  },
});

const isAdult = (file: CaseFile, { today, law }: Circumstances) =>
  file.child.bornOn !== null && birthday(file.child.bornOn, 18, law.leapDayBirthday) <= today;

export const linesOf = (files: readonly CaseFile[], circumstances: Circumstances): readonly ReviewLine[] =>
  files.flatMap((file) => reviewLineOf(file, circumstances).line ?? []);

export const loadOf = (children: number, fte: number): Load => ({
  children,
  fte,
  perFullTime: Math.round(children / fte),
});

export const countsOf = (lines: readonly ReviewLine[]) => ({
  dueInFourWeeks: lines.filter(({ workingDaysLeft, state }) => isInFourWeeks(workingDaysLeft) && state !== 'overdue')
    .length,
  overdue: lines.filter(({ state }) => state === 'overdue').length,
  dueSoon: lines.filter(({ state }) => state === 'due soon').length,
  unknown: lines.filter(({ state }) => state === 'unknown').length,
});

const isInFourWeeks = (workingDaysLeft: number | null) =>
  workingDaysLeft !== null && workingDaysLeft <= aheadOfWork.workingDays;

const isPressing = ({ state }: ReviewLine) => state === 'overdue' || state === 'unknown' || state === 'due soon';

function siblingGroupsOf(files: readonly CaseFile[]): readonly (readonly Id[])[] {
  const groups = new Map<string, Id[]>();
  for (const { child } of files) {
    if (child.siblingGroup === null) continue;
    groups.set(child.siblingGroup, [...(groups.get(child.siblingGroup) ?? []), child.id]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
