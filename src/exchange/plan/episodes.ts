import { legalStatusWords } from '../../domain/records/care-codes.ts';
import type { Episode } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import type { NewChildSays } from '../history/by-hand.ts';
import { isNear, isSameStart } from '../history/near.ts';
import type { List8Says } from '../history/says.ts';
import { type PlannedPeriod, startOf } from './claims.ts';
import type { NoteDisagreement } from './disagree.ts';
import type { Periods } from './periods.ts';

interface Ground {
  childId: Id;
  known: readonly Episode[];
  newId: () => Id;
  note: NoteDisagreement;
}

/** The episodes of every chain, and what list 8 shows past the end of them. `gone`: no source gives them any more. */
export function episodesOf({ planned, shown, byHand }: Periods, ground: Ground) {
  const rows: Episode[] = [];
  for (const period of planned) {
    rows.push(...linked(period, ground));
    const pictures = [...shown].filter(([, one]) => one === period).map(([{ says }]) => says);
    if (pictures.length > 0) rows.push(...laidOver(pictures, period, rows, ground));
    for (const [{ says }, one] of byHand) if (one === period) rows.push(...begunByHand(says, period, rows, ground));
  }
  const now = new Set(rows.map(({ id }) => id));
  return { rows, gone: ground.known.filter(({ id }) => !now.has(id)) };
}

/** How care began, as the form says: an episode of its own until a record of care has one of that day. */
function begunByHand(
  { becameLookedAfterOn, legalStatus }: NewChildSays,
  { row }: PlannedPeriod,
  taken: readonly Episode[],
  { childId, known, newId, note }: Ground,
): Episode[] {
  const own = taken.filter(({ periodId }) => periodId === row.id);
  const first = own.filter((one) => one.legalStatus !== null).sort(byStart)[0];
  const startedOn = startOf(row);
  if (first && (first.startedOn <= startedOn || isSameStart(first.startedOn, becameLookedAfterOn))) {
    const [kept, said] = [legalStatusWords(first.legalStatus) ?? '', legalStatusWords(legalStatus) ?? ''];
    if (kept !== said) note({ about: 'legal status', kept, keptFrom: first.source, said, saidBy: 'new child' });
    return [];
  }
  const same = known.find((one) => one.source === 'new child' && one.periodId === row.id);
  return [
    {
      id: same?.id ?? newId(),
      childId,
      periodId: row.id,
      startedOn,
      endedOn: own.sort(byStart)[0]?.startedOn ?? row.ceasedOn,
      startReason: 'S',
      legalStatus,
      placement: null,
      endReason: null,
      source: 'new child',
    },
  ];
}

const byStart = (one: Episode, other: Episode) => (one.startedOn < other.startedOn ? -1 : 1);

const linked = ({ row, chain }: PlannedPeriod, { childId, newId }: Ground): Episode[] =>
  (chain?.links ?? []).map((link) => ({
    id: link.id ?? newId(),
    childId,
    periodId: row.id,
    startedOn: link.startedOn,
    endedOn: link.endedOn,
    startReason: link.startReason,
    legalStatus: link.legalStatus,
    placement: link.placement,
    endReason: link.endReason,
    source: link.source,
  }));

type Moment = Pick<Episode, 'startedOn' | 'endedOn' | 'legalStatus' | 'placement' | 'endReason'>;

/** A picture’s two facts, legal status and placement, each from its own day. */
function momentsOf(said: List8Says, from: Day): Moment[] {
  const later = (day: Day | null) => (day === null || day < from ? from : day);
  const { legalStatus, placement, ceasedOn } = said;
  if (legalStatus === null && placement === null) return [];
  const [legalFrom, placedFrom] = [later(said.legalStatusFrom), later(said.placementFrom)];
  const [first = from, last = from] = [legalFrom, placedFrom].sort();
  const ended = { endedOn: ceasedOn, endReason: ceasedOn === null ? null : said.ceasedReason };
  const now: Moment = { startedOn: last, ...ended, legalStatus, placement };
  if (first === last) return [now];
  const half = legalFrom < placedFrom ? { legalStatus, placement: null } : { legalStatus: null, placement };
  return [{ startedOn: first, endedOn: last, endReason: null, ...half }, now];
}

/** Picture over picture, oldest first: what the later shows has been so since the day it gives. */
function laidOver(
  pictures: readonly List8Says[],
  { row, chain }: PlannedPeriod,
  taken: readonly Episode[],
  { childId, known, newId }: Ground,
): Episode[] {
  const chainEnd = chain?.links.at(-1)?.startedOn ?? '';
  let all: Moment[] = [];
  for (const picture of pictures) {
    const moments = momentsOf(picture, startOf(row));
    const now = moments.at(-1)?.startedOn;
    if (now === undefined) continue;
    all = all.filter(
      ({ startedOn }) =>
        startedOn <= now && !moments.some((one) => one.startedOn !== startedOn && isNear(one.startedOn, startedOn)),
    );
    for (const moment of moments) {
      const same = all.find(({ startedOn }) => startedOn === moment.startedOn);
      if (same) Object.assign(same, merged(same, moment));
      else all.push(moment);
    }
  }
  all = all
    .filter(({ startedOn }) => startedOn > chainEnd)
    .sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1));
  const ids = new Set(taken.map(({ id }) => id));
  const before = known.filter(({ id, source }) => source === 'annex-a' && !ids.has(id));
  return all.map((moment, at) => {
    const same =
      before.find(({ startedOn }) => startedOn === moment.startedOn) ??
      before.find(
        ({ startedOn }) => !all.some((one) => one.startedOn === startedOn) && isNear(startedOn, moment.startedOn),
      );
    if (same) before.splice(before.indexOf(same), 1);
    return {
      id: same?.id ?? newId(),
      childId,
      periodId: row.id,
      startReason: null,
      source: 'annex-a',
      ...moment,
      endedOn: all[at + 1]?.startedOn ?? moment.endedOn,
    };
  });
}

const merged = (old: Moment, { legalStatus, placement, endedOn, endReason }: Moment) => ({
  legalStatus: legalStatus ?? old.legalStatus,
  placement: placement ?? old.placement,
  endedOn,
  endReason,
});
