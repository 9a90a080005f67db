import { approvalsWaiting } from '../../../domain/reviews/approval.ts';
import { toApprove } from '../../../domain/wording/approval-words.ts';
import { askedBy, isAskedOf } from '../../shared/approvals.ts';
import { type DayRow, type FileRead, rowOf } from './day-row.ts';

/** What an IRO manager is asked to approve, every morning until they answer. */
export const approvalsToday = ({ file, circumstances }: FileRead): DayRow[] =>
  approvalsWaiting(file)
    .filter((one) => isAskedOf(one, file, circumstances))
    .map((one) =>
      rowOf(file, circumstances, {
        what: `To approve: ${toApprove(one)}`,
        whose: askedBy(one, file, circumstances.staff),
        by: one.about === 'did not happen' ? null : (file.bookings.find(({ id }) => id === one.rowId)?.on ?? null),
        next: { step: 'answer what is to be approved', child: file.child.id, approval: one.id },
      }),
    );
