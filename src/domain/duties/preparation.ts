import {
  contactsFor,
  countsAsAlone,
  isByOwnIro,
  type Lead,
  leadTo,
  preparedFor,
} from '../readiness/time-before-review.ts';
import type { CaseFile } from '../records/case-file.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { carePlanning, handbook, procedures } from './authorities.ts';
import type { Duty } from './duty.ts';
import type { Occasion } from './occasion.ts';

const byGuidance = { weight: 'guidance', confidence: 'reported' } as const;
const byPractice = { weight: 'practice', confidence: 'reported' } as const;

type Met = (file: CaseFile, lead: Lead) => Day | null;

/**
 * Arises for each date that was kept, not for one moved or cancelled: until there is a date there is nothing to count
 * back from. The readiness board counts from the due date meanwhile, and says so.
 */
const beforeEachReview =
  (met: Met): Duty['arises'] =>
  ({ file }) =>
    file.bookings
      .filter(({ endedAs }) => endedAs === null || endedAs === 'kept')
      .map(
        ({ id, on }): Occasion => ({
          about: id,
          from: on,
          fromWhat: 'day the review is booked for',
          metOn: met(file, leadTo(file, on)),
          endsOn: addDays(on, 1),
          endsWhat: 'the day of the review had passed',
          sourceDueOn: null,
        }),
      );

/** Reported: council procedures give the Handbook’s 3 working days. Met by the report; the board lists the plans with it. */
export const swReportToIro: Duty = {
  ...byGuidance,
  id: 'sw-report-to-iro',
  title: 'Social worker’s report and plans to the IRO',
  says: 'at least 3 working days before the review',
  authority: handbook(),
  owedBy: 'the social worker',
  limit: { workingDaysBefore: 3 },
  arises: beforeEachReview((file, lead) => preparedFor(file, 'report received', lead)?.doneOn ?? null),
};

/** Reported, and in “days”: taken as working days. Some councils use 5 to 10 days. */
export const reviewInvitations: Duty = {
  ...byPractice,
  id: 'review-invitations',
  title: 'Invitations and consultation papers sent',
  says: 'at least 10 working days before the review',
  authority: procedures('Published procedures for reviews'),
  owedBy: 'the social worker or business support',
  limit: { workingDaysBefore: 10 },
  arises: beforeEachReview((file, lead) => {
    const invited = preparedFor(file, 'venue and invitations', lead)?.doneOn ?? null;
    const papers = preparedFor(file, 'consultation out', lead)?.doneOn ?? null;
    if (invited === null || papers === null) return null;
    // Both are wanted, so the later of the two days counts.
    return [invited, papers].toSorted().at(-1) ?? null;
  }),
};

/** Reported, and in “days”: taken as working days. A talk counts, and so does what the child chose. */
export const swTalkChildArrangements: Duty = {
  ...byPractice,
  id: 'sw-talk-child-arrangements',
  title: 'Social worker and child agree who, where and how',
  says: 'at least 20 working days before the review',
  authority: procedures('Published procedures for reviews'),
  owedBy: 'the social worker',
  limit: { workingDaysBefore: 20 },
  arises: beforeEachReview((file, lead) => {
    const talked = preparedFor(file, 'social worker talked with the child', lead)?.doneOn ?? null;
    return talked ?? preparedFor(file, 'choices', lead)?.doneOn ?? null;
  }),
};

/** Reported: council procedures give the Handbook’s 15 working days. Either of the two may say when they talked. */
export const swIroConsult: Duty = {
  ...byGuidance,
  id: 'sw-iro-consult',
  title: 'Social worker and IRO talk about the review',
  says: 'at least 15 working days before the review',
  authority: handbook(),
  owedBy: 'the social worker and the IRO',
  limit: { workingDaysBefore: 15 },
  arises: beforeEachReview((file, lead) => preparedFor(file, 'planning talk', lead)?.doneOn ?? null),
};

/**
 * The private talk before every review is the law; meeting before the first is guidance. Reported: we have not read reg
 * 36 itself. The day of the review counts, because the talk has only to come before it starts.
 */
export const iroMeetChildBeforeFirst: Duty = {
  id: 'iro-meet-child-before-first',
  title: 'IRO speaks with the child in private',
  says: 'before the review starts',
  authority: carePlanning('reg 36(1)(b)'),
  weight: 'statute',
  confidence: 'reported',
  owedBy: 'the IRO',
  limit: { workingDaysBefore: 0 },
  arises: beforeEachReview(
    (file, lead) => contactsFor(file, lead).find((one) => countsAsAlone(one) && isByOwnIro(file, one))?.on ?? null,
  ),
};

export const preparationDuties: readonly Duty[] = [
  swTalkChildArrangements,
  swIroConsult,
  reviewInvitations,
  swReportToIro,
  iroMeetChildBeforeFirst,
];
