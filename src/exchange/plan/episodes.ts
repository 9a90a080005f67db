import type { CaseFile, Episode } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import type { List8Said, SaidOfChild } from '../said.ts';
import { type PlannedPeriod, startOf } from './claims.ts';

interface Ground {
  childId: Id;
  known: CaseFile | null;
  newId: () => Id;
}

/** The episodes of every chain, and what list 8 shows past the end of them. `gone`: a fuller record replaced them. */
export function episodesOf(said: SaidOfChild, periods: readonly PlannedPeriod[], ground: Ground) {
  const rows: Episode[] = [];
  const gone: Episode[] = [];
  for (const period of periods) {
    rows.push(...linked(period, ground));
    const shown = isShownBy(said.list8, period, periods) ? momentsOf(said.list8, startOf(period.row)) : [];
    const laid = laidOver(shown, period, ground);
    rows.push(...laid.rows);
    gone.push(...laid.gone);
  }
  const orphans =
    ground.known?.episodes.filter(({ periodId }) => !periods.some(({ row }) => row.id === periodId)) ?? [];
  gone.push(...orphans.filter(({ id }) => !rows.some((row) => row.id === id)));
  return { rows, gone };
}

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

/** List 8 speaks of the latest period only. */
const isShownBy = (
  list8: List8Said | null,
  period: PlannedPeriod,
  periods: readonly PlannedPeriod[],
): list8 is List8Said => list8 !== null && period === periods.at(-1);

/** Its two facts, legal status and placement, each from its own day. */
function momentsOf(said: List8Said, from: Day): Moment[] {
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

function laidOver(moments: readonly Moment[], { row, chain }: PlannedPeriod, { childId, known, newId }: Ground) {
  const linked = new Set(chain?.links.map(({ id }) => id));
  const isShown = ({ id, source, periodId }: Episode) => source === 'annex-a' && periodId === row.id && !linked.has(id);
  const before = known?.episodes.filter(isShown) ?? [];
  const chainEnd = chain?.links.at(-1)?.startedOn ?? '';
  const gone = before.filter(({ startedOn }) => startedOn <= chainEnd);
  const kept = before.filter(({ startedOn }) => startedOn > chainEnd).map((episode) => ({ ...episode }));
  for (const moment of moments) {
    const same = kept.find(({ startedOn }) => startedOn === moment.startedOn);
    if (same) Object.assign(same, merged(same, moment));
    else if (moment.startedOn > chainEnd) {
      const fresh = { id: newId(), childId, periodId: row.id, startReason: null, source: 'annex-a' as const };
      kept.push({ ...fresh, ...moment });
    }
  }
  kept.sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1));
  for (const [at, episode] of kept.entries()) episode.endedOn = kept[at + 1]?.startedOn ?? episode.endedOn;
  return { rows: kept, gone };
}

const merged = (old: Episode, { legalStatus, placement, endedOn, endReason }: Moment) => ({
  legalStatus: legalStatus ?? old.legalStatus,
  placement: placement ?? old.placement,
  endedOn: endedOn ?? old.endedOn,
  endReason: endReason ?? old.endReason,
});
