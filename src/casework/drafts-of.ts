import { type Draft, draftKey, wordsKeptFor } from '../domain/draft.ts';
import type { Id } from '../domain/id.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Drafts, Store } from '../store/store.ts';
import { type Caller, recognised } from './recognised.ts';
import type { World } from './world.ts';

/** A person’s own unfinished forms. What a draft says of a child was asked for, and audited, when its page was shown. */
export interface DraftsOf {
  begin(what: Pick<Draft, 'form' | 'childId' | 'subject' | 'page' | 'answers'>): Promise<Draft>;
  find(id: Id): Promise<Draft | null>;
  unfinished(): Promise<Draft[]>;
  /** Keeps what has been answered so far; false where it was sent, or has moved on since the round it was read at. */
  save(draft: Draft, readAt: number): Promise<boolean>;
  discard(id: Id): Promise<boolean>;
  /** Hands it on, and tells whoever has it now. */
  handOver(draft: Draft, to: Id): Promise<void>;
}

export function draftsOf(store: Store, world: World, caller: Caller): DraftsOf {
  const mine = <Result>(work: (drafts: Drafts, personId: Id) => Promise<Result>): Promise<Result> =>
    store.transaction(async (tx) => {
      const { personId } = recognised(caller, await tx.staff(world.today()));
      return work(tx.drafts, personId ?? '');
    });
  const wordsEnded = () => new Date(Date.parse(world.now()) - wordsKeptFor).toISOString();
  return {
    begin: (what) =>
      mine(async (drafts, personId) => {
        const now = world.now();
        const draft = { ...what, id: world.newId(), personId, round: 0, begunAt: now, savedAt: now, spentAt: null };
        await drafts.empty(wordsEnded());
        await drafts.begin(draft);
        return draft;
      }),
    find: (id) => mine((drafts, personId) => drafts.find(id, personId)),
    unfinished: () =>
      mine(async (drafts, personId) => {
        await drafts.empty(wordsEnded());
        return drafts.unfinished(personId);
      }),
    save: (draft, readAt) =>
      mine(async (drafts, personId) => {
        await drafts.empty(wordsEnded());
        return drafts.save({ ...draft, personId, savedAt: world.now() }, readAt);
      }),
    handOver: (draft, to) =>
      store.transaction(async (tx) => {
        const { personId } = recognised(caller, await tx.staff(world.today()));
        if (!(await tx.drafts.give(draft.id, personId ?? '', to))) throw new Refusal('That draft is no longer kept.');
        // Who began it goes with it: the draft itself is the IRO’s from now on.
        const about = { childId: draft.childId, subject: `${draft.id} ${personId ?? ''}` };
        await tx.apply([{ tell: { ...about, key: draftKey(draft.id), to, notice: 'draft for the iro' } }]);
      }),
    discard: (id) =>
      store.transaction(async (tx) => {
        const { personId } = recognised(caller, await tx.staff(world.today()));
        await tx.unasked.again(draftKey(id));
        return tx.drafts.discard(id, personId ?? '');
      }),
  };
}
