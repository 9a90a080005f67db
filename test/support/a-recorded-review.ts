import { randomUUID } from 'node:crypto';
import type { Decision } from '../../src/domain/decisions/decisions.ts';
import type { Change } from '../../src/domain/records/case-file.ts';
import type { ReviewAnswers } from '../../src/domain/reviews/reviewing.ts';
import { storeOn } from '../../src/store/store.ts';
import { aDecision, answered, aRecord, sentStep } from './a-reviewed-child.ts';
import { inTransaction } from './in-transaction.ts';
import type { TheBot } from './the-bot.ts';

export { aDecision, answered, aRecord, sentStep };

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
