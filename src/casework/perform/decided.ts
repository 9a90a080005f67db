import { allows, type Permission, reachOf } from '../../domain/people/access.ts';
import { actingNow, asActing } from '../../domain/people/acting.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { noSuchChild } from '../../domain/records/refusal.ts';
import { asHeld } from '../../domain/reviews/held.ts';
import type { Transaction } from '../../store/store.ts';
import { actFirst } from './act-first.ts';
import type { Action, ChildKey, Circumstances, Outcome, RegisterAction } from './action.ts';
import { asStaffed } from './as-staffed.ts';
import { readFurther } from './further-reading.ts';
import { readInFull, readRegister } from './read-register.ts';
import { recognised } from './recognised.ts';

/** Whom it turns out to be about: one child, or the children of a group. */
export interface KnownChildren {
  childId: Id | null;
  children: readonly Id[];
  /** The IRO for whom an IRO manager does it. */
  actsFor: Id | null;
}

/** Reads what the action is about, lets through only what this person may see, and asks the action. */
export async function decided<Input, Result>(
  tx: Transaction,
  action: Action<Input, Result>,
  input: Input,
  circumstances: Circumstances,
  known: KnownChildren,
): Promise<Outcome<Result>> {
  if (action.kind === 'register') return ofRegister(tx, action, input, circumstances, known);
  if (action.kind === 'staff') {
    const asking = await withDone(tx, action, input, circumstances);
    if (!action.readsKin) return action.decide(input, asking);
    return action.decide(input, { ...asking, kin: await tx.kin(circumstances.today) });
  }
  if (action.kind === 'case') {
    const asked = { key: action.child(input), hold: action.alters === true, permission: action.permission };
    const file = await oneFile(tx, asked, circumstances, known);
    known.actsFor = actingNow(file, circumstances.actor, circumstances.today)?.forPersonId ?? null;
    const further = await readFurther(tx, file.child.id, action.reads?.(input) ?? {});
    const relatives = further.relatives?.map((one) => asHeld(asStaffed(one, circumstances.staff), circumstances.today));
    const acting = await withDone(tx, action, input, whoeverActs(circumstances, file));
    return action.decide(file, input, { ...acting, ...further, ...(relatives && { relatives }) });
  }
  if (action.kind === 'group') {
    if (action.alters) await tx.takeGroupTurn();
    const files: CaseFile[] = [];
    for (const key of await inOrder(tx, action.children(input), action.alters === true)) {
      files.push(
        await oneFile(tx, { key, hold: action.alters === true, permission: action.permission }, circumstances),
      );
    }
    known.children = files.map(({ child }) => child.id);
    return action.decide(files, input, { ...circumstances, kin: await tx.kin(circumstances.today) });
  }
  if (action.kind === 'sweep') {
    const asked = action.ahead ? aheadOf(action.ahead(input), circumstances) : circumstances;
    const { actor, today, may, staff } = asked;
    const { remembers } = action;
    const toldBefore = remembers && (await tx.ledger.linesBefore(remembers, actor.personId ?? '', today));
    const sweeping = action.begin(input, { ...asked, ...(toldBefore !== undefined && { toldBefore }) });
    await tx.sweep(actor, action.permission, today, action.among(input, today), (read) => {
      const file = asHeld(asStaffed(read, staff), today);
      if (may(action.permission, file)) sweeping.add(file);
    });
    return sweeping.end();
  }
  const { actor, today, may, staff } = circumstances;
  const read = await tx.caseload(actor, action.permission, today, action.among(input, today));
  const files = read
    .map((file) => asHeld(asStaffed(file, staff), today))
    .filter((file) => may(action.permission, file));
  return action.decide(files, input, circumstances);
}

/** Read once whatever it is about is held, so that nobody alters it meanwhile. */
async function withDone<Input>(
  tx: Transaction,
  { undoes }: { undoes?: (input: Input) => Id },
  input: Input,
  circumstances: Circumstances,
): Promise<Circumstances> {
  if (undoes === undefined) return circumstances;
  return { ...circumstances, done: await tx.justDone(undoes(input), circumstances.actor.personId ?? '') };
}

/** With the reach that this cover will give them, as though it were its first day. */
function aheadOf(id: Id, circumstances: Circumstances): Circumstances {
  const { actor, staff, today, may } = circumstances;
  const cover = staff.coversToCome.find((one) => one.id === id && one.byPersonId === actor.personId);
  if (!cover) return circumstances;
  const covering = recognised({ personId: cover.byPersonId }, { ...staff, covers: [...staff.covers, cover] });
  const allowed = (permission: Permission, file: CaseFile) =>
    may(permission, file) || allows(covering, permission, file, today);
  return { ...circumstances, actor: covering, may: allowed };
}

async function ofRegister<Input, Result>(
  tx: Transaction,
  action: RegisterAction<Input, Result>,
  input: Input,
  circumstances: Circumstances,
  known: KnownChildren,
): Promise<Outcome<Result>> {
  const alters = action.alters === true;
  if (alters) await tx.takeImportTurn();
  const register = await readRegister(tx, action.reads(input), circumstances.today);
  const files = await readInFull(tx, action.inFull?.(input, register) ?? [], alters);
  const asking = await withDone(tx, action, input, circumstances);
  const outcome = action.decide({ ...register, files }, input, asking);
  known.childId = outcome.child ?? null;
  return outcome;
}

interface FileAsked {
  key: ChildKey;
  hold: boolean;
  permission: Permission;
}

async function oneFile(
  tx: Transaction,
  { key, hold, permission }: FileAsked,
  circumstances: Circumstances,
  known?: KnownChildren,
): Promise<CaseFile> {
  const { today, staff } = circumstances;
  const read = await tx.caseFile(key, hold);
  if (known) known.childId = read?.child.id ?? null;
  const file = read && asHeld(asStaffed(read, staff), today);
  if (!file) throw noSuchChild();
  if (whoeverActs(circumstances, file).may(permission, file)) return file;
  throw mayActFor(permission, file, circumstances) ?? noSuchChild();
}

/** With the reach of the IRO for whom they act in this child’s case, where they said why. */
function whoeverActs(circumstances: Circumstances, file: CaseFile): Circumstances {
  const { actor, today, may } = circumstances;
  const acting = asActing(actor, file, today);
  if (acting === actor) return circumstances;
  const allowed = (permission: Permission, one: CaseFile) =>
    may(permission, one) || (one.child.id === file.child.id && allows(acting, permission, one, today));
  return { ...circumstances, actor: acting, may: allowed };
}

/** An IRO manager is offered to act for the IRO; anybody else learns nothing. */
const mayActFor = (permission: Permission, file: CaseFile, circumstances: Circumstances) =>
  reachOf(circumstances.actor, permission) === 'own' && circumstances.may('act for an iro', file)
    ? actFirst(file, circumstances)
    : null;

/** Those to be held by id, in one order for everybody, so that no two wait for each other; the first asked for first. */
async function inOrder(tx: Transaction, keys: readonly ChildKey[], hold: boolean): Promise<readonly ChildKey[]> {
  if (!hold) return keys;
  const ids: Id[] = [];
  for (const key of keys) {
    const file = await tx.caseFile(key, false);
    if (!file) throw noSuchChild();
    ids.push(file.child.id);
  }
  return [...new Set(ids)].sort().map((id) => ({ id }));
}
