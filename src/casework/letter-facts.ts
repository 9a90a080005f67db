import { allocatedTo, type CaseFile, type Day, type Id } from '../domain/case-file.ts';
import type { ChildsPart, WhatHappened } from '../domain/reviewing.ts';
import { nextReviewOf } from '../domain/reviews/next-review.ts';
import { type AboutReview, childOf, type DecisionLine, decisionsOf, isOpen, recorded } from './about-review.ts';
import { type Circumstances, caseAction } from './action.ts';
import type { NamedChild } from './review-line.ts';

/** What the letter to the child is made from: only what was typed and ticked. */
export interface LetterFacts {
  child: NamedChild;
  review: Id;
  /** Forename or initials; null where neither is held. */
  called: string | null;
  on: Day;
  today: Day;
  outcome: WhatHappened['outcome'];
  chairedBy: WhatHappened['chairedBy'];
  said: Omit<ChildsPart, 'participation'>;
  achievements: string | null;
  decisions: readonly DecisionLine[];
  /** Confidential items left out: for the preview, and never for the letter. */
  leftOut: number;
  next: { on: Day; at: string | null; venue: string | null } | { by: Day } | null;
  iro: { name: string; phone: string | null; email: string | null };
  /** Words that are names and no child’s: for the hints. */
  staffNames: readonly string[];
  given: { on: Day; how: string | null } | null;
}

function letter(file: CaseFile, { review }: AboutReview, circumstances: Circumstances): { result: LetterFacts } {
  const { staff, forename } = circumstances;
  const record = recorded(file, review);
  const { whatHappened, child, areas } = record.answers;
  const decisions = decisionsOf(file, record.reviewId, circumstances);
  // The child’s IRO today, who signs it and can be rung; whoever recorded the review, where there is none.
  const iroId = allocatedTo(file, 'iro', circumstances.today) ?? record.recordedById;
  const iro = staff.people.find(({ id }) => id === iroId);
  const given = file.recordSteps.findLast(
    ({ step, reviewId }) => step === 'letter given' && reviewId === record.reviewId,
  );
  return {
    result: {
      child: childOf(file),
      review: record.reviewId,
      called: forename ?? dotted(file.child.initials),
      on: whatHappened.on,
      today: circumstances.today,
      outcome: whatHappened.outcome,
      chairedBy: whatHappened.chairedBy,
      said: child,
      achievements: areas.find(({ area }) => area === 'achievements')?.line ?? null,
      decisions: decisions.filter((one) => isOpen(one) && !['withdrawn', 'closed', 'replaced'].includes(one.state)),
      leftOut: decisions.length - decisions.filter(isOpen).length,
      next: nextOf(file, whatHappened.on, circumstances),
      iro: {
        name: iro?.name ?? 'Your IRO',
        phone: iro?.phone ?? null,
        email: iro?.email ?? null,
      },
      staffNames: staff.people.map(({ name }) => name),
      given: given ? { on: given.doneOn, how: given.detail } : null,
    },
  };
}

const dotted = (initials: string | null) =>
  initials === null ? null : [...initials].map((initial) => `${initial}.`).join('');

/** The date that is booked, or else the last day it may be. */
function nextOf(file: CaseFile, after: Day, { today, law }: Circumstances): LetterFacts['next'] {
  const booked = file.bookings.findLast(({ on, endedOn }) => endedOn === null && on > after);
  if (booked) return { on: booked.on, at: booked.at, venue: booked.venue };
  const { due } = nextReviewOf(file, today, law);
  return due?.dueOn ? { by: due.dueOn } : null;
}

/** For the paper itself, which opens at the service’s own address: the one place where a forename is read. */
export const letterFacts = caseAction({
  name: 'child-letter',
  permission: 'write to the child',
  opensForename: true,
  child: ({ child }: AboutReview) => child,
  decide: letter,
});

/** For a preview in Slack, which never holds a forename (ruling Slack 3). */
export const letterPreview = caseAction({
  name: 'preview-letter',
  permission: 'write to the child',
  child: ({ child }: AboutReview) => child,
  decide: letter,
});
