import type { Episode } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { isSameStart } from '../history/near.ts';
import type { ToldEpisode } from '../history/of-returns.ts';

export type AskOfChain = (
  kind: 'broken chain of episodes' | 'end of care unclear',
  says: string,
  periodOn?: Day,
) => void;

/** An episode as the returns and the people here together have it. */
export interface Link extends Omit<Episode, 'childId' | 'periodId' | 'id'> {
  /** Null for one not known before. */
  id: Id | null;
  year: number | null;
  knownTo: Day | null;
  seenTo: Day | null;
}

/** The episodes that the returns tell and those that people entered, one for each day an episode began, oldest first. */
export function linked(told: readonly ToldEpisode[], known: readonly Episode[]): Link[] {
  const links = new Map<Day, Link>(told.map((one) => [one.startedOn, linkOf(one)]));
  for (const { childId: _child, periodId: _period, ...episode } of known)
    if (episode.source === 'entered')
      links.set(episode.startedOn, { ...episode, year: null, knownTo: null, seenTo: null });
  const all = [...links.values()].sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1));
  giveIds(all, known);
  return all;
}

// Written out: taking two fields away and spreading the rest costs thirty times as much, for every episode there is.
const linkOf = (told: ToldEpisode): Link => ({
  startedOn: told.startedOn,
  endedOn: told.endedOn,
  startReason: told.startReason,
  legalStatus: told.legalStatus,
  placement: told.placement,
  endReason: told.endReason,
  year: told.year,
  knownTo: told.knownTo,
  seenTo: told.seenTo,
  id: null,
  source: 'ssda903',
});

/** The same day is the same row; and a few days apart is one whose date was put right. */
function giveIds(links: readonly Link[], known: readonly Episode[]) {
  if (known.length === 0) return;
  const left = new Map(known.map((row) => [row.id, row]));
  const take = (link: Link, isIt: (row: Episode) => boolean) => {
    if (link.id !== null) return left.delete(link.id);
    for (const row of left.values()) {
      if (!isIt(row)) continue;
      link.id = row.id;
      return left.delete(row.id);
    }
    return false;
  };
  for (const link of links) take(link, (row) => row.source !== 'annex-a' && row.startedOn === link.startedOn);
  for (const link of links)
    if (link.id === null) take(link, (row) => row.source === 'annex-a' && row.startedOn === link.startedOn);
  for (const link of links)
    if (link.id === null)
      take(
        link,
        (row) =>
          row.source === 'ssda903' &&
          row.startReason === link.startReason &&
          isSameStart(row.startedOn, link.startedOn),
      );
}
