import { z } from 'zod';
import type { Day } from '../../domain/time/day.ts';
import { notYet, present } from '../objections.ts';
import { dayCell, referenceCell } from '../reading/cells.ts';
import { childIn, fileSaid, partOf, reachOfRows, returnIn, unreadIn } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import type { Fault } from '../reporting/fault.ts';
import type { FileSaid, ReviewSaid } from '../said.ts';
import { participation } from './codes.ts';
import { collectionYear, yearOfEnds } from './collection-year.ts';

/** Reviews held in the year. Whether a code fits the child’s age is settled when every file has been read. */
export const reviews = table({
  title: 'SSDA903 reviews',
  columns: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
  needs: ['CHILD', 'REVIEW', 'REVIEW_CODE'],
  row: z.object({ CHILD: referenceCell, DOB: dayCell, REVIEW: dayCell, REVIEW_CODE: participation }),
  firm: ['CHILD', 'REVIEW'],
  check: ({ DOB, REVIEW, REVIEW_CODE }, today) => [
    ...present('REVIEW', REVIEW, 'There is no review date (rule 166). Add it.'),
    ...notYet('REVIEW', REVIEW, today),
    ...notYet('DOB', DOB, today),
    ...present('REVIEW_CODE', REVIEW_CODE, 'There is no participation code (rule 167). Add it in the case system.'),
  ],
  gather: (rows, into, file, refused) => {
    const set = returnIn(into);
    const held: Day[] = [];
    const reach = reachOfRows();
    let firstOn: Day | null = null;
    for (const { CHILD, REVIEW } of rows) {
      if (REVIEW === null) continue;
      held.push(REVIEW);
      reach.see(CHILD, REVIEW);
      if (firstOn === null || REVIEW < firstOn) firstOn = REVIEW;
    }
    const of: FileSaid = { ...fileSaid(into, { file, holds: 'reviews' }, reach), firstOn, year: yearOfEnds(held) };
    // A heading without rows is an export that failed as often as a year without a review: it proves nothing.
    if (held.length > 0) set.reviewFiles += 1;
    for (const { CHILD, DOB, REVIEW, REVIEW_CODE, file, line } of rows) {
      if (REVIEW === null) continue;
      const child = childIn(into, CHILD);
      addReview(
        partOf(child.byFile, 'reviews', of),
        { heldOn: REVIEW, participation: REVIEW_CODE, file, line },
        into.faults,
      );
      set.reviewsIn.set(collectionYear(REVIEW), (set.reviewsIn.get(collectionYear(REVIEW)) ?? 0) + 1);
      if (DOB === null || child.bornOn?.day === DOB) continue;
      if (child.bornOn) into.otherBirths.push({ reference: child.reference, day: DOB, file, line });
      else child.bornOn = { day: DOB, saidBy: 'ssda903', file, line };
    }
    for (const { CHILD } of refused) {
      const whose = referenceCell.safeParse(CHILD);
      if (whose.success) unreadIn(into, whose.data, of);
    }
  },
});

function addReview(all: ReviewSaid[], review: ReviewSaid, faults: Fault[]) {
  const before = all.find(({ heldOn }) => heldOn === review.heldOn);
  if (before === undefined) {
    all.push(review);
    return;
  }
  const codes = before.participation === review.participation ? '' : ` with ${before.participation ?? 'no code'}`;
  faults.push({
    file: review.file,
    line: review.line,
    column: 'REVIEW',
    says: `${review.heldOn} ${review.participation ?? ''}`.trim(),
    problem: `This child already has a review on this day${codes}, on line ${before.line}. That one was kept.`,
    kept: 'row refused',
  });
}
