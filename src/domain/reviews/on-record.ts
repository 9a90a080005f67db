import type { CaseFile } from '../records/case-file.ts';
import type { Day } from '../time/day.ts';
import { newestRecordOf } from './record-of.ts';
import type { WhatHappened } from './reviewing.ts';

/** What was recorded, as it stands, of parts held and of reviews that did not happen. */
export const onRecord = (file: CaseFile): { outcome: WhatHappened['outcome']; on: Day }[] =>
  [...new Set(file.reviewRecords.map(({ reviewId }) => reviewId))].flatMap((id) => {
    const what = newestRecordOf(file, id)?.answers.whatHappened;
    return what === undefined || what.outcome === 'held' ? [] : [{ outcome: what.outcome, on: what.on }];
  });
