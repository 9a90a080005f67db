import type { Actor } from '../../domain/people/people.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Draft, draftKeptKey, draftKey, keysOfDraft, wordsKeptFor } from '../../domain/reviews/draft.ts';
import type { AuditEntry, Store, Transaction, Unaudited } from '../../store/store.ts';
import type { ClockAndLaw } from './clock-and-law.ts';
import type { DoorRow } from './door-rows.ts';
import { type Caller, recognised } from './recognised.ts';

/** A person’s own unfinished forms. What a draft says of a child was asked for, and audited, when its page was shown. */
export interface DraftsOf {
  begin(what: Pick<Draft, 'form' | 'childId' | 'subject' | 'page' | 'answers'>): Promise<Draft>;
  find(id: Id): Promise<Draft | null>;
  unfinished(): Promise<Draft[]>;
  /** Keeps what has been answered so far; false where it was sent, or has moved on since the round it was read at. */
  save(draft: Draft, readAt: number): Promise<boolean>;
  /** Adds answers as they are given, before their page is sent; false where it has been, or the form has moved on. */
  keep(given: Pick<Draft, 'id' | 'form' | 'page' | 'round' | 'answers'>): Promise<boolean>;
  discard(id: Id): Promise<boolean>;
  /** Tells them, unasked, that it is kept. */
  sayKept(draft: Draft): Promise<void>;
  /** Hands it on, and tells whoever has it now. */
  handOver(draft: Draft, to: Id): Promise<void>;
}

export function draftsOf(store: Store, clockAndLaw: ClockAndLaw, caller: Caller): DraftsOf {
  const callerIn = async (tx: Pick<Unaudited, 'staff'>) => {
    const actor = recognised(caller, await tx.staff(clockAndLaw.today()));
    return { actor, personId: actor.personId ?? '' };
  };
  const mine = <Result>(work: (drafts: Unaudited['drafts'], personId: Id) => Promise<Result>): Promise<Result> =>
    store.unaudited(async (tx) => work(tx.drafts, (await callerIn(tx)).personId));
  const wordsEnded = () => new Date(Date.parse(clockAndLaw.now()) - wordsKeptFor).toISOString();
  const row = (action: DoorRow, actor: Actor, { id, form, childId }: Pick<Draft, 'id' | 'form' | 'childId'>) =>
    ({ at: clockAndLaw.now(), actor, action, childId, ended: 'done', about: { draft: id, form } }) as const;

  /** Does something with a draft of theirs; false, and the row says refused, where there is none to do it with. */
  const withMine = (
    action: DoorRow,
    id: Id,
    work: (tx: Transaction, personId: Id) => Promise<boolean>,
  ): Promise<boolean> =>
    store.audited(async (tx) => {
      const { actor, personId } = await callerIn(tx);
      const draft = await tx.drafts.find(id, personId);
      const result = draft !== null && (await work(tx, personId));
      const entry: AuditEntry = row(action, actor, draft ?? { id, form: 'unknown', childId: null });
      return { entries: [{ ...entry, ended: result ? 'done' : 'refused' }], result };
    });
  return {
    begin: (what) =>
      store.audited(async (tx) => {
        const { actor, personId } = await callerIn(tx);
        const now = clockAndLaw.now();
        const draft = {
          ...what,
          id: clockAndLaw.newId(),
          personId,
          round: 0,
          begunAt: now,
          savedAt: now,
          spentAt: null,
        };
        await tx.drafts.empty(wordsEnded());
        await tx.drafts.begin(draft);
        return { entries: [row('begin-draft', actor, draft)], result: draft };
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
        return drafts.save({ ...draft, personId, savedAt: clockAndLaw.now() }, readAt);
      }),
    keep: (given) => mine((drafts, personId) => drafts.keep({ ...given, savedAt: clockAndLaw.now() }, personId)),
    handOver: async ({ id, childId }, to) => {
      const given = await withMine('hand-over-draft', id, async (tx, personId) => {
        if (!(await tx.drafts.give(id, personId, to))) return false;
        // Who began it goes with it: the draft itself is the IRO’s from now on.
        const about = { childId, subject: { draft: id, begunBy: personId } };
        await tx.apply([{ tell: { ...about, key: draftKey(id), to, notice: 'draft for the iro' } }]);
        await tx.ledger.again(draftKeptKey(id));
        return true;
      });
      if (!given) throw new Refusal('That draft is no longer kept.');
    },
    discard: (id) =>
      withMine('discard-draft', id, async (tx, personId) => {
        for (const key of keysOfDraft(id)) await tx.ledger.again(key);
        return tx.drafts.discard(id, personId);
      }),
    sayKept: async ({ id, childId }) => {
      await withMine('close-draft', id, async (tx, to) => {
        await tx.apply([{ tell: { key: draftKeptKey(id), to, notice: 'draft kept', childId, subject: id } }]);
        return true;
      });
    },
  };
}
