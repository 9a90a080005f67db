import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Law } from '../../domain/records/law.ts';
import { nextReviewOf } from '../../domain/reviews/next-review.ts';
import type { Day } from '../../domain/time/day.ts';
import type { MovedReview } from '../../exchange/reporting/moved-reviews.ts';

/** How the day by which the next review is due differs once files have been read; null where it does not. */
export function movedReview(
  before: CaseFile,
  after: CaseFile,
  { today, law }: { today: Day; law: Law },
): MovedReview | null {
  const dueIn = (file: CaseFile) => nextReviewOf(file, today, law).due?.dueOn ?? null;
  const [was, is] = [dueIn(before), dueIn(after)];
  if (was === is) return null;
  const known = latestHeld(before) ?? '';
  const wasHeldSince = was !== null && is !== null && is > was && (latestHeld(after) ?? '') >= known;
  const isHistoryKept = before.reviews.every(({ id, completedOn }) =>
    after.reviews.some((row) => row.id === id && row.completedOn === completedOn),
  );
  return { reference: after.child.reference, was, is, wasHeldSince: wasHeldSince && isHistoryKept };
}

const latestHeld = ({ reviews }: CaseFile): Day | null =>
  reviews.reduce<Day | null>((sum, { completedOn }) => ((completedOn ?? '') > (sum ?? '') ? completedOn : sum), null);
