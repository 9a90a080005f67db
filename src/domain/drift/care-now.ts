import type { CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { PeriodFacts } from '../reviews/period-facts.ts';
import type { ReviewRecord } from '../reviews/reviewing.ts';
import type { Day } from '../time/day.ts';
import type { CareNow } from './rule.ts';

/** The period of care the child is in today, and what was recorded in it. */
export function careNow(file: CaseFile, facts: PeriodFacts | undefined, today: Day): CareNow | null {
  if (facts === undefined || (facts.until !== null && facts.until <= today)) return null;
  const from = facts.period.becameLookedAfterOn ?? facts.period.firstSeenOn;
  const episode = file.episodes.at(-1);
  const isNow = episode !== undefined && episode.periodId === facts.period.id && episode.endedOn === null;
  return { facts, from, episode: isNow ? episode : null, records: recordsSince(file, from) };
}

function recordsSince({ reviewRecords }: CaseFile, from: Day): readonly ReviewRecord[] {
  if (reviewRecords.length === 0) return reviewRecords;
  const standing = new Map<Id, ReviewRecord>();
  for (const record of reviewRecords) {
    const version = standing.get(record.reviewId)?.version ?? 0;
    if (record.version >= version) standing.set(record.reviewId, record);
  }
  return [...standing.values()].filter((one) => isHeld(one) && heldOn(one) >= from).sort(byDay);
}

const isHeld = ({ answers }: ReviewRecord) => answers.whatHappened.outcome === 'held';
export const heldOn = ({ answers }: ReviewRecord): Day => answers.whatHappened.on;
const byDay = (one: ReviewRecord, other: ReviewRecord) => (heldOn(one) < heldOn(other) ? -1 : 1);

/** The first day that anything of the child was kept here: every list is oldest first. */
export function heardFrom({ allocations, contacts, preparations, reviewRecords }: CaseFile, today: Day): Day {
  let first = today;
  for (const day of [
    allocations[0]?.fromOn,
    contacts[0]?.recordedOn,
    preparations[0]?.recordedOn,
    reviewRecords[0]?.recordedOn,
  ]) {
    if (day !== undefined && day < first) first = day;
  }
  return first;
}
