import { duesOf, isOpen } from '../../../domain/duties/dues-of.ts';
import { lastDayOf } from '../../../domain/duties/limit.ts';
import { reviewInvitations } from '../../../domain/duties/preparation.ts';
import { reviewRecordDistribute } from '../../../domain/duties/record.ts';
import { readinessItems } from '../../../domain/readiness/readiness-items.ts';
import { readinessOf } from '../../../domain/readiness/readiness-of.ts';
import { bookingNow } from '../../../domain/readiness/time-before-review.ts';
import type { CaseFile } from '../../../domain/records/case-file.ts';
import { nextReviewOf } from '../../../domain/reviews/next-review.ts';
import { aheadOfReviews, readinessReminder, soon } from '../../../domain/time/our-spans.ts';
import { onFrom } from '../../../domain/time/span.ts';
import { listed, shortWords } from '../../../domain/wording/words.ts';
import type { Circumstances } from '../../perform/action.ts';
import { type ReviewLine, reviewLineOf, roleIn } from '../../shared/review-line.ts';
import { type DayRow, rowOf } from '../day/day-row.ts';

const invitations = readinessItems.find(({ name }) => name === 'venue and invitations');

/** A review of the next four weeks, for which nobody has sent the invitations. */
export function invitationsFor(file: CaseFile, line: ReviewLine, circumstances: Circumstances): DayRow[] {
  const on = line.booked?.on ?? line.dueOn;
  if (on === null || on > onFrom(circumstances.today, aheadOfReviews)) return [];
  // An invitation to a day that has gone is of no use to anybody: a review that is late still wants one for its new day.
  if (line.booked !== null && on < circumstances.today) return [];
  if (invitations === undefined || !line.ready.missing.includes(invitations.short)) return [];
  const by = lastDayOf(reviewInvitations.limit, on, circumstances.law.calendar);
  const next = { step: 'send the invitations', child: file.child.id } as const;
  return [
    rowOf(file, circumstances, {
      what:
        on < circumstances.today
          ? `Invitations to the ${line.which}: it is late, and no day is booked yet`
          : `Invitations to the ${line.which} ${line.booked ? 'on' : 'by'} ${shortWords(on)}`,
      by,
      next,
    }),
  ];
}

/** For whoever sees to it that the child is heard: what the child chose and who speaks for them, of a review that is near. */
export function participationFor(file: CaseFile, circumstances: Circumstances): DayRow[] {
  const { today, law, staff } = circumstances;
  const booked = bookingNow(file);
  const on = booked?.on ?? nextReviewOf(file, today, law).due?.dueOn ?? null;
  if (on === null || on < today || law.calendar.workingDaysBetween(today, on) > soon.workingDays) return [];
  const missing = readinessOf(file, { reviewOn: on, today, law, roleOf: roleIn(staff) }).filter(
    ({ item, metOn }) => item.permission === 'note participation' && metOn === null,
  );
  const [first] = missing;
  if (first === undefined) return [];
  const by = first.by ?? on;
  const next = { step: 'get the review ready', child: file.child.id } as const;
  const what = `Still to do before the review ${booked ? 'on' : 'by'} ${shortWords(on)}: ${listed(missing.map(({ item }) => item.short))}`;
  return [rowOf(file, circumstances, { what, by, next })];
}

/** A record that was written here, and that not everybody has been sent. */
export function distributionFor(file: CaseFile, circumstances: Circumstances): DayRow[] {
  if (file.reviewRecords.length === 0) return [];
  const { today, law } = circumstances;
  return duesOf(file, today, law, [reviewRecordDistribute]).flatMap(({ dueOn: by, about, state }) => {
    if (by === null || !isOpen(state)) return [];
    const what = 'Record of the review to send out';
    const next = { step: 'send out the record', child: file.child.id, review: about } as const;
    return [rowOf(file, circumstances, { what, by, next })];
  });
}

interface OfficeDay {
  /** For a review that is near. */
  near: DayRow[];
  other: DayRow[];
}

/** The day of those who work for every child: the office’s papers, and the child’s part in a review. */
export function officeDay(file: CaseFile, circumstances: Circumstances): OfficeDay {
  const { actor, today, law } = circumstances;
  if (actor.role === 'participation worker') return { near: participationFor(file, circumstances), other: [] };
  if (actor.role !== 'business support') return { near: [], other: [] };
  const { line } = reviewLineOf(file, circumstances);
  const on = line?.booked?.on ?? line?.dueOn ?? null;
  const invited = line === null ? [] : invitationsFor(file, line, circumstances);
  const isNear =
    on !== null && on >= today && law.calendar.workingDaysBetween(today, on) <= readinessReminder.workingDays;
  const records = distributionFor(file, circumstances);
  return isNear ? { near: invited, other: records } : { near: [], other: [...invited, ...records] };
}
