import { ours, procedures } from '../duties/authorities.ts';
import { isOpen } from '../duties/dues-of.ts';
import { isStatutoryReview } from '../reviews/next-review.ts';
import { addDays, daysBetween, laterOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule, KnownToRule } from './rule.ts';

export const noIroContact: DriftRule = {
  code: 'drift-no-iro-contact',
  title: 'No contact by the IRO for half the time between reviews',
  says: 'No IRO has logged a visit to the child, or a talk, for half of the time from the last review to the next one. Time before this service first heard of the child is not counted.',
  authority: procedures('Published local procedures for midway checks; no number in the regulations or the Handbook'),
  weight: 'practice',
  confidence: 'reported',
  threshold: ours('Half the time'),
  whose: 'iro',
  todo: 'See or speak with the child, and log it',
  step: 'log a contact',
  isOfIrosOwn: true,
  find(known) {
    const { dues, care, today, heardFrom } = known;
    const due = dues.find((one) => isOpen(one.state) && isBetweenReviews(one));
    if (!care || !due?.from || !due.dueOn) return [];
    const half = Math.floor(daysBetween(due.from, due.dueOn) / 2);
    const last = laterOf(laterOf(due.from, heardFrom), seenOn(known));
    const quietUntil = addDays(last, half);
    if (today <= quietUntil) return [];
    const detail = `none logged after ${dateInWords(last)}`;
    return [{ about: due.about, since: addDays(quietUntil, 1), harm: 'act this week', detail }];
  },
};

const isBetweenReviews = (due: KnownToRule['dues'][number]) =>
  isStatutoryReview(due) && (due.duty.id === 'review-second' || due.duty.id === 'review-subsequent');

/** Where it was not kept as what they came, whoever never was the child’s social worker came for the IRO. */
function seenOn({ file: { contacts, allocations } }: KnownToRule): Day {
  const seen = contacts.findLast(({ loggedAs, personId }) =>
    loggedAs === null
      ? !allocations.some((one) => one.role === 'social worker' && one.personId === personId)
      : loggedAs === 'iro' || loggedAs === 'iro manager',
  );
  return seen?.on ?? '';
}
