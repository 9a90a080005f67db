import { z } from 'zod';
import type { Day } from '../../domain/time/day.ts';
import { notBefore, notYet, present } from '../objections.ts';
import { dayCell, referenceCell } from '../reading/cells.ts';
import { childIn, type Gathering, returnIn } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import type { Read } from '../reading/table-of.ts';
import type { Fault } from '../reporting/fault.ts';
import type { EpisodeSaid } from '../said.ts';
import { codeOf } from '../spellings/spelt-cell.ts';
import { endReason, legalStatus, placement, startReason } from './codes.ts';
import { collectionYear, yearOfEnds } from './collection-year.ts';

const row = z.object({
  CHILD: referenceCell,
  DECOM: dayCell,
  RNE: startReason,
  LS: legalStatus,
  PLACE: placement,
  DEC: dayCell,
  REC: endReason,
});
type Row = Read<z.output<typeof row>>;

export const episodes = table({
  title: 'SSDA903 episodes',
  columns: 'CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN'.split(' '),
  needs: ['CHILD', 'DECOM', 'RNE', 'LS', 'PLACE', 'DEC', 'REC'],
  row,
  firm: ['CHILD', 'DECOM'],
  check: ({ DECOM, DEC }, today) => [
    ...present('DECOM', DECOM, 'There is no start date. Add it.'),
    ...notYet('DECOM', DECOM, today),
    ...notYet('DEC', DEC, today),
    ...notBefore('DEC', DEC, {
      earliest: DECOM,
      problem: 'The episode ends before it starts. Correct one of the dates.',
    }),
  ],
  gather: (rows, into) => {
    const year = noteYear(rows, into);
    for (const one of rows) {
      if (one.DECOM === null) continue;
      const child = childIn(into, one.CHILD);
      addEpisode(child.episodes, asEpisode(one, one.DECOM, { year, into }), into.faults);
      if (year !== null && !child.years.includes(year)) child.years.push(year);
    }
  },
});

const asEpisode = (
  { RNE, LS, PLACE, DEC, REC, file, line }: Row,
  startedOn: Day,
  { year, into }: { year: number | null; into: Gathering },
): EpisodeSaid => ({
  file,
  line,
  startedOn,
  endedOn: DEC,
  startReason: RNE,
  legalStatus: codeOf(into, LS, { file, line }),
  placement: codeOf(into, PLACE, { file, line }),
  endReason: codeOf(into, REC, { file, line }),
  year,
});

function addEpisode(all: EpisodeSaid[], episode: EpisodeSaid, faults: Fault[]) {
  const at = all.findIndex(({ startedOn }) => startedOn === episode.startedOn);
  const before = all[at];
  if (before === undefined) {
    all.push(episode);
    return;
  }
  if (before.file === episode.file && !isSame(before, episode)) {
    faults.push({
      file: episode.file,
      line: episode.line,
      column: 'DECOM',
      says: episode.startedOn,
      problem: `Another episode of this child starts on this day, on line ${before.line}. That one was kept.`,
      kept: 'row refused',
    });
    return;
  }
  all[at] = later(before, episode);
}

/** Two years’ returns each give an episode that was open in between: the later knows how it ended. */
function later(one: EpisodeSaid, other: EpisodeSaid): EpisodeSaid {
  const [old, fresh] = (one.year ?? 0) > (other.year ?? 0) ? [other, one] : [one, other];
  if (fresh.endedOn === null && old.endedOn !== null) {
    return { ...fresh, endedOn: old.endedOn, endReason: old.endReason };
  }
  return fresh;
}

const isSame = (one: EpisodeSaid, other: EpisodeSaid) =>
  one.endedOn === other.endedOn &&
  one.startReason === other.startReason &&
  one.legalStatus === other.legalStatus &&
  one.placement === other.placement &&
  one.endReason === other.endReason;

/** Which collection year the file is of, told by the days on which its episodes ended. */
function noteYear(rows: readonly Row[], into: Gathering): number | null {
  const set = returnIn(into);
  const ends: Day[] = [];
  let lastStart: Day | null = null;
  for (const { DECOM, DEC } of rows) {
    if (DEC !== null) ends.push(DEC);
    for (const on of [DECOM, DEC]) if (on !== null && (set.seenTo === null || on > set.seenTo)) set.seenTo = on;
    if (DECOM !== null && (lastStart === null || DECOM > lastStart)) lastStart = DECOM;
  }
  const year = yearOfEnds(ends);
  set.episodeFiles += 1;
  if (year !== null) set.years.add(year);
  else if (lastStart !== null) set.unendedFrom = Math.max(set.unendedFrom ?? 0, collectionYear(lastStart));
  return year;
}
