import type { Episode } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Source } from '../../domain/records/source.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import type { EpisodeSaid } from '../said.ts';
import { collectionYear } from '../ssda903/collection-year.ts';

export type AskOfChain = (kind: 'broken chain of episodes' | 'end of care unclear', says: string) => void;

/** An episode as the files and the case file together have it. */
export interface Link extends Omit<Episode, 'id' | 'childId' | 'periodId'> {
  /** Null for one not known before. */
  id: Id | null;
  year: number | null;
}

/** The episodes already known and those the files give, one for each day an episode began, oldest first. */
export function joined(known: readonly Episode[], said: readonly EpisodeSaid[], ask: AskOfChain): Link[] {
  const links = new Map<Day, Link>();
  const shownByList8 = new Map<Day, Id>();
  for (const { childId: _child, periodId: _period, ...episode } of known) {
    // List 8 shows one moment of a chain, and is laid over it afterwards.
    if (episode.source === 'annex-a') shownByList8.set(episode.startedOn, episode.id);
    else links.set(episode.startedOn, { ...episode, year: null });
  }
  for (const episode of said) {
    const before = links.get(episode.startedOn);
    if (before?.source === 'entered') continue;
    links.set(
      episode.startedOn,
      before
        ? corrected(before, episode, ask)
        : linkOf(episode, shownByList8.get(episode.startedOn) ?? null, 'ssda903'),
    );
  }
  return [...links.values()].sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1));
}

// Written out: taking two fields away and spreading the rest costs thirty times as much, for every episode there is.
const linkOf = (said: EpisodeSaid, id: Id | null, source: Source): Link => ({
  startedOn: said.startedOn,
  endedOn: said.endedOn,
  startReason: said.startReason,
  legalStatus: said.legalStatus,
  placement: said.placement,
  endReason: said.endReason,
  year: said.year,
  id,
  source,
});

/** A blank in a file takes nothing away: an older return does not know how an episode ended. */
function corrected(before: Link, said: EpisodeSaid, ask: AskOfChain): Link {
  const link = linkOf(said, before.id, 'ssda903');
  link.startReason ??= before.startReason;
  link.legalStatus ??= before.legalStatus;
  link.placement ??= before.placement;
  if (said.endedOn !== null || before.endedOn === null) return link;
  if (said.year !== null && collectionYear(before.endedOn) <= said.year) {
    const [began, ended] = [dateInWords(said.startedOn), dateInWords(before.endedOn)];
    ask('end of care unclear', `the file no longer ends the episode that began on ${began}. ${ended} was kept.`);
  }
  return { ...link, endedOn: before.endedOn, endReason: before.endReason };
}
