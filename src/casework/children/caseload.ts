import { type Reach, reachOf } from '../../domain/people/access.ts';
import { type IroLoad, weighed } from '../../domain/people/allocating/load.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Law } from '../../domain/records/law.ts';
import { birthday } from '../../domain/time/calendar.ts';
import { aheadOfWork } from '../../domain/time/our-spans.ts';
import { type Circumstances, caseloadAction } from '../perform/action.ts';
import { personIn } from '../perform/who-is.ts';
import { byUrgency, type ReviewLine, reviewLineOf } from '../shared/review-line.ts';

export interface Load extends IroLoad {
  fte: number;
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
      load: loadOfFiles(
        files.filter((file) => !isAdult(file, circumstances)),
        me?.fte ?? 1,
        circumstances.law,
      ),
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

/** As where an IRO is named: a further brother or sister with the same IRO weighs less. */
export const loadOfFiles = (
  files: readonly Pick<CaseFile, 'child'>[],
  fte: number,
  { siblingWeight }: Pick<Law, 'siblingWeight'>,
): Load => ({
  fte,
  ...weighed(
    files.map(({ child }) => child),
    fte,
    siblingWeight,
  ),
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
