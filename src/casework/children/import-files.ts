import { reachOf } from '../../domain/people/access.ts';
import { operator } from '../../domain/people/people.ts';
import type { Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Statement } from '../../domain/records/statement.ts';
import { keptQuestions } from '../../exchange/plan/kept-questions.ts';
import {
  type ChildPlan,
  type KnownOfChild,
  loadQuestions,
  type PlanCircumstances,
  parentsFirst,
  planChild,
  planStaff,
  roleQuestions,
  rollOf,
  siblingQuestions,
} from '../../exchange/plan.ts';
import type { Fault } from '../../exchange/reporting/fault.ts';
import { type Report, reportOf } from '../../exchange/reporting/report.ts';
import type { FilesRead, ImportQuestion, SaidOfChild } from '../../exchange/said.ts';
import { pairIn, pairQuestions, pairsAlike, sortedPair } from '../../exchange/same-child/ids-alike.ts';
import { spellingQuestions } from '../../exchange/spellings/answer-to.ts';
import type { AuditEntry, Audited, Transaction } from '../../store/store.ts';
import { hearOfDecisions, type NamedByFile, namedByFile, tellNamedByFiles } from '../allocating/named-by-file.ts';
import { type PassedOn, passedOnBy, tellNewOwners } from '../decisions/new-owners.ts';
import { askToConfirm } from '../people/confirm-cover.ts';
import { coversOf } from '../people/covers.ts';
import type { ClockAndLaw } from '../perform/clock-and-law.ts';
import { movedReview } from './moved-review.ts';
import { aboutApart } from './question-answers.ts';
import { answeredPairs, type Settled } from './settle-answers.ts';

export interface ImportAsked {
  reading: FilesRead;
  /** Works everything out and changes nothing: the same planning, without the changes. */
  dryRun: boolean;
  /** What came of the answers among the files, which are read by them already. */
  settled?: Pick<Settled, 'lines' | 'faults' | 'pairs'>;
  onProgress?: (done: number, inAll: number) => void;
}

/** Children compared and written at a time: memory stays level however many there are. */
const atOnce = 1_000;

/** Plans every child of a reading against what is known and writes what differs, all in the one transaction given. */
export async function importFiles(
  tx: Transaction,
  clockAndLaw: ClockAndLaw,
  operatorName: string,
  { reading, dryRun, settled, onProgress }: ImportAsked,
): Promise<Audited<Report>> {
  const today = clockAndLaw.today();
  const circumstances = { today, newId: clockAndLaw.newId };
  const actor = operator(operatorName);
  if (reachOf(actor, 'import files') !== 'all') throw new Refusal('Only the operator brings files in.');
  const audited = (about: AuditEntry['about']): AuditEntry => ({
    at: clockAndLaw.now(),
    actor,
    action: dryRun ? 'preview-import' : 'import-files',
    childId: null,
    ended: 'done',
    about,
  });

  await tx.takeImportTurn();
  const staff = planStaff(reading, await tx.everyone(), circumstances);
  const known = await tx.kin(today);
  const roll = rollOf({ people: staff.people, teams: staff.teams, known, reading, newId: clockAndLaw.newId });
  const ground = { known, reading, people: staff.people };
  const answers = await tx.importAnswers.latest();
  const answered = settled?.pairs ?? answeredPairs(answers);
  const apart = new Set(answers.map(({ about }) => about));
  const asked: ImportQuestion[] = [
    ...staff.questions,
    ...pairQuestions(pairsAlike(await tx.importAnswers.ids(), reading.children), answered),
    ...spellingQuestions(reading.spellings),
    ...siblingQuestions(ground).filter(({ named = [] }) => !apart.has(aboutApart(named))),
    ...loadQuestions(ground, clockAndLaw.law),
    ...roleQuestions(ground, today),
  ];
  const report = reportOf({
    reading,
    staff: { ...staff, questions: [] },
    questions: asked,
    answered: settled?.lines ?? [],
  });
  report.refuse(settled?.faults ?? []);
  if (!dryRun) await tx.apply(staff.changes);

  if (!tx.forenames.areKept) report.refuse(forenamesRefused(reading));
  const changed: Id[] = [];
  const passed: PassedOn[] = [];
  const named: NamedByFile[] = [];
  // With whoever the files have just added, or let go.
  const colleagues = await tx.staff(today);
  const children = parentsFirst(reading.children);
  let kept = 0;
  for (let from = 0; from < children.length; from += atOnce) {
    const batch = children.slice(from, from + atOnce);
    const handed: Change[] = [];
    const plans = await plansOf(tx, batch, (said, before) => {
      const plan = planChild(said, before, roll, circumstances);
      const { law } = clockAndLaw;
      if (before === null) return plan;
      const after = plan.after?.() ?? null;
      passed.push(...passedOnBy(before.file, plan.changes, { today, law }));
      const moved = after && movedReview(before.file, after, { today, law });
      if (moved) report.move(moved);
      const given = { ...circumstances, now: clockAndLaw.now(), law, staff: colleagues };
      const iro = namedByFile({ before: before.file, changes: plan.changes, after }, given);
      if (iro === null) return plan;
      named.push(iro);
      handed.push(...iro.changes);
      return plan;
    });
    for (const plan of plans) {
      report.add(plan);
      asked.push(...plan.questions);
    }
    const altered = plans.filter(({ changes }) => changes.length > 0);
    const forenames = forenamesSaid(plans, reading);
    if (!dryRun) {
      await tx.forenames.keep(forenames);
      await tx.forenames.forget(forenamesRemoved(plans, reading));
    }
    if (tx.forenames.areKept) kept += forenames.size;
    if (!dryRun && altered.length > 0) {
      await tx.apply([...altered.flatMap(({ changes }) => changes), ...handed]);
      changed.push(...altered.map(({ childId }) => childId));
    }
    onProgress?.(Math.min(from + atOnce, children.length), children.length);
  }
  if (!dryRun) await keepQuestions(tx, { asked, reading, on: circumstances });
  if (!dryRun && changed.length + staff.changes.length > 0) {
    await tx.ledger.allMoved(today);
    // A child may have become restricted, or changed hands, while somebody covers.
    const now = await tx.staff(today);
    await tx.apply(askToConfirm(coversOf(now), now));
    // To a new IRO, and to a new social worker who is told of one, what goes with the role is said in the same message.
    const told = tellNamedByFiles(named, { staff: now, today });
    const hear = hearOfDecisions(named, passed, { staff: now, today });
    await tx.apply([...tellNewOwners(passed, hear), ...told]);
  }
  const summary = { files: reading.files.length, read: children.length, faults: report.faults.length, forenames: kept };
  return {
    entries: [audited(summary), ...partsOf(changed).map((part) => audited({ children: part }))],
    result: report,
  };
}

/** For whoever answers them in Slack. */
async function keepQuestions(
  tx: Transaction,
  { asked, reading, on }: { asked: readonly ImportQuestion[]; reading: FilesRead; on: PlanCircumstances },
) {
  const answers = await tx.importAnswers.latest();
  const pairs = answeredPairs(answers);
  const abouts = new Set(answers.map(({ about }) => about));
  const isAnswered = (about: string) => {
    const pair = pairIn(about);
    return pair === null ? abouts.has(about) : pairs.has(sortedPair(pair));
  };
  const kept = await tx.importQuestions.open();
  await tx.apply(keptQuestions({ kept, asked, read: new Set(reading.children.keys()), isAnswered, ...on }));
}

const partsOf = (ids: readonly Id[]): Id[][] =>
  Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) => ids.slice(at * atOnce, (at + 1) * atOnce));

async function plansOf<Plan>(
  tx: Transaction,
  batch: readonly SaidOfChild[],
  plan: (said: SaidOfChild, known: KnownOfChild | null) => Plan,
): Promise<Plan[]> {
  const files = await tx.caseFilesOf(batch.map(({ reference }) => reference));
  const statements = new Map<Id, Statement[]>(files.map(({ child }) => [child.id, []]));
  for (const one of await tx.statementsOf([...statements.keys()])) statements.get(one.childId)?.push(one);
  const byReference = new Map(
    files.map((file) => [file.child.reference, { file, statements: statements.get(file.child.id) ?? [] }]),
  );
  return batch.map((said) => plan(said, byReference.get(said.reference) ?? null));
}

/** By child’s id, where a file gives one. */
const forenamesSaid = (plans: readonly ChildPlan[], { children }: FilesRead): Map<Id, string> =>
  new Map(
    plans.flatMap(({ childId, reference }) => {
      const forename = children.get(reference)?.caseload?.forename ?? null;
      return forename === null || isRemoval(forename) ? [] : [[childId, forename] as const];
    }),
  );

/** A blank says nothing, so there is a word for taking one away. */
const isRemoval = (forename: string) => forename.toLowerCase() === 'remove';

const forenamesRemoved = (plans: readonly ChildPlan[], { children }: FilesRead): Id[] =>
  plans
    .filter(({ reference }) => isRemoval(children.get(reference)?.caseload?.forename ?? ''))
    .map(({ childId }) => childId);

/** Without a key nothing is kept: one fault for each file, which repeats no name. */
function forenamesRefused({ children }: FilesRead): Fault[] {
  const first = new Map<string, number>();
  for (const { caseload } of children.values()) {
    if (caseload === null || caseload.forename === null || isRemoval(caseload.forename)) continue;
    first.set(caseload.file, Math.min(caseload.line, first.get(caseload.file) ?? caseload.line));
  }
  return [...first].map(([file, line]) => ({
    file,
    line,
    column: 'forename',
    says: '',
    problem: 'Forenames are kept only under a key. Set NAMES_KEY, or take the column out. None was stored.',
    kept: 'row kept without this value',
  }));
}
