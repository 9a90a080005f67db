import { allocatedTo, type CaseFile, type Day } from '../domain/case-file.ts';
import { knownOf } from '../domain/drift/known.ts';
import { midwayCheck } from '../domain/duties/midway.ts';
import type { MidwayCheck } from '../domain/midway.ts';
import { Refusal } from '../domain/refusal.ts';
import { inWords } from '../domain/words.ts';
import { type ChildKey, type Circumstances, caseAction } from './action.ts';
import { byPressure, type DecisionRow, decisionsFor, isOpenRow } from './decision-row.ts';
import type { NamedChild } from './review-line.ts';
import { nameIn } from './who-is.ts';

export interface MidwayToCheck {
  child: NamedChild;
  today: Day;
  /** The last review: the check is of the time since then. */
  after: Day;
  /** Half-way to the next review, where a check is owed by then. */
  dueOn: Day | null;
  socialWorker: string | null;
  /** Decisions still to be carried out, the most pressing first. */
  open: readonly DecisionRow[];
}

/** What the form shows, under the permission of sending it. */
export const midwayToCheck = caseAction({
  name: 'midway-to-check',
  permission: 'check midway',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => {
    const { staff, today } = circumstances;
    const { id, reference, initials } = file.child;
    const result: MidwayToCheck = {
      child: { id, reference, initials },
      today,
      after: lastReview(file, circumstances),
      dueOn: dueNow(file, circumstances),
      socialWorker: nameIn(staff, allocatedTo(file, 'social worker', today)),
      open: decisionsFor(file, circumstances).filter(isOpenRow).sort(byPressure),
    };
    return { result };
  },
});

interface Checked extends Pick<MidwayCheck, 'on' | 'moving' | 'planIsCurrent' | 'spokeTo' | 'childSays'> {
  child: ChildKey;
}

/** How things stand about half-way to the next review: the IRO’s own look, which nobody else’s replaces. */
export const checkMidway = caseAction({
  name: 'check-midway',
  permission: 'check midway',
  child: ({ child }: Checked) => child,
  alters: true,
  decide: (file, { child: _, ...found }, circumstances) => {
    const { actor, today, newId } = circumstances;
    const problem = aboutMidwayDay(found.on, { today, after: lastReview(file, circumstances) });
    if (problem !== null) throw new Refusal(problem, 'on');
    const { id, reference, initials } = file.child;
    const row: MidwayCheck = {
      ...{ id: newId(), childId: id, ...found },
      ...{ recordedById: actor.personId ?? '', recordedOn: today },
    };
    return { result: { child: { id, reference, initials }, check: row }, changes: [{ put: 'midway_check', row }] };
  },
});

/** What is wrong with the day of a check; null when nothing is. */
export function aboutMidwayDay(on: Day, { today, after }: Pick<MidwayToCheck, 'today' | 'after'>): string | null {
  if (on > today) return 'That day is in the future. Record the check once you have made it.';
  return on <= after ? `The last review was on ${inWords(after)}. Choose a day after it.` : null;
}

/** Of this time in care. */
function lastReview(file: CaseFile, { today, law }: Circumstances): Day {
  const after = knownOf(file, today, law).periods.at(-1)?.reviews.at(-1)?.completedOn ?? null;
  if (after === null) throw new Refusal('No review is on record yet. A midway check is made between two reviews.');
  return after;
}

const dueNow = (file: CaseFile, { today, law }: Circumstances): Day | null =>
  knownOf(file, today, law).dues.findLast(({ duty, daysLeft }) => duty === midwayCheck && daysLeft !== null)?.dueOn ??
  null;
