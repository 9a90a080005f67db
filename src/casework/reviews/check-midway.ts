import { knownOf } from '../../domain/drift/known.ts';
import { midwayCheck } from '../../domain/duties/midway.ts';
import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { MidwayCheck } from '../../domain/reviews/midway.ts';
import type { Day } from '../../domain/time/day.ts';
import { inWords } from '../../domain/wording/words.ts';
import { byPressure, type DecisionRow, decisionsFor, isOpenRow } from '../decisions/decision-row.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn, nameWithWhom } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';

export interface MidwayToCheck {
  child: NamedChild;
  today: Day;
  /** The last review: the check is of the time since then. */
  after: Day;
  /** The first day of which no check can be: care ended, or the child turned 18. Null: care lasts. */
  until: Day | null;
  untilWhat: string;
  /** The last one made since then, by whoever made it: nobody needs to enter it twice. */
  made: { check: MidwayCheck; by: string | null } | null;
  /** Half-way to the next review, where a check is owed by then. */
  dueOn: Day | null;
  socialWorker: string | null;
  /** Decisions still to be carried out, the most pressing first. */
  open: readonly DecisionRow[];
}

/** What the form shows, under the permission of sending it. */
export const midwayToCheck = caseAction({
  name: 'midway-to-check',
  auditedAs: 'opened the form for a midway check',
  permission: 'check midway',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => {
    const { staff, today } = circumstances;
    const possible = daysOf(file, circumstances);
    const check = file.midwayChecks.findLast(({ on }) => on > possible.after) ?? null;
    const result: MidwayToCheck = {
      child: childOf(file),
      ...possible,
      made: check && { check, by: nameWithWhom(file, check.recordedById, check.recordedAt, staff) },
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
  auditedAs: 'recorded a midway check',
  permission: 'check midway',
  child: ({ child }: Checked) => child,
  alters: true,
  decide: (file, { child: _, ...found }, circumstances) => {
    const { actor, now, newId } = circumstances;
    const problem = aboutMidwayDay(found.on, daysOf(file, circumstances));
    if (problem !== null) throw new Refusal(problem, 'on');
    const row: MidwayCheck = {
      ...{ id: newId(), childId: file.child.id, ...found },
      ...{ recordedById: actor.personId ?? '', recordedAt: now },
    };
    return { result: { child: childOf(file), check: row }, changes: [{ put: 'midway_check', row }] };
  },
});

/** Of this time in care, after its last review. */
type Days = Pick<MidwayToCheck, 'today' | 'after' | 'until' | 'untilWhat'>;

/** What is wrong with the day of a check; null when nothing is. */
export function aboutMidwayDay(on: Day, { today, after, until, untilWhat }: Days): string | null {
  if (on > today) return 'That day is in the future. Record the check once you have made it.';
  if (on <= after) return `The last review was on ${inWords(after)}. Choose a day after it.`;
  return until !== null && on >= until
    ? `The child ${untilWhat} on ${inWords(until)}. Choose a day before that.`
    : null;
}

function daysOf(file: CaseFile, { today, law }: Circumstances): Days {
  const care = knownOf(file, today, law).periods.at(-1);
  const after = care?.reviews.at(-1)?.completedOn ?? null;
  if (!care || after === null) {
    throw new Refusal('No review is on record yet. A midway check is made between two reviews.');
  }
  return { today, after, until: care.until, untilWhat: care.untilWhat };
}

const dueNow = (file: CaseFile, { today, law }: Circumstances): Day | null =>
  knownOf(file, today, law).dues.findLast(({ duty, daysLeft }) => duty === midwayCheck && daysLeft !== null)?.dueOn ??
  null;
