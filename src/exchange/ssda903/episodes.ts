import { z } from 'zod';
import type { Day } from '../../domain/time/day.ts';
import { notBefore, notYet, present } from '../objections.ts';
import { dayCell, referenceCell } from '../reading/cells.ts';
import { childIn, fileSaid, type Gathering, partOf, reachOfRows, returnIn, unreadIn } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import type { Read } from '../reading/table-of.ts';
import type { Fault } from '../reporting/fault.ts';
import type { EpisodeSaid, FileSaid } from '../said.ts';
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
  gather: (rows, into, file, refused) => {
    const of = noteYear(rows, into, file);
    for (const one of rows) {
      if (one.DECOM === null) continue;
      const { byFile } = childIn(into, one.CHILD);
      addEpisode(partOf(byFile, 'episodes', of), asEpisode(one, one.DECOM, { year: of.year, into }), into.faults);
    }
    for (const { CHILD } of refused) {
      const whose = referenceCell.safeParse(CHILD);
      if (whose.success) unreadIn(into, whose.data, of);
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
  if (isSame(before, episode)) return;
  faults.push({
    file: episode.file,
    line: episode.line,
    column: 'DECOM',
    says: episode.startedOn,
    problem: `Another episode of this child starts on this day, on line ${before.line}. That one was kept.`,
    kept: 'row refused',
  });
}

const isSame = (one: EpisodeSaid, other: EpisodeSaid) =>
  one.endedOn === other.endedOn &&
  one.startReason === other.startReason &&
  one.legalStatus === other.legalStatus &&
  one.placement === other.placement &&
  one.endReason === other.endReason;

/** Which collection year the file is of, told by the days on which its episodes ended. */
function noteYear(rows: readonly Row[], into: Gathering, file: string): FileSaid {
  const set = returnIn(into);
  const ends: Day[] = [];
  let lastStart: Day | null = null;
  const reach = reachOfRows();
  for (const { CHILD, DECOM, DEC } of rows) {
    if (DEC !== null) ends.push(DEC);
    reach.see(CHILD, DECOM);
    reach.see(CHILD, DEC);
    for (const on of [DECOM, DEC]) if (on !== null && (set.seenTo === null || on > set.seenTo)) set.seenTo = on;
    if (DECOM !== null && (lastStart === null || DECOM > lastStart)) lastStart = DECOM;
  }
  const year = yearOfEnds(ends);
  set.episodeFiles += 1;
  if (year !== null) set.years.add(year);
  else if (lastStart !== null) set.unendedFrom = Math.max(set.unendedFrom ?? 0, collectionYear(lastStart));
  return { ...fileSaid(into, { file, holds: 'episodes' }, reach), year };
}
