import { z } from 'zod';
import { notYet, present } from '../objections.ts';
import { dayCell, referenceCell } from '../reading/cells.ts';
import { childIn, returnIn } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import type { Fault } from '../reporting/fault.ts';
import type { ReviewSaid } from '../said.ts';
import { participation } from './codes.ts';
import { collectionYear } from './collection-year.ts';

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
  gather: (rows, into) => {
    const set = returnIn(into);
    set.reviewFiles += 1;
    for (const { CHILD, DOB, REVIEW, REVIEW_CODE, file, line } of rows) {
      if (REVIEW === null) continue;
      const child = childIn(into, CHILD);
      addReview(child.reviews, { heldOn: REVIEW, participation: REVIEW_CODE, file, line }, into.faults);
      set.reviewsIn.set(collectionYear(REVIEW), (set.reviewsIn.get(collectionYear(REVIEW)) ?? 0) + 1);
      if (DOB === null || child.bornOn?.day === DOB) continue;
      if (child.bornOn) into.otherBirths.push({ reference: child.reference, day: DOB, file, line });
      else child.bornOn = { day: DOB, saidBy: 'ssda903', file, line };
    }
  },
});

function addReview(all: ReviewSaid[], review: ReviewSaid, faults: Fault[]) {
  const at = all.findIndex(({ heldOn }) => heldOn === review.heldOn);
  const before = all[at];
  if (before === undefined) {
    all.push(review);
    return;
  }
  // The same review in two years’ files is one review, and nobody’s mistake.
  if (before.file !== review.file && before.participation === review.participation) return;
  const codes = before.participation === review.participation ? '' : ` with ${before.participation ?? 'no code'}`;
  const where = before.file === review.file ? `line ${before.line}` : `line ${before.line} of ${before.file}`;
  faults.push({
    file: review.file,
    line: review.line,
    column: 'REVIEW',
    says: `${review.heldOn} ${review.participation ?? ''}`.trim(),
    problem: `This child already has a review on this day${codes}, on ${where}. That one was kept.`,
    kept: 'row refused',
  });
}
