import type { Decision } from '../../src/domain/decisions/decisions.ts';
import type { Change } from '../../src/domain/records/case-file.ts';
import type { Id } from '../../src/domain/records/id.ts';
import { storeOn } from '../../src/store/store.ts';
import { recordAReview } from './a-recorded-review.ts';
import { inTransaction } from './in-transaction.ts';
import type { TheBot } from './the-bot.ts';

export interface Circulated {
  childId: Id;
  reviewId: Id;
  /** By wording. */
  decisionId: (wording: string) => Promise<Id>;
}

/** A review of 2041 held on 16 June 2026 whose decisions have reached Farah, who manages the team, and their owners. */
export async function circulated(slack: TheBot, decisions: readonly Partial<Decision>[]): Promise<Circulated> {
  const { childId, reviewId } = await recordAReview(slack, { decisions });
  const owners = await slack.database.query<{ owner_id: Id }[]>(
    'select distinct owner_id from decision where review_id = $1 and owner_id is not null',
    [reviewId],
  );
  const about = { childId, subject: reviewId };
  const tells: Change[] = [
    {
      tell: {
        ...about,
        key: `decisions-manager/${reviewId}`,
        to: await personId(slack, 'U0FARAH'),
        notice: 'decisions for the manager',
      },
    },
    ...owners.map(({ owner_id: to }) => ({
      tell: { ...about, key: `decisions-owner/${reviewId}/${to}`, to, notice: 'decisions for the owner' as const },
    })),
  ];
  await inTransaction(storeOn(slack.database), (tx) => tx.apply(tells));
  await slack.settled();
  const decisionId = async (wording: string) => {
    const [row] = await slack.database.query<{ id: Id }[]>(
      'select id from decision where review_id = $1 and wording = $2',
      [reviewId, wording],
    );
    return row?.id ?? '';
  };
  return { childId, reviewId, decisionId };
}

export async function personId({ database }: TheBot, slackUserId: string): Promise<Id> {
  const [row] = await database.query<{ id: Id }[]>('select id from person where slack_user_id = $1', [slackUserId]);
  return row?.id ?? '';
}
