import type { Decision, DecisionEvent } from '../../src/domain/decisions/decisions.ts';
import type { CaseFile } from '../../src/domain/records/case-file.ts';
import type { RecordStep, ReviewAnswers, ReviewRecord } from '../../src/domain/reviews/reviewing.ts';
import { aCaseFile, anAllocation, reviewsOn } from './builders.ts';

/** What was typed and ticked at an ordinary review. */
export const answered = (given: Partial<ReviewAnswers> = {}): ReviewAnswers => ({
  whatHappened: {
    outcome: 'held',
    on: '2026-06-16',
    format: 'in person',
    chairedBy: 'child with IRO',
    parts: [{ on: '2026-06-16', who: 'K.M., carer, social worker' }],
    because: null,
  },
  child: {
    participation: 'PN1',
    words: 'The dentist keeps getting forgotten.',
    proudOf: 'Drumming.',
    notGoingWell: null,
    wantsChanged: 'I want to see my sister more.',
    rightsTold: ['IRO’s number', 'advocate'],
  },
  areas: [{ area: 'health', state: 'needs action', line: 'No dental check since 2024.' }],
  plan: {
    reportOnTime: true,
    planIsCurrent: true,
    childSupportsPlan: true,
    disagreements: null,
    permanence: 'long-term fostering',
    parallelPlan: null,
    resources: null,
    pathwayPlan: null,
    personalAdviser: null,
  },
  gates: [],
  ...given,
});

export const aRecord = (given: Partial<ReviewRecord> = {}): ReviewRecord => ({
  id: 'record-1',
  childId: 'child-1',
  reviewId: 'review-2026-06-16',
  version: 1,
  editedBecause: null,
  answers: answered(),
  recordedById: 'person-priya',
  recordedAt: '2026-06-16T14:00:00.000Z',
  recordedOn: '2026-06-16',
  replaced: null,
  ...given,
});

export const aDecision = (given: Partial<Decision> = {}): Decision => ({
  id: 'decision-1',
  childId: 'child-1',
  reviewId: 'review-2026-06-16',
  lineageId: given.id ?? 'decision-1',
  timesMade: 1,
  wording: 'Book a dental check',
  measure: 'The dentist’s letter is on file',
  ownerId: 'person-dan',
  ownerRole: 'social worker',
  dueOn: '2026-06-30',
  isKey: true,
  isConfidential: false,
  madeOn: '2026-06-16',
  ...given,
});

/** The day the manager was sent what a review decided. */
export const sentStep = (given: Partial<RecordStep> = {}): RecordStep => ({
  id: 'step-sent',
  childId: 'child-1',
  reviewId: 'review-2026-06-16',
  step: 'decisions sent',
  detail: null,
  recordedAt: '2026-06-16T08:00:00.000Z',
  withheldBecause: null,
  toId: null,
  doneOn: '2026-06-16',
  // It arrived on the day it was meant to.
  reachedOn: given.step === undefined || given.step === 'decisions sent' ? (given.doneOn ?? '2026-06-16') : null,
  recordedById: 'person-priya',
  ...given,
});

/** Something somebody did to the decision, at nine that morning. */
export const anEvent = (given: Partial<DecisionEvent> & Pick<DecisionEvent, 'kind' | 'byId'>): DecisionEvent => {
  const on = given.on ?? '2026-06-16';
  return {
    ...{ id: `event-${given.kind}`, childId: 'child-1', decisionId: 'decision-1', on, at: `${on}T08:00:00.000Z` },
    ...{ note: 'Seen to.', newDueOn: null, newOwnerId: null, instead: null, childToldBy: null },
    ...given,
  };
};

/** Priya’s, with Dan as social worker: reviewed in time on 30 March and today, when one decision was made and sent. */
export const aReviewedChild = (given: Partial<CaseFile> = {}): CaseFile =>
  aCaseFile({
    allocations: [anAllocation(), anAllocation({ id: 'allocation-2', personId: 'person-dan', role: 'social worker' })],
    reviews: reviewsOn('2026-03-30', '2026-06-16'),
    reviewRecords: [aRecord()],
    decisions: [aDecision()],
    recordSteps: [sentStep()],
    ...given,
  });
