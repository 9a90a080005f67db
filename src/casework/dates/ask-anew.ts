import type { Change } from '../../domain/records/case-file.ts';
import { approvalsWaiting } from '../../domain/reviews/approval.ts';
import { sweepAction } from '../perform/action.ts';
import { askedOf, tellAnew } from '../shared/approvals.ts';

/**
 * Whoever was asked to approve something has left, or manages no IROs any more; or there was nobody to ask. Every IRO
 * manager who may answer is asked anew. Said again the next day it is the same message, so that nobody is told twice.
 */
export const askAnew = sweepAction({
  name: 'ask-anew',
  auditedAs: 'asked anew who approves a change',
  permission: 'ask anew who approves',
  among: (_: Record<string, never>) => ({ approving: true }),
  begin: (_, { staff }) => {
    const changes: Change[] = [];
    return {
      add: (file) => {
        for (const one of approvalsWaiting(file))
          if (askedOf(one, staff) === null) changes.push(...tellAnew(one, staff));
      },
      end: () => ({ result: changes.length, changes }),
    };
  },
});
