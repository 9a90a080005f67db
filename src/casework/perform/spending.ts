import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { keysOfDraft } from '../../domain/reviews/draft.ts';
import type { Instant } from '../../domain/time/day.ts';
import type { Transaction } from '../../store/store.ts';

/** What can be used once only is used up in the transaction of what it is for: refuses where it has been. */
export type Spend = (tx: Transaction, personId: Id, at: Instant) => Promise<void>;

const alreadySent = () => new Refusal('This form has already been sent. Nothing was recorded a second time.');

export const spendsDraft =
  (draft: Id): Spend =>
  async (tx, personId, at) => {
    if (!(await tx.drafts.spend(draft, personId, at))) throw alreadySent();
    for (const key of keysOfDraft(draft)) await tx.ledger.again(key);
  };
