import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { noSuchChild } from '../../domain/records/refusal.ts';
import { asHeld } from '../../domain/reviews/held.ts';
import type { Transaction } from '../../store/store.ts';
import type { Action, CaseAction, Circumstances, Outcome, RegisterAction } from './action.ts';
import { asStaffed } from './as-staffed.ts';
import { readFurther } from './further-reading.ts';
import { readInFull, readRegister } from './read-register.ts';

/** Reads what the action is about, lets through only what this person may see, and asks the action. */
export async function decided<Input, Result>(
  tx: Transaction,
  action: Action<Input, Result>,
  input: Input,
  circumstances: Circumstances,
  known: { childId: Id | null },
): Promise<Outcome<Result>> {
  if (action.kind === 'register') return ofRegister(tx, action, input, circumstances, known);
  if (action.kind === 'staff') return action.decide(input, circumstances);
  if (action.kind === 'case') {
    const file = await oneFile(tx, action, input, circumstances, known);
    const further = await readFurther(tx, file.child.id, action.reads?.(input) ?? {});
    return action.decide(file, input, { ...circumstances, ...further });
  }
  const { actor, today, may, staff } = circumstances;
  if (action.kind === 'sweep') {
    const { remembers } = action;
    const toldBefore = remembers && (await tx.ledger.linesBefore(remembers, actor.personId ?? '', today));
    const sweeping = action.begin(input, { ...circumstances, ...(toldBefore !== undefined && { toldBefore }) });
    await tx.sweep(actor, action.permission, today, action.among(input, today), (read) => {
      const file = asHeld(asStaffed(read, staff), today);
      if (may(action.permission, file)) sweeping.add(file);
    });
    return sweeping.end();
  }
  const read = await tx.caseload(actor, action.permission, today, action.among(input, today));
  const files = read
    .map((file) => asHeld(asStaffed(file, staff), today))
    .filter((file) => may(action.permission, file));
  return action.decide(files, input, circumstances);
}

async function ofRegister<Input, Result>(
  tx: Transaction,
  action: RegisterAction<Input, Result>,
  input: Input,
  circumstances: Circumstances,
  known: { childId: Id | null },
): Promise<Outcome<Result>> {
  const alters = action.alters === true;
  if (alters) await tx.takeImportTurn();
  const register = await readRegister(tx, action.reads(input), circumstances.today);
  const files = await readInFull(tx, action.inFull?.(input, register) ?? [], alters);
  const outcome = action.decide({ ...register, files }, input, circumstances);
  known.childId = outcome.child ?? null;
  return outcome;
}

async function oneFile<Input, Result>(
  tx: Transaction,
  action: CaseAction<Input, Result>,
  input: Input,
  { may, today, staff }: Circumstances,
  known: { childId: Id | null },
): Promise<CaseFile> {
  const read = await tx.caseFile(action.child(input), action.alters === true);
  known.childId = read?.child.id ?? null;
  const file = read && asHeld(asStaffed(read, staff), today);
  if (!file || !may(action.permission, file)) throw noSuchChild();
  return file;
}
