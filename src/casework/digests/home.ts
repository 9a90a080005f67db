import { knownOf } from '../../domain/drift/known.ts';
import { quietChild } from '../../domain/drift/quiet-child.ts';
import type { Id } from '../../domain/records/id.ts';
import { aheadOfTheChild } from '../../domain/time/our-spans.ts';
import { onFrom } from '../../domain/time/span.ts';
import { dutyIroOn, leadIroOf, type ToReach } from '../people/whom-to-ask.ts';
import { type Circumstances, sweepAction } from '../perform/action.ts';
import { byUrgency, childOf, type NamedChild, type ReviewLine, reviewLineOf, roleIn } from '../shared/review-line.ts';
import type { DayRow } from './day/day-row.ts';
import { addHeadline, type Headline, noHeadline } from './home/headline.ts';
import { distributionFor, invitationsFor } from './home/office-work.ts';
import { type CoverLine, coverLines } from './my-settings.ts';
import { addFigures, type Figures, noFigures } from './week/figures.ts';

/** What stands on somebody’s Home besides what needs them: counts, and the first few of each list. */
export interface HomeFacts {
  children: number;
  headline: Headline;
  figures: Figures;
  next: Top<ReviewLine>;
  /** By date or limit in the next three weeks: for those who see to it that the child is heard. */
  inThreeWeeks: Top<ReviewLine>;
  invitations: Top<DayRow>;
  distribution: Top<DayRow>;
  /** Children from whom nobody has heard. */
  quiet: number;
  covers: Top<CoverLine>;
  /** Whom anybody may ask. */
  ask: { duty: ToReach | null; lead: ToReach | null };
  /** Teams whose channel shows initials. */
  initialsIn: Top<string>;
  /** The children that these drafts are about, as far as they may be named. */
  named: readonly NamedChild[];
}

/** The first few of a list, and how many there are. */
export interface Top<Row> {
  rows: readonly Row[];
  total: number;
}

export const homeRows = 5;

/** One child after another: some roles have a whole council’s. */
export const home = sweepAction({
  name: 'home',
  auditedAs: 'had it on their Home',
  permission: 'see review dates',
  among: (_: { draftsOf: readonly Id[] }, today) => ({ lookedAfterOn: today }),
  begin: ({ draftsOf }, circumstances) => {
    const { today, law, actor, staff } = circumstances;
    const [headline, figures] = [noHeadline(), noFigures()];
    const lines: ReviewLine[] = [];
    const named: NamedChild[] = [];
    const work = { invitations: [] as DayRow[], distribution: [] as DayRow[], quiet: 0 };
    let children = 0;
    return {
      add: (file) => {
        children += 1;
        if (draftsOf.includes(file.child.id)) named.push(childOf(file));
        const known = knownOf(file, today, law);
        addHeadline(headline, file, circumstances);
        addFigures(figures, known, roleIn(staff));
        if (quietChild.find(known).length > 0) work.quiet += 1;
        const { line } = reviewLineOf(file, circumstances);
        if (line === null) return;
        lines.push(line);
        // Invitations and records are the office’s own work; others have them among what needs them.
        if (actor.role !== 'business support') return;
        work.invitations.push(...invitationsFor(file, line, circumstances));
        work.distribution.push(...distributionFor(file, circumstances));
      },
      end: () => {
        const isSoon = ({ booked, dueOn }: ReviewLine) =>
          (booked?.on ?? dueOn ?? today) <= onFrom(today, aheadOfTheChild);
        const soon = lines.filter(isSoon);
        const result: HomeFacts = {
          ...{ children, headline, figures, quiet: work.quiet },
          next: top(lines.sort(byUrgency)),
          inThreeWeeks: top(soon.sort(byUrgency)),
          invitations: top(work.invitations.sort(byDate)),
          distribution: top(work.distribution.sort(byDate)),
          covers: top(coverLines(circumstances)),
          ask: { duty: dutyIroOn(circumstances), lead: leadIroOf(circumstances) },
          initialsIn: top(showingInitials(circumstances)),
          named,
        };
        return { result, shows: shownOn(result) };
      },
    };
  },
});

const top = <Row>(all: readonly Row[]): Top<Row> => ({ rows: all.slice(0, homeRows), total: all.length });

const byDate = (one: DayRow, other: DayRow) => (one.by ?? '').localeCompare(other.by ?? '');

const showingInitials = ({ staff: { teams, teamPreferences } }: Circumstances): string[] =>
  teams
    .filter(({ id }) => teamPreferences.some(({ teamId, initialsInChannel }) => teamId === id && initialsInChannel))
    .map(({ name }) => name);

const shownOn = ({ next, inThreeWeeks, invitations, distribution, named }: HomeFacts): Id[] => {
  const rows = [next, inThreeWeeks, invitations, distribution].flatMap(
    (list): readonly { child: NamedChild }[] => list.rows,
  );
  return [...new Set([...rows.map(({ child }) => child.id), ...named.map(({ id }) => id)])];
};
