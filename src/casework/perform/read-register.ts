import type { Id } from '../../domain/records/id.ts';
import type { OfRegister, ReadInFull, Register } from '../../domain/records/register.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Transaction } from '../../store/store.ts';

/** As much of the register as was asked for; a question that is not there is as good as none. */
export async function readRegister(tx: Transaction, asked: OfRegister, today: Day): Promise<Register> {
  const { questions } = asked;
  return {
    everyone: asked.children ? await tx.everyone() : null,
    children: asked.children ? await tx.importAnswers.ids() : [],
    kin: asked.children ? await tx.kin(today) : [],
    questions: questions ? await tx.importQuestions.open(questions === true ? undefined : questions) : [],
    answers: asked.answers ? await tx.importAnswers.latest() : [],
    files: new Map(),
  };
}

/** Children read whole, with what every source says of them; held, where they are to be altered. */
export async function readInFull(
  tx: Transaction,
  references: readonly string[],
  hold: boolean,
): Promise<ReadonlyMap<string, ReadInFull>> {
  if (references.length === 0) return new Map();
  const files = await tx.caseFilesOf(references, hold);
  const statements = await tx.statementsOf(files.map(({ child }) => child.id));
  const lost = new Set<Id>();
  if (!tx.forenames.areKept) for (const { child } of files) if (await tx.forenames.isKept(child.id)) lost.add(child.id);
  return new Map(
    files.map((file) => [
      file.child.reference,
      {
        file,
        statements: statements.filter(({ childId }) => childId === file.child.id),
        forenameIsLost: lost.has(file.child.id),
      },
    ]),
  );
}
