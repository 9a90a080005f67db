import { iroAllocateLocal, iroAppointGuidance, iroServiceTold, iroVacancy } from '../duties/appointment.ts';
import type { Due, Duty } from '../duties/duty.ts';
import { weightOfLimit } from '../duties/grounds.ts';
import { isReviewDuty } from '../duties/index.ts';
import { midwayCheck } from '../duties/midway.ts';
import { bookingNow } from '../readiness/time-before-review.ts';
import { waitingDetail } from '../reviews/approval.ts';
import type { Booking } from '../reviews/reviewing.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { dateInWords } from '../wording/words.ts';
import type { Finding, Harm, KnownToRule, Step, Whose } from './rule.ts';

/** Who is asked, for each way in which the registry says who owes a duty. */
const whoseIs: Record<string, Whose> = {
  'the IRO': 'iro',
  'the social worker': 'social worker',
  'the team manager': 'team manager',
  'the IRO service': 'iro',
  'the IRO who had the child before': 'iro',
  'the social worker or business support': 'social worker',
  'the social worker and the IRO': 'social worker',
};

/** What there is to do, for duties that no review meets. */
const stepFor: Record<string, Step> = {
  'sw-talk-child-arrangements': 'get ready',
  'sw-iro-consult': 'get ready',
  'review-invitations': 'get ready',
  'sw-report-to-iro': 'get ready',
  'iro-meet-child-before-first': 'log a contact',
  'midway-check': 'check midway',
  'decisions-record': 'open the papers',
  'care-plan-update': 'open the papers',
  'review-record-full': 'open the papers',
  'review-record-distribute': 'send out the record',
};

/** A pattern says the same, and of a child whose IRO has left as well: it is said once. That the service was told is met as soon as it is known. */
const hasRule = new Set<Duty>([iroServiceTold, iroAllocateLocal, iroAppointGuidance, iroVacancy]);

/** A duty past its date is a finding by itself, with the duty’s own authority. */
export function overdueDuties(known: KnownToRule): Finding[] {
  const found: Finding[] = [];
  for (const due of known.dues) {
    if (due.state === 'overdue' && due.dueOn !== null && !hasRule.has(due.duty))
      found.push(findingOf(due, due.dueOn, known));
  }
  return found;
}

function findingOf(due: Due, dueOn: string, known: KnownToRule): Finding {
  const { duty, about, assumed } = due;
  const isReview = isReviewDuty(duty);
  const booking = isReview ? bookingNow(known.file) : null;
  return {
    code: duty.id,
    about,
    title: `Late: ${duty.title.charAt(0).toLowerCase()}${duty.title.slice(1)}`,
    why: `${duty.title}: ${duty.says}.`,
    authority: duty.authority,
    weight: duty.weight,
    confidence: duty.confidence,
    threshold: duty.threshold,
    whose: whoseIs[duty.owedBy] ?? 'iro',
    ...(isReview
      ? reviewStep(booking, known.today)
      : { todo: 'Do it, or say that it is done', step: stepFor[duty.id] ?? 'open the child' }),
    // The IRO’s own look at how the plan goes: like their contacts, not for the team to watch.
    isOfIrosOwn: duty === midwayCheck,
    dueOn,
    since: addDays(dueOn, 1),
    harm: harmOf(due),
    detail: [
      `was due by ${dateInWords(dueOn)}`,
      ...(assumed === undefined ? [] : ['which is assumed']),
      ...(due.relaxed === null ? [] : ['when the law was relaxed']),
      ...(booking === null ? [] : [`booked for ${dateInWords(booking.on)}${waitingDetail(known.file)}`]),
    ].join(', '),
  };
}

/** One that is booked is to be got ready for, and recorded once its day has come. */
function reviewStep(booking: Booking | null, today: Day): Pick<Finding, 'todo' | 'step'> {
  if (booking === null) return { todo: 'Book the review, and hold it', step: 'book the review' };
  return booking.on <= today
    ? { todo: 'Record the review, or move its date', step: 'record the review' }
    : { todo: 'Get ready for it, and hold it on the day', step: 'get ready' };
}

/** A late review is for today; another breach of law or guidance for this week; a late practice is worth watching. */
function harmOf({ duty }: Due): Harm {
  if (isReviewDuty(duty)) return 'act today';
  return weightOfLimit(duty) === 'practice' ? 'watch' : 'act this week';
}
