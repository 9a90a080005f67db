import { duesOf, isOpen } from '../../../domain/duties/dues-of.ts';
import { lastDayOf } from '../../../domain/duties/limit.ts';
import { reviewInvitations } from '../../../domain/duties/preparation.ts';
import { reviewRecordDistribute } from '../../../domain/duties/record.ts';
import { readinessItems } from '../../../domain/readiness/readiness-items.ts';
import type { CaseFile } from '../../../domain/records/case-file.ts';
import { addDays } from '../../../domain/time/calendar.ts';
import type { Day } from '../../../domain/time/day.ts';
import type { Circumstances } from '../../perform/action.ts';
import type { ReviewLine } from '../../shared/review-line.ts';
import { type DayRow, rowOf } from '../day/day-row.ts';

const invitations = readinessItems.find(({ name }) => name === 'venue and invitations');
/** In calendar days. */
const ahead = 28;

const lateBy = (by: Day, { today, law }: Circumstances) => Math.max(0, law.calendar.workingDaysBetween(by, today));

/** A review of the next four weeks, for which nobody has sent the invitations. */
export function invitationsFor(file: CaseFile, line: ReviewLine, circumstances: Circumstances): DayRow[] {
  const on = line.booked?.on ?? line.dueOn;
  if (on === null || on > addDays(circumstances.today, ahead)) return [];
  if (invitations === undefined || !line.ready.missing.includes(invitations.short)) return [];
  const by = lastDayOf(reviewInvitations.limit, on, circumstances.law.calendar);
  const next = { step: 'send the invitations', child: file.child.id } as const;
  return [rowOf(file, { what: `invitations to the ${line.which}`, by, late: lateBy(by, circumstances), next })];
}

/** A record that was written here, and that not everybody has been sent. */
export function distributionFor(file: CaseFile, circumstances: Circumstances): DayRow[] {
  if (file.reviewRecords.length === 0) return [];
  const { today, law } = circumstances;
  return duesOf(file, today, law, [reviewRecordDistribute]).flatMap(({ dueOn: by, about, state }) => {
    if (by === null || !isOpen(state)) return [];
    const what = 'record of the review to send out';
    const next = { step: 'send out the record', child: file.child.id, review: about } as const;
    return [rowOf(file, { what, by, late: lateBy(by, circumstances), next })];
  });
}
