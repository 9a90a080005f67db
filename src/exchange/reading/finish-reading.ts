import { reviewFault } from '../../domain/reviews/participation.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import type { Fault } from '../reporting/fault.ts';
import type { Coverage, FileReport, FilesRead, SaidOfChild } from '../said.ts';
import { yearsCovered } from '../ssda903/collection-year.ts';
import { echo } from './echo.ts';
import { childIn, type Gathering } from './gathering.ts';

/** What can only be settled when every file has been read: ages, whose review it is, and how far the files reach. */
export function finishReading(gathering: Gathering, files: FileReport[]): FilesRead {
  const { children, staff, teams, faults } = gathering;
  giveReviewsToChildren(gathering);
  faults.push(...differingBirths(gathering));
  const coverage = coverageOf(gathering);
  for (const child of children.values()) {
    child.coverage = coverage;
    // Copies are as long as they need be; a list that grew by pushing keeps room for more.
    child.episodes = child.episodes.toSorted((one, other) => (one.startedOn < other.startedOn ? -1 : 1));
    child.reviews = child.reviews.toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
    if (child.bornOn === null && child.list8?.bornOn) {
      const { file, line, bornOn } = child.list8;
      child.bornOn = { file, line, day: bornOn, saidBy: 'annex-a' };
    }
    faults.push(...codeFaults(child));
  }
  const order = new Map(files.map(({ file }, index) => [file, index]));
  faults.sort((one, other) => (order.get(one.file) ?? 0) - (order.get(other.file) ?? 0) || one.line - other.line);
  const { answersSaid: answers, spellings } = gathering;
  return { files, staff, teams, children, faults, answers, spellings: [...spellings.values()] };
}

/** An SSD review names its period of care, and in newer versions the child. */
function giveReviewsToChildren(gathering: Gathering) {
  for (const { person, periodId, ...review } of gathering.ssdReviews ?? []) {
    const reference = person ?? gathering.ssdPeriods.get(periodId ?? '')?.reference;
    if (reference === undefined) {
      gathering.faults.push({
        file: review.file,
        line: review.line,
        column: 'clar_cla_id',
        says: echo(periodId),
        problem: 'No row of ssd_cla_episodes has this period of care. Give both files together.',
        kept: 'row refused',
      });
      continue;
    }
    const child = childIn(gathering, reference);
    child.ssd ??= { periods: [], reviews: [] };
    child.ssd.reviews.push(review);
  }
  for (const { ssd } of gathering.children.values()) {
    ssd?.periods.sort((one, other) => (one.becameLookedAfterOn < other.becameLookedAfterOn ? -1 : 1));
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

function coverageOf({ returns, ssdReviews }: Gathering): Coverage {
  const sets = [...returns.values()];
  const years = sets.flatMap((set) => [...set.years]);
  const seen = sets.flatMap(({ seenTo }) => (seenTo === null ? [] : [seenTo])).sort();
  return {
    reviewYears: [...new Set(sets.flatMap(yearsCovered))].sort((one, other) => one - other),
    latestYear: years.length > 0 ? Math.max(...years) : null,
    episodesSeenTo: seen.at(-1) ?? null,
    ssdReviews: ssdReviews !== null,
  };
}

/** Rules 167, 440 and 441: the review counts, its code does not. */
function codeFaults({ reviews, bornOn }: SaidOfChild): Fault[] {
  return reviews.flatMap((review) => {
    const { participation: says, heldOn, file, line } = review;
    const fault = says && reviewFault(says, heldOn, bornOn?.day ?? null);
    if (!fault) return [];
    review.participation = null;
    const problem = `${fault.says} Correct it in the case system (rule ${fault.rule}).`;
    return [{ file, line, column: 'REVIEW_CODE', says, problem, kept: 'row kept without this value' as const }];
  });
}
