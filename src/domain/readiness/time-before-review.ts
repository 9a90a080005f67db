import { allocatedTo, type CaseFile } from '../records/case-file.ts';
import type { Booking, Contact, EarlyRequest, Preparation, PreparationItem } from '../reviews/reviewing.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';

/** The time in which something counts towards one review: after the review before it, up to the day itself. */
export interface Lead {
  /** The day the review before it was completed. Null: there was none. */
  after: Day | null;
  /** The review’s own day. Null: it is still to come. */
  until: Day | null;
}

/** Towards the review to come: everything since the last one completed, in this period of care. */
export const leadNow = (file: CaseFile): Lead => ({
  after: laterOf(lastReviewOn(file, null), eveOf(file)),
  until: null,
});

/** Towards the review booked for this day. */
export const leadTo = (file: CaseFile, on: Day): Lead => ({ after: lastReviewOn(file, on), until: on });

/** The day before a child who has been in care before came back. */
function eveOf({ periods }: CaseFile): Day | null {
  const latest = periods.at(-1);
  return periods.length < 2 || latest === undefined
    ? null
    : addDays(latest.becameLookedAfterOn ?? latest.firstSeenOn, -1);
}

const laterOf = (one: Day | null, other: Day | null) => (one === null || (other !== null && other > one) ? other : one);

/** The day the last statutory review was completed, or the last before a day. */
function lastReviewOn({ reviews }: CaseFile, before: Day | null): Day | null {
  let last: Day | null = null;
  for (const { kind, cancelled, completedOn } of reviews) {
    if (kind !== 'statutory' || cancelled || completedOn === null) continue;
    if ((before === null || completedOn < before) && (last === null || completedOn > last)) last = completedOn;
  }
  return last;
}

const isWithin = (day: Day, { after, until }: Lead) =>
  (after === null || day > after) && (until === null || day <= until);

/** The newest entry for an item in the time that counts, whether it says done, begun or undone. */
export const newestFor = ({ preparations }: CaseFile, item: PreparationItem, lead: Lead): Preparation | null =>
  preparations.findLast((one) => one.item === item && isWithin(one.recordedOn, lead)) ?? null;

/** The newest entry, where it says that the item is done. */
export function preparedFor(file: CaseFile, item: PreparationItem, lead: Lead): Preparation | null {
  const newest = newestFor(file, item, lead);
  return newest === null || newest.doneOn === null ? null : newest;
}

/** Visits and talks in the time that counts, oldest first. */
export const contactsFor = ({ contacts }: CaseFile, lead: Lead): readonly Contact[] =>
  contacts.filter(({ on }) => isWithin(on, lead));

/** A baby can’t be spoken with alone, and is observed instead. */
export const countsAsAlone = ({ alone, how }: Contact): boolean => alone || how === 'observed, too young to talk';

/** Was it the child’s own IRO that day? A colleague’s visit under cover is known by their role, where staff are known. */
export const isByOwnIro = (file: CaseFile, { personId, on }: Contact): boolean =>
  allocatedTo(file, 'iro', on) === personId;

/**
 * The date in hand for the review to come. One left over from a review since held is not it: it was made before that
 * review was completed, or for a day that has gone by then.
 */
export function bookingNow(file: CaseFile): Booking | null {
  const open = file.bookings.findLast(({ endedOn }) => endedOn === null);
  const { after } = leadNow(file);
  if (open === undefined) return null;
  return after === null || (open.on > after && open.bookedOn >= after) ? open : null;
}

/** Requests for an earlier review that still want an answer: a review held since has overtaken them. */
export function requestsNow(file: CaseFile): readonly EarlyRequest[] {
  const { after } = leadNow(file);
  const isOpen = ({ answer }: EarlyRequest) => answer === null || answer === 'meet first';
  return file.earlyRequests.filter((one) => isOpen(one) && (after === null || one.askedOn > after));
}
