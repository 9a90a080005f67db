import type { CaseFile, PeriodOfCare } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Source } from '../../domain/records/source.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { laterOf } from '../history/as-of.ts';
import { isSameStart } from '../history/near.ts';
import type { ToldPeriod } from '../history/told-periods.ts';
import { sourceNames } from '../reporting/source-names.ts';
import type { Chain } from './chain.ts';
import { type NoteDisagreement, outweighs } from './disagree.ts';
import type { Ask } from './questions.ts';

/** A period as it will be, and the links of the chain that showed it. */
export interface PlannedPeriod {
  row: PeriodOfCare;
  chain: Chain | null;
  /** The last day of which a source that shows it speaks. */
  knownTo: Day | null;
  endFrom: Source | null;
}

export const startOf = ({ becameLookedAfterOn, firstSeenOn }: PeriodOfCare): Day => becameLookedAfterOn ?? firstSeenOn;

export interface ClaimGround {
  childId: Id;
  known: CaseFile | null;
  newId: () => Id;
  note: NoteDisagreement;
  ask: Ask;
}

/** The start a source gives, weighed against the one held. */
export function claimStart(row: PeriodOfCare, day: Day, source: Source, note: NoteDisagreement) {
  const { becameLookedAfterOn: held, source: heldFrom } = row;
  if (held === day) return;
  const isBelieved = held === null || outweighs(source, heldFrom);
  if (isBelieved) Object.assign(row, { becameLookedAfterOn: day, source });
  // A source that now says otherwise has corrected itself.
  if (held === null || source === heldFrom) return;
  const [kept, keptFrom, said, saidBy] = isBelieved ? [day, source, held, heldFrom] : [held, heldFrom, day, source];
  note({ about: 'became looked after', kept, keptFrom, said, saidBy });
}

/** Lays what a source without episodes tells of a period over what is planned. Answers the period it is about. */
export function layOver(
  planned: PlannedPeriod[],
  { told, source }: { told: ToldPeriod; source: Source },
  ground: ClaimGround,
): PlannedPeriod {
  const { becameLookedAfterOn, ceasedOn, ceasedReason } = told;
  const period = meantBy(told, planned);
  if (period === undefined) {
    const dates = { becameLookedAfterOn, firstSeenOn: becameLookedAfterOn, ceasedOn, ceasedReason, source };
    const row = {
      id: ground.newId(),
      childId: ground.childId,
      ...dates,
      reviewsCompleteFrom: null,
      reviewsCompleteTo: null,
    };
    const fresh = { row, chain: null, knownTo: told.knownTo, endFrom: ceasedOn === null ? null : source };
    planned.push(fresh);
    planned.sort((one, other) => (startOf(one.row) < startOf(other.row) ? -1 : 1));
    return fresh;
  }
  const { row } = period;
  claimStart(row, becameLookedAfterOn, source, ground.note);
  if (row.becameLookedAfterOn !== null && row.becameLookedAfterOn < row.firstSeenOn)
    row.firstSeenOn = row.becameLookedAfterOn;
  claimEnd(period, { told, source }, ground);
  period.knownTo = laterOf(period.knownTo, told.knownTo);
  return period;
}

function claimEnd(
  period: PlannedPeriod,
  { told: { ceasedOn, ceasedReason }, source }: { told: ToldPeriod; source: Source },
  { ask, note }: ClaimGround,
) {
  const { row, chain, endFrom } = period;
  if (ceasedOn === null || ceasedOn === row.ceasedOn) return;
  if (row.ceasedOn !== null) {
    note({ about: 'ceased', kept: row.ceasedOn, keptFrom: endFrom ?? row.source, said: ceasedOn, saidBy: source });
    return;
  }
  const seen = chain && seenAfter(ceasedOn, chain);
  if (!seen) {
    Object.assign(row, { ceasedOn, ceasedReason });
    period.endFrom = source;
    return;
  }
  const says = `${sourceNames[source]} says that care ended on ${dateInWords(ceasedOn)}, and SSDA903 shows it going on on ${dateInWords(seen)}.`;
  ask('end of care unclear', `${says} SSDA903 was used.`, startOf(row));
}

/** A day after the end of care that another source gives, on which a return shows the child looked after. */
const seenAfter = (day: Day, { links }: Chain): Day | null => {
  const { startedOn = '', endedOn = null, seenTo = null } = links.at(-1) ?? {};
  if (startedOn >= day) return startedOn;
  return endedOn === null && seenTo !== null && seenTo > day ? seenTo : null;
};

/**
 * The period a source speaks of: the one it starts in, where there are several. A start later than the last day on which
 * an open period was seen is a new one; and so is an earlier start, where all that the source knew lies before the
 * period in hand began.
 */
function meantBy({ becameLookedAfterOn: from, ceasedOn, knownTo }: ToldPeriod, planned: readonly PlannedPeriod[]) {
  const overlapping = planned.filter(({ row, knownTo: seen }) => {
    const isOpen = row.ceasedOn === null;
    if (!isOpen && from >= (row.ceasedOn ?? '')) return false;
    if (ceasedOn !== null && startOf(row) >= ceasedOn) return false;
    if (isSameStart(startOf(row), from)) return true;
    if (isOpen && seen !== null && from > seen) return false;
    return !(knownTo !== null && row.becameLookedAfterOn !== null && knownTo < row.becameLookedAfterOn);
  });
  return (
    planned.find(({ row }) => row.becameLookedAfterOn === from) ??
    overlapping.find(({ row }) => isSameStart(startOf(row), from)) ??
    overlapping.find(({ row }) => startOf(row) <= from) ??
    overlapping[0]
  );
}
