import { childLetter } from './child-letter.ts';
import { decisionsNotice } from './decisions-notice.ts';
import type { Paper } from './paper.ts';
import { reviewRecord } from './review-record.ts';
import { ssda903ReviewRow } from './ssda903-review-row.ts';

/** Every paper the service writes. */
export const papers: readonly Paper[] = [childLetter, reviewRecord, decisionsNotice, ssda903ReviewRow];
