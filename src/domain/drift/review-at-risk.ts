import { carePlanning, ours } from '../duties/authorities.ts';
import { bookingNow } from '../readiness/time-before-review.ts';
import { waitingDetail } from '../reviews/approval.ts';
import { isStatutoryReview } from '../reviews/next-review.ts';
import { laterOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { soon } from '../time/our-spans.ts';
import { spanInWords } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule, KnownToRule } from './rule.ts';

export const reviewAtRisk: DriftRule = {
  code: 'drift-review-at-risk',
  title: 'A review is at risk',
  says: `The next review is due within ${spanInWords(soon)}, and no date is booked for it here, or only one past the limit or too early to count.`,
  authority: carePlanning('reg 33'),
  weight: 'statute',
  confidence: 'read',
  threshold: ours(`The ${spanInWords(soon)}`),
  whose: 'iro',
  todo: 'Book the review',
  step: 'book the review',
  find(known) {
    const { dues, today, law } = known;
    const [due] = dues
      .filter((one) => one.state === 'due soon' && isStatutoryReview(one))
      .sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1));
    // The same meeting would meet both, and the late one says so already.
    if (!due?.dueOn || dues.some((one) => one.state === 'overdue' && isStatutoryReview(one))) return [];
    const booking = bookingNow(known.file);
    const isEarly = booking !== null && due.notBeforeOn !== null && booking.on < due.notBeforeOn;
    if (booking !== null && booking.on <= due.dueOn && !isEarly) return [];
    const why = isEarly ? 'too early to count' : 'past the limit';
    const waiting = waitingDetail(known.file);
    const booked = booking === null ? 'no date booked' : `booked for ${dateInWords(booking.on)}, ${why}${waiting}`;
    return [
      {
        about: due.about,
        since: since(due.dueOn, known),
        // The last day on which it can be held in time: by the end of the week it would be late.
        harm:
          booking === null && law.calendar.lastWorkingDayOnOrBefore(due.dueOn) <= today ? 'act today' : 'act this week',
        detail: `due by ${dateInWords(due.dueOn)}, ${booked}`,
        dueOn: due.dueOn,
      },
    ];
  },
};

/** From when it was due soon; from later, where a date was taken away after that. */
function since(dueOn: Day, { file, law }: KnownToRule): Day {
  const from = law.calendar.addWorkingDays(dueOn, -soon.workingDays);
  return laterOf(from, file.bookings.at(-1)?.endedOn ?? from);
}
