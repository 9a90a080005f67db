import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { ChildsPart, WhatHappened } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Circumstances, caseAction } from '../perform/action.ts';
import { nameIfForAnother } from '../perform/who-is.ts';
import { type AboutReview, type DecisionLine, decisionsOf, isOpen, recorded } from '../shared/about-review.ts';
import { type Letterhead, letterheadOf } from './letterhead.ts';

/** What the letter after a review is made from: only what was typed and ticked. */
export interface LetterFacts extends Letterhead {
  review: Id;
  on: Day;
  outcome: WhatHappened['outcome'];
  chairedBy: WhatHappened['chairedBy'];
  said: Omit<ChildsPart, 'participation'>;
  achievements: string | null;
  decisions: readonly DecisionLine[];
  /** Confidential items left out: for the preview, and never for the letter. */
  leftOut: number;
  /** With who marked it so for the IRO, where it was not the IRO. */
  given: { on: Day; how: string | null; by: string | null } | null;
}

function letter(file: CaseFile, { review }: AboutReview, circumstances: Circumstances): { result: LetterFacts } {
  const record = recorded(file, review);
  const { whatHappened, child, areas } = record.answers;
  const decisions = decisionsOf(file, record.reviewId, circumstances);
  const given = file.recordSteps.findLast(
    ({ step, reviewId }) => step === 'letter given' && reviewId === record.reviewId,
  );
  return {
    result: {
      ...letterheadOf(
        file,
        { otherwise: record.recordedById, after: whatHappened.on, review: record.reviewId },
        circumstances,
      ),
      review: record.reviewId,
      on: whatHappened.on,
      outcome: whatHappened.outcome,
      chairedBy: whatHappened.chairedBy,
      said: child,
      achievements: areas.find(({ area }) => area === 'achievements')?.line ?? null,
      decisions: decisions.filter((one) => isOpen(one) && !['withdrawn', 'closed', 'replaced'].includes(one.state)),
      leftOut: decisions.length - decisions.filter(isOpen).length,
      given: given
        ? {
            ...{ on: given.doneOn, how: given.detail },
            by: nameIfForAnother(file, given.recordedById, given.recordedAt, circumstances.staff),
          }
        : null,
    },
  };
}

/** For the paper itself, which opens at the service’s own address: the one place where a forename is read. */
export const letterFacts = caseAction({
  name: 'child-letter',
  auditedAs: 'opened the letter to the child',
  permission: 'write to the child',
  reads: () => ({ forename: true }),
  child: ({ child }: AboutReview) => child,
  decide: letter,
});

/** For a preview in Slack, which never holds a forename (ruling Slack 3). */
export const letterPreview = caseAction({
  name: 'preview-letter',
  auditedAs: 'read the letter to the child before it was made',
  permission: 'write to the child',
  child: ({ child }: AboutReview) => child,
  decide: letter,
});
