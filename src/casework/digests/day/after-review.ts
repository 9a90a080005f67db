import type { CaseFile } from '../../../domain/records/case-file.ts';
import { recordOf } from '../../../domain/reviews/record-of.ts';
import type { Review } from '../../../domain/reviews/review.ts';
import { shortWords } from '../../../domain/wording/words.ts';
import { type DayRow, isTheirIro, type Reading, rowOf } from './day-row.ts';

/** Working days after a review by which its letter should be in the child’s hands: ours, no authority gives a number. */
const letterWithin = 5;

/** One line for a letter that nobody has marked as given; once the next review is recorded it is too late for it. */
export function letterNotGiven(reading: Reading): DayRow[] {
  if (!isTheirIro(reading)) return [];
  const { file, circumstances } = reading;
  const { today, law } = circumstances;
  const review = lastRecorded(file);
  if (review === null || review.completedOn === null) return [];
  const by = law.calendar.addWorkingDays(review.completedOn, letterWithin);
  const isGiven = file.recordSteps.some(({ reviewId, step }) => reviewId === review.id && step === 'letter given');
  if (isGiven || today <= by) return [];
  return [
    rowOf(file, {
      what: `The letter after the review of ${shortWords(review.completedOn)} is not marked as given`,
      by,
      late: law.calendar.workingDaysBetween(by, today),
      harm: 'watch',
      next: { step: 'give the letter', child: file.child.id },
    }),
  ];
}

function lastRecorded(file: CaseFile): Review | null {
  const record = recordOf(file, null);
  return file.reviews.find(({ id }) => id === record?.reviewId) ?? null;
}
