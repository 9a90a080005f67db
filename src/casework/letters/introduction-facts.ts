import { duesOf } from '../../domain/duties/dues-of.ts';
import type { Due } from '../../domain/duties/duty.ts';
import { introductionDuties, toldOn } from '../../domain/duties/introduction.ts';
import { lateNow } from '../../domain/duties/late-now.ts';
import type { Allocation, CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { nextReviewOf } from '../../domain/reviews/next-review.ts';
import { addDays } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Late } from '../../domain/time/late.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { type Letterhead, letterheadOf } from './letterhead.ts';

/** What the IRO’s first letter is made from. */
export interface IntroductionFacts extends Letterhead {
  /** “first review”, “4th review”, or “next review” where its place is not known. */
  which: string;
  givenOn: Day | null;
  /** The day the child came into care; null where nobody knows. */
  since: Day | null;
  /** The clock of telling the child; null where it is not known that this is a new appointment. */
  clock: Due | null;
  /** How late it is, while they have not been told. */
  late: Late | null;
}

interface Asked {
  child: ChildKey;
}

function introduction(file: CaseFile, _: Asked, circumstances: Circumstances): { result: IntroductionFacts } {
  const { today, law } = circumstances;
  const appointed = irosAllocation(file, today);
  const next = nextReviewOf(file, today, law);
  const clock = tellingClock(file, appointed.id, circumstances);
  return {
    result: {
      ...letterheadOf(file, { otherwise: null, after: addDays(today, -1), review: null }, circumstances),
      which: next.due === null || next.which === 'review' ? 'next review' : next.which,
      since: cameIntoCareOn(file),
      givenOn: toldOn(file, appointed.id),
      clock,
      late: clock && lateNow(clock, law),
    },
  };
}

export const cameIntoCareOn = ({ periods }: CaseFile): Day | null => periods.at(-1)?.becameLookedAfterOn ?? null;

/** Refuses where the child has no IRO: there is nobody to introduce. */
export function irosAllocation({ allocations }: CaseFile, today: Day): Allocation {
  const found = allocations.findLast(
    ({ role, fromOn, toOn }) => role === 'iro' && fromOn <= today && (toOn === null || today <= toOn),
  );
  if (!found) throw new Refusal('This child has no IRO on record, so there is nobody to introduce.');
  return found;
}

const tellingClock = (file: CaseFile, allocation: string, { today, law }: Pick<Circumstances, 'today' | 'law'>) =>
  duesOf(file, today, law, introductionDuties).find(({ about }) => about === allocation) ?? null;

/** For the paper itself. A letter is the one place where a forename is read. */
export const introductionFacts = caseAction({
  name: 'introduction',
  auditedAs: 'opened the letter of introduction',
  permission: 'write to the child',
  reads: () => ({ forename: true }),
  child: ({ child }: Asked) => child,
  decide: introduction,
});

/** For a preview in Slack, which never holds a forename (ruling Slack 3). */
export const introductionPreview = caseAction({
  name: 'preview-introduction',
  auditedAs: 'read the letter of introduction before it was made',
  permission: 'write to the child',
  child: ({ child }: Asked) => child,
  decide: introduction,
});
