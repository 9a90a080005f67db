import type { CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { ReviewRecord } from './reviewing.ts';

/** What was recorded of one review, as it stands: its latest version. Without a review, of the latest one recorded. */
export function newestRecordOf({ reviewRecords }: CaseFile, reviewId: Id | null): ReviewRecord | null {
  let found: ReviewRecord | null = null;
  for (const record of reviewRecords) {
    if (reviewId !== null && record.reviewId !== reviewId) continue;
    const isLater = found === null || (record.reviewId === found.reviewId && record.version >= found.version);
    if (isLater || (reviewId === null && heldOn(record) > heldOn(found))) found = record;
  }
  return found;
}

const heldOn = (record: ReviewRecord | null) => record?.answers.whatHappened.on ?? '';
