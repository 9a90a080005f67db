import { reviewFault } from '../../domain/reviews/participation.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import type { Fault } from '../reporting/fault.ts';
import type {
  CaseloadSaid,
  Coverage,
  FileReport,
  FileSaid,
  FilesRead,
  SaidOfChild,
  StaffSaid,
  TeamSaid,
} from '../said.ts';
import { returnSaid } from '../ssda903/collection-year.ts';
import { byKey, type Copies, copies, inOrder, latestOfEach } from './copies.ts';
import { echo } from './echo.ts';
import { childIn, type Gathering, partOf, referenceFor } from './gathering.ts';
import { episodesOfAll, reviewsOfAll } from './of-all-files.ts';

/** What can only be settled when every file has been read: ages, whose review it is, and how far the files reach. */
export function finishReading(gathering: Gathering, files: FileReport[]): FilesRead {
  const { children, faults } = gathering;
  giveReviewsToChildren(gathering);
  const apart = compared(gathering);
  const coverage = coverageOf(gathering);
  for (const child of children.values()) {
    if (apart.anyRefused) withoutRefused(child, apart);
    child.coverage = coverage;
    sumUp(child);
    if (apart.anyRefused && isNobody(child)) children.delete(child.reference);
    faults.push(...codeFaults(child));
  }
  faults.push(...differingBirths(gathering));
  const order = new Map(files.map(({ file }, index) => [file, index]));
  faults.sort((one, other) => (order.get(one.file) ?? 0) - (order.get(other.file) ?? 0) || one.line - other.line);
  const { answersSaid: answers, spellings } = gathering;
  const isUsed = ({ of }: { of: FileSaid }) => !apart.isRefused(of);
  return {
    files: apart.report(files),
    staff: latestOfEach(gathering.staff.filter(isUsed), keysOfStaff),
    teams: latestOfEach(gathering.teams.filter(isUsed), keysOfTeam),
    children,
    faults,
    answers,
    spellings: [...spellings.values()],
  };
}

const keysOfStaff = ({ slackUserId, email }: StaffSaid) =>
  [slackUserId, email?.toLowerCase() ?? null].filter((key) => key !== null);
const keysOfTeam = ({ team }: TeamSaid) => [team.trim().toLowerCase()];

/** Every two files of one kind that speak of the same child, person or team. */
function compared({ children, staff, teams }: Gathering): Copies {
  const apart = copies();
  if (staff.length > 1) for (const parts of byKey(staff, (row) => keysOfStaff(row)[0] ?? '')) apart.see(parts);
  if (teams.length > 1) for (const parts of byKey(teams, (row) => keysOfTeam(row)[0] ?? '')) apart.see(parts);
  for (const { byFile } of children.values()) {
    if (byFile.list8.length > 1) apart.see(byFile.list8);
    if (byFile.caseload.length > 1) apart.see(byFile.caseload);
    if (byFile.ssdPeriods.length > 1) apart.see(byFile.ssdPeriods);
    if (byFile.ssdReviews.length > 1) apart.see(byFile.ssdReviews);
    if (byFile.episodes.length > 1) for (const year of ofOneYear(byFile.episodes)) apart.see(year);
    if (byFile.reviews.length > 1) for (const year of ofOneYear(byFile.reviews)) apart.see(year);
  }
  return apart;
}

/** Files of one collection year are copies, unless one goes on where the other ends. */
function ofOneYear<One extends { of: { year: number | null; firstOn: string | null; asOf: string | null } }>(
  parts: readonly One[],
): One[][] {
  const years = [...new Set(parts.map(({ of }) => of.year))].filter((year) => year !== null);
  const goesOn = (one: One, other: One) => (one.of.firstOn ?? '') > (other.of.asOf ?? '9');
  return years.flatMap((year) => {
    const all = parts.filter(({ of }) => of.year === year);
    return all.flatMap((one, at) =>
      all
        .slice(at + 1)
        .filter((other) => !goesOn(one, other) && !goesOn(other, one))
        .map((other) => [one, other]),
    );
  });
}

function withoutRefused({ byFile }: SaidOfChild, apart: Copies) {
  const isUsed = ({ of }: { of: FileSaid }) => !apart.isRefused(of);
  Object.assign(byFile, {
    episodes: byFile.episodes.filter(isUsed),
    reviews: byFile.reviews.filter(isUsed),
    list8: byFile.list8.filter(isUsed),
    caseload: byFile.caseload.filter(isUsed),
    ssdPeriods: byFile.ssdPeriods.filter(isUsed),
    ssdReviews: byFile.ssdReviews.filter(isUsed),
  });
}

/** What all the files together say of the child now: the later of two has the last word. */
function sumUp(child: SaidOfChild) {
  const { byFile, coverage } = child;
  child.episodes = episodesOfAll(byFile.episodes, coverage);
  child.reviews = reviewsOfAll(byFile.reviews);
  child.list8 = (byFile.list8.length > 1 ? inOrder(byFile.list8) : byFile.list8).at(-1)?.rows[0] ?? null;
  child.caseload =
    byFile.caseload.length > 1
      ? latestFacts(inOrder(byFile.caseload).flatMap(({ rows }) => rows))
      : (byFile.caseload[0]?.rows[0] ?? null);
  if (byFile.ssdPeriods.length + byFile.ssdReviews.length > 0) {
    child.ssd = {
      periods: inOrder(byFile.ssdPeriods).flatMap(({ rows }) => rows),
      reviews: inOrder(byFile.ssdReviews).flatMap(({ rows }) => rows),
    };
    child.ssd.periods.sort((one, other) => (one.becameLookedAfterOn < other.becameLookedAfterOn ? -1 : 1));
  }
  if (child.bornOn === null && child.list8?.bornOn) {
    const { file, line, bornOn } = child.list8;
    child.bornOn = { file, line, day: bornOn, saidBy: 'annex-a' };
  }
}

/** A blank says nothing, so an earlier file’s word stands where the later has none. */
function latestFacts(rows: readonly CaseloadSaid[]): CaseloadSaid | null {
  const [first, ...later] = rows;
  if (first === undefined) return null;
  const facts = { ...first };
  for (const row of later)
    Object.assign(facts, Object.fromEntries(Object.entries(row).filter(([, said]) => said !== null)));
  return facts;
}

const isNobody = ({ bornOn, caseload, byFile }: SaidOfChild) =>
  bornOn === null && caseload === null && Object.values(byFile).every((parts) => parts.length === 0);

/** An SSD review names its period of care, and in newer versions the child. */
function giveReviewsToChildren(gathering: Gathering) {
  for (const { of, rows } of gathering.ssdReviews) {
    for (const { person, ...review } of rows) {
      const reference = person ?? gathering.ssdPeriods.get(review.periodId ?? '');
      if (reference === undefined) {
        gathering.faults.push({
          file: review.file,
          line: review.line,
          column: 'clar_cla_id',
          says: echo(review.periodId),
          problem: 'No row of ssd_cla_episodes has this period of care. Give both files together.',
          kept: 'row refused',
        });
        continue;
      }
      partOf(childIn(gathering, reference).byFile, 'ssdReviews', of).push(review);
    }
  }
  for (const { reference, of } of gathering.unread) {
    const child = gathering.children.get(referenceFor(gathering, reference));
    if (child) child.byFile.unread = [...child.byFile.unread, of];
  }
}

function differingBirths({ otherBirths, children }: Gathering): Fault[] {
  return otherBirths.flatMap(({ reference, day, file, line }) => {
    const kept = children.get(reference)?.bornOn;
    if (!kept || kept.day === day) return [];
    const problem = `${kept.file} says ${dateInWords(kept.day)} (rule INT17). That one was kept.`;
    return [{ file, line, column: 'DOB', says: day, problem, kept: 'row kept without this value' as const }];
  });
}

function coverageOf({ returns, ssdReviews, ssdEpisodes }: Gathering): Coverage {
  const sets = [...returns.values()];
  const years = sets.flatMap((set) => [...set.years]);
  const seen = sets.flatMap(({ seenTo }) => (seenTo === null ? [] : [seenTo])).sort();
  const said = new Map([...returns].map(([folder, set]) => [folder, returnSaid(set)]));
  return {
    reviewYears: [...new Set([...said.values()].flatMap(({ covered }) => covered))].sort((one, other) => one - other),
    latestYear: years.length > 0 ? Math.max(...years) : null,
    episodesSeenTo: seen.at(-1) ?? null,
    returns: said,
    ssdReviews: ssdReviews.some(({ rows }) => rows.length > 0),
    ssdEpisodes,
  };
}

/** Rules 167, 440 and 441: the review counts, its code does not. */
function codeFaults({ byFile, bornOn }: SaidOfChild): Fault[] {
  return byFile.reviews.flatMap(({ rows }) =>
    rows.flatMap((review) => {
      const { participation: says, heldOn, file, line } = review;
      const fault = says && reviewFault(says, heldOn, bornOn?.day ?? null);
      if (!fault) return [];
      review.participation = null;
      const problem = `${fault.says} Correct it in the case system (rule ${fault.rule}).`;
      return [{ file, line, column: 'REVIEW_CODE', says, problem, kept: 'row kept without this value' as const }];
    }),
  );
}
