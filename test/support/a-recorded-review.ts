import { randomUUID } from 'node:crypto';
import type { Decision } from '../../src/domain/decisions/decisions.ts';
import type { Change } from '../../src/domain/records/case-file.ts';
import type { RecordStep, ReviewAnswers, ReviewRecord } from '../../src/domain/reviews/reviewing.ts';
import { storeOn } from '../../src/store/store.ts';
import { inTransaction } from './in-transaction.ts';
import type { TheBot } from './the-bot.ts';

/** What was typed and ticked at an ordinary review. */
export const answered = (given: Partial<ReviewAnswers> = {}): ReviewAnswers => ({
  whatHappened: {
    outcome: 'held',
    on: '2026-06-16',
    format: 'in person',
    chairedBy: 'child with IRO',
    parts: [{ on: '2026-06-16', who: 'K.M., carer, social worker' }],
    because: null,
    approvedBy: null,
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
  withheldBecause: null,
  reachedOn: null,
  doneOn: '2026-06-16',
  recordedById: 'person-priya',
  ...given,
});

type Given = { answers?: ReviewAnswers; decisions?: readonly Partial<Decision>[] };

/** Records a review of 2041 held today, straight into the store; answers with the ids it was given. */
export async function recordAReview({ database }: TheBot, { answers = answered(), decisions = [{}] }: Given = {}) {
  const idOf = async (sql: string) => (await database.query<{ id: string }[]>(sql))[0]?.id ?? '';
  const childId = await idOf(`select id from child where reference = '2041'`);
  const recordedById = await idOf(`select id from person where slack_user_id = 'U0PRIYA'`);
  const ownerId = await idOf(`select id from person where slack_user_id = 'U0DAN'`);
  const reviewId = randomUUID();
  const on = answers.whatHappened.on;
  const changes: Change[] = [
    {
      put: 'review',
      row: {
        id: reviewId,
        childId,
        kind: 'statutory',
        sourceReference: null,
        sourceDueOn: null,
        heldOn: on,
        adjournedOn: null,
        completedOn: on,
        cancelled: false,
        participation: 'PN1',
        source: 'entered',
      },
    },
    {
      put: 'review_record',
      row: aRecord({ id: randomUUID(), childId, reviewId, answers, recordedById, recordedOn: on }),
    },
    ...decisions.map((one): Change => {
      const id = randomUUID();
      return { put: 'decision', row: aDecision({ ownerId, ...one, id, lineageId: id, childId, reviewId }) };
    }),
    ...(decisions.length > 0
      ? [
          {
            put: 'record_step' as const,
            row: sentStep({ id: randomUUID(), childId, reviewId, doneOn: on, recordedById }),
          },
        ]
      : []),
  ];
  await inTransaction(storeOn(database), (tx) => tx.apply(changes));
  return { childId, reviewId };
}
