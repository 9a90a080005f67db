import type { CaseFile } from '../../../domain/records/case-file.ts';
import { newestRecordOf } from '../../../domain/reviews/record-of.ts';
import type { Review } from '../../../domain/reviews/review.ts';
import { letterWithin } from '../../../domain/time/our-spans.ts';
import { shortWords } from '../../../domain/wording/words.ts';
import { type DayRead, type DayRow, isTheirIro, rowOf } from './day-row.ts';

/** One line for a letter that nobody has marked as given; once the next review is recorded it is too late for it. */
export function letterNotGiven(reading: DayRead): DayRow[] {
  if (!isTheirIro(reading)) return [];
  const { file, circumstances } = reading;
  const { today, law } = circumstances;
  const review = lastRecorded(file);
  if (review === null || review.completedOn === null) return [];
  const by = law.calendar.addWorkingDays(review.completedOn, letterWithin.workingDays);
  const isGiven = file.recordSteps.some(({ reviewId, step }) => reviewId === review.id && step === 'letter given');
  if (isGiven || today <= by) return [];
  return [
    rowOf(file, circumstances, {
      what: `The letter after the review of ${shortWords(review.completedOn)} is not marked as given`,
      by,
      harm: 'watch',
      key: `not-given ${review.id}`,
      next: { step: 'give the letter', child: file.child.id },
    }),
  ];
}

function lastRecorded(file: CaseFile): Review | null {
  const record = newestRecordOf(file, null);
  return file.reviews.find(({ id }) => id === record?.reviewId) ?? null;
}
