import { allows, type Permission, reachOf } from '../../domain/people/access.ts';
import { type Actor, operator } from '../../domain/people/people.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { AuditEntry, Audited, AuditedActor, Store } from '../../store/store.ts';
import { type Action, type Circumstances, mayAlter } from './action.ts';
import type { ClockAndLaw } from './clock-and-law.ts';
import { decided, type KnownChildren } from './decided.ts';
import { type NoteNames, noting } from './named.ts';
import { type Caller, recognised } from './recognised.ts';
import type { Spend } from './spending.ts';
import { whoCan } from './who-can.ts';

interface Asked<Input, Result> {
  action: Action<Input, Result>;
  input: Input;
  spend: Spend | null;
  /** The form that it comes from, where it comes from one. */
  draft?: Id | undefined;
  /** What the audit keeps of it however it ends, besides what the outcome says. */
  about?: AuditEntry['about'];
  /** Left out, nobody needs to know which children the answer shows. */
  note?: NoteNames | undefined;
}

/** Who, load, check, decide, write, record: in that order, in one transaction, for every action there is. */
export async function perform<Input, Result>(
  store: Store,
  clockAndLaw: ClockAndLaw,
  caller: Caller,
  { action, input, spend, draft, about: asked = {}, note }: Asked<Input, Result>,
): Promise<Result> {
  const today = clockAndLaw.today();
  // What the audit needs if this is refused: the transaction, and all it knew, will be gone by then.
  const known: KnownChildren & { actor: AuditedActor } = {
    actor: nobodyYet(caller),
    childId: null,
    children: [],
    actsFor: null,
  };
  const trace = () => ({
    at: clockAndLaw.now(),
    actor: known.actor,
    action: action.name,
    childId: known.childId,
    about: asked,
  });
  try {
    return await store.audited(async (tx) => {
      const staff = await tx.staff(today);
      const actor = recognised(caller, staff);
      known.actor = 'operator' in caller ? operator(caller.operator) : actor;
      await spend?.(tx, actor.personId ?? '', clockAndLaw.now());
      if (reachOf(actor, action.permission) === 'none') throw new Refusal(whoCan(action.permission, staff));
      const may = (permission: Permission, file: CaseFile) => allows(actor, permission, file, today);
      const noted = note && noting(may, note, action.permission);
      const circumstances: Circumstances = {
        actor,
        today,
        time: clockAndLaw.time(),
        now: clockAndLaw.now(),
        law: clockAndLaw.law,
        staff,
        newId: clockAndLaw.newId,
        may: noted?.may ?? may,
      };
      const outcome = await decided(tx, action, input, circumstances, known);
      const changes = outcome.changes ?? [];
      const { undo } = outcome;
      const doing = undo !== undefined &&
        actor.personId !== null && {
          ...{ id: undo, personId: actor.personId, action: action.name, at: clockAndLaw.now() },
          ...{ childId: known.childId, draftId: draft ?? null },
        };
      await tx.apply(changes, doing || undefined);
      // A word to somebody alters nothing that is shown.
      const isAltered = changes.some((change) => !('tell' in change));
      if (isAltered && !mayAlter(action)) throw new Error(`${action.name} changes what it did not say it may.`);
      const children = known.childId === null ? known.children : [known.childId];
      // One more child, or one less asked about, may stand in anybody’s list.
      if (isAltered && action.kind === 'register') await tx.ledger.allMoved(today);
      else if (isAltered) for (const id of children) await tx.ledger.moved(id, today);
      if (isAltered && action.kind !== 'register' && children.length === 0)
        await tx.ledger.homesOf(concernedBy(changes, actor));
      const acted = isAltered && known.actsFor !== null ? { for: known.actsFor } : {};
      const about = { ...asked, ...acted, ...outcome.about, ...(outcome.shows && { children: outcome.shows }) };
      noted?.shown([...children, ...(outcome.shows ?? [])]);
      // A row for each child of a group, so that each child’s own page of looks has it.
      return { entries: forEach(known, { ...trace(), ended: 'done', about }), result: outcome.result };
    });
  } catch (error) {
    // The transaction has rolled back, and a refusal must still leave its trace: not where it was the bot that looked for
    // somebody, who did nothing and was refused nothing.
    if (error instanceof Refusal && note === undefined)
      await leaveTraces(store, forEach(known, { ...trace(), ended: 'refused' }));
    throw error;
  }
}

function forEach({ children: [first, ...more] }: KnownChildren, entry: AuditEntry): Audited<unknown>['entries'] {
  return first === undefined
    ? [entry]
    : [{ ...entry, childId: first }, ...more.map((childId): AuditEntry => ({ ...entry, childId }))];
}

/** Nothing was done, and that it was tried is kept. */
export const leaveTrace = (store: Store, entry: AuditEntry): Promise<void> => leaveTraces(store, [entry]);

const leaveTraces = (store: Store, entries: Audited<unknown>['entries']): Promise<void> =>
  store.audited(async () => ({ entries, result: undefined }));

/** Whoever changed something that is about no child, and whoever is told of it. */
const concernedBy = (changes: readonly Change[], { personId }: Actor): readonly Id[] =>
  [personId, ...changes.map((change) => ('tell' in change ? change.tell.to : null))].filter((id) => id !== null);

/** Somebody not recognised yet, as the audit names them: by their Slack id. */
export const nobodyYet = (caller: Caller): AuditedActor => ({
  personId: 'personId' in caller ? caller.personId : null,
  name: 'operator' in caller ? caller.operator : 'slackUserId' in caller ? caller.slackUserId : 'a link',
  role: 'not set up',
});
