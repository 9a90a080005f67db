import type { CaseFile, PermanencePlan } from '../domain/case-file.ts';
import { allocatedTo, allocationsOf } from './plan/allocations.ts';
import { chainsOf } from './plan/chain.ts';
import type { ChildPlan, Circumstances, Roll } from './plan/child-plan.ts';
import { childRow, list8Worker } from './plan/child-row.ts';
import { disagreements, type Note } from './plan/disagree.ts';
import { episodesOf } from './plan/episodes.ts';
import { joined } from './plan/join.ts';
import { periodsOf } from './plan/periods.ts';
import { type Ask, askAbout, questionsAbout } from './plan/questions.ts';
import { reviewsOf } from './plan/reviews.ts';
import { ledger } from './plan/settle.ts';
import type { SaidOfChild } from './said.ts';

export type { ChildPlan, Circumstances, Count, Roll, StaffPlan, Tally } from './plan/child-plan.ts';
export { planStaff } from './plan/plan-staff.ts';
export { type KnownChild, parentsFirst, rollOf, siblingQuestions } from './plan/roll.ts';
export { addTally } from './plan/settle.ts';

/** What the files would alter for one child: pure, so that a preview and an import cannot differ. */
export function planChild(said: SaidOfChild, known: CaseFile | null, roll: Roll, on: Circumstances): ChildPlan {
  const childId = known?.child.id ?? roll.childIdOf(said.reference) ?? on.newId();
  const { asked, ask } = questionsAbout(said.reference);
  const { noted, note } = disagreements(childId, known?.disagreements ?? [], on);
  const ground = { childId, known, roll, newId: on.newId, note };

  const child = childRow(said, ground);
  const chains = chainsOf(joined(known?.episodes ?? [], said.episodes, ask), said.coverage, ask);
  const periods = periodsOf(said, chains, ground);
  const episodes = episodesOf(said, periods, ground);
  const reviews = reviewsOf(said, { ...ground, known: known?.reviews ?? [] });
  const { named, faults } = allocatedTo(said, roll);
  const worker = named['social worker'] ?? fromList8(said, { known, roll, note, ask });
  if (worker) named['social worker'] = worker;
  askAbout(said, { periods, episodes: episodes.rows, reviews }, ask);

  const { changes, tally, settle, remove } = ledger();
  const periodRows = periods.map(({ row }) => row);
  settle('child', [child.row], known ? [known.child] : []);
  settle('period_of_care', periodRows, known?.periods ?? []);
  for (const { id } of episodes.gone) remove('episode', id);
  settle('episode', episodes.rows, known?.episodes ?? []);
  for (const { id } of known?.periods ?? []) if (!periodRows.some((row) => row.id === id)) remove('period_of_care', id);
  settle('review', reviews, known?.reviews ?? []);
  settle('permanence_plan', permanencePlan(said, childId, { known, on }), known?.permanencePlans ?? []);
  settle('allocation', allocationsOf(named, { ...on, childId, known }), known?.allocations ?? []);
  settle('disagreement', noted, known?.disagreements ?? []);
  return {
    childId,
    reference: said.reference,
    changes,
    tally,
    questions: [...child.questions, ...asked],
    disagreements: noted,
    faults: [...child.faults, ...faults],
  };
}

interface Worker {
  known: CaseFile | null;
  roll: Roll;
  note: Note;
  ask: Ask;
}

/** List 8 gives a name in free text: believed only where nobody else is allocated and exactly one person fits. */
function fromList8(said: SaidOfChild, { known, roll, note, ask }: Worker): string | undefined {
  const worker = said.list8?.worker;
  if (!worker) return undefined;
  const person = list8Worker(said, roll.people);
  const current = known?.allocations.findLast(({ role, toOn }) => role === 'social worker' && toOn === null);
  if (!current && person) return person.id;
  if (!current) {
    ask(
      'worker or team not matched',
      `no one member of staff is called ${worker}. Name the social worker in the caseload file.`,
    );
  }
  const held = roll.people.find(({ id }) => id === current?.personId);
  if (held && person && held.id !== person.id) {
    note({ about: 'social worker', kept: held.name, keptFrom: 'caseload', said: person.name, saidBy: 'annex-a' });
  }
  return undefined;
}

/** A plan seen before stands; a new one is known from the day it is read. */
function permanencePlan(
  said: SaidOfChild,
  childId: string,
  { known, on }: { known: CaseFile | null; on: Circumstances },
) {
  const kind = said.list8?.permanencePlan;
  if (!kind) return [];
  const latest = known?.permanencePlans.at(-1);
  if (latest?.kind === kind) return [latest];
  const row: PermanencePlan = { id: on.newId(), childId, kind, knownOn: on.today, source: 'annex-a' };
  return [row];
}
