import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Law } from '../../domain/records/law.ts';
import { fits } from '../../domain/reviews/participation.ts';
import { periodFactsOf } from '../../domain/reviews/period-facts.ts';
import type { Day } from '../../domain/time/day.ts';

/** The columns of the SSDA903 reviews table, in its order. */
export const reviewColumns = ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'] as const;
export type ReviewRow = Readonly<Record<(typeof reviewColumns)[number], string>>;

/**
 * One review as the SSDA903 return counts it. Null for one that does not go in: not completed, cancelled, not a
 * statutory one, no code or one that can’t be right, or a child who has short breaks only (V3, V4: ruling Dates 6).
 */
export function ssda903ReviewCells(file: CaseFile, reviewId: Id, law: Law): ReviewRow | null {
  const period = periodFactsOf(file, law).find(({ reviews }) => reviews.some(({ id }) => id === reviewId));
  const review = period?.reviews.find(({ id }) => id === reviewId);
  const { reference, bornOn } = file.child;
  if (!review?.completedOn || !review.participation || period?.shortBreaksOnly || bornOn === null) return null;
  if (!fits(review.participation, bornOn, review.completedOn)) return null;
  return {
    CHILD: reference,
    DOB: asReturned(bornOn),
    REVIEW: asReturned(review.completedOn),
    REVIEW_CODE: review.participation,
  };
}

/** `dd/mm/yyyy`, as the return has its days. */
const asReturned = (day: Day) => day.split('-').toReversed().join('/');

/** Those rows as a file. A comma or a quotation mark is quoted. */
export const reviewRowsCsv = (rows: readonly ReviewRow[]): string =>
  [reviewColumns.join(','), ...rows.map((row) => reviewColumns.map((column) => cell(row[column])).join(','))]
    .map((line) => `${line}\n`)
    .join('');

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
