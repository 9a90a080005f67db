import type {
  CaseFile,
  Child,
  Episode,
  PeriodOfCare,
  PermanencePlan,
  RowChange,
  RowName,
} from '../domain/records/case-file.ts';
import type { Statement } from '../domain/records/statement.ts';
import type { Review } from '../domain/reviews/review.ts';
import type { Day } from '../domain/time/day.ts';
import { laterOf } from './history/as-of.ts';
import { enteredOf } from './history/by-hand.ts';
import { carriedOver } from './history/carried-over.ts';
import { caseloadHeard } from './history/caseload-heard.ts';
import { asStatements, heard } from './history/hear.ts';
import { episodesTold } from './history/of-returns.ts';
import type { Account } from './history/says.ts';
import { allocationSaid, allocationsOf, keptFromHere } from './plan/allocations.ts';
import { chainsOf } from './plan/chain.ts';
import type { ChildPlan, PlanCircumstances, Roll } from './plan/child-plan.ts';
import { childRow } from './plan/child-row.ts';
import { disagreements } from './plan/disagree.ts';
import { episodesOf } from './plan/episodes.ts';
import { linked } from './plan/join.ts';
import { noteByHand } from './plan/note-by-hand.ts';
import { periodsOf } from './plan/periods.ts';
import { askAbout, askUnused, questionsAbout } from './plan/questions.ts';
import { reviewsOf } from './plan/reviews.ts';
import { ledger } from './plan/settle.ts';
import { type HeldFact, isSettled } from './plan/settled.ts';
import { socialWorkerOf } from './plan/social-worker.ts';
import type { ImportQuestion, SaidOfChild } from './said.ts';

export type { ChildPlan, Count, PlanCircumstances, Roll, StaffPlan, Tally } from './plan/child-plan.ts';
export { planStaff } from './plan/plan-staff.ts';
export { roleQuestions } from './plan/roles.ts';
export { loadQuestions, parentsFirst, rollOf, siblingQuestions } from './plan/roll.ts';
export { addTally } from './plan/settle.ts';

/** What is kept of one child before the files are heard. */
export interface KnownOfChild {
  file: CaseFile;
  statements: readonly Statement[];
}

/**
 * What the files would alter for one child: pure, so that a preview and an import cannot differ. The history is told anew
 * from all that every source says of it, with what people here entered; rows that are known lend it their ids.
 */
export function planChild(
  given: SaidOfChild,
  before: KnownOfChild | null,
  roll: Roll,
  on: PlanCircumstances,
): ChildPlan {
  const known = before?.file ?? null;
  const childId = known?.child.id ?? roll.childIdOf(given.reference) ?? on.newId();
  const { asked, ask } = questionsAbout(given.reference);
  const kept = before?.statements ?? [];
  const caseload = caseloadHeard(given, kept, { childId, ...on });
  if (caseload.olderFile !== null)
    ask('an older copy, not used', `${caseload.olderFile} is older than the caseload that was read before.`);
  const said = caseload.olderFile === null ? given : { ...given, caseload: null };
  const { noted, note } = disagreements(childId, known?.disagreements ?? [], on);
  const ground = { childId, known, roll, newId: on.newId, note, ask };

  // What was entered alone says nothing of what files said before statements were kept.
  const isTold = kept.some(({ source }) => source !== 'entered');
  const told = isTold || known === null ? kept : [...carriedOver(known, on), ...kept];
  const account = heard(told, said, on.today);
  const child = childRow(said, { ...ground, account });
  const links = linked(episodesTold(account), known?.episodes ?? []);
  const chains = chainsOf(links, seenTo(account, said), ask);
  const periods = periodsOf(account, chains, ground);
  const { planned } = periods;
  const episodes = episodesOf(periods, { childId, newId: on.newId, known: known?.episodes ?? [], note });
  const reviews = reviewsOf(account, ground);
  if (known) askUnused(said, reviews.rows, ask);
  const { named, faults } = allocationSaid(said, known, roll, on.today);
  if (keptFromHere(named.iro, { known, roll, note, today: on.today })) delete named.iro;
  const worker = socialWorkerOf(said, { named: named['social worker'] ?? null, known, roll, note, ask, on });
  if (worker.isNew) named['social worker'] = worker.id;
  askAbout(said, { periods: planned, episodes: episodes.rows, reviews: reviews.rows }, ask);

  const { changes, tally, settle, remove } = ledger();
  const periodRows = planned.map(({ row }) => row);
  settle('child', [child.row], known ? [known.child] : []);
  settle('period_of_care', periodRows, known?.periods ?? []);
  for (const { id } of episodes.gone) remove('episode', id);
  settle('episode', episodes.rows, known?.episodes ?? []);
  for (const { id } of known?.periods ?? []) if (!periodRows.some((row) => row.id === id)) remove('period_of_care', id);
  for (const { id } of reviews.gone) remove('review', id);
  settle('review', reviews.rows, known?.reviews ?? []);
  settle('permanence_plan', permanencePlan(said, childId, { known, on }), known?.permanencePlans ?? []);
  settle('allocation', allocationsOf(named, { ...on, childId, known }), known?.allocations ?? []);
  const held: HeldFact = {
    child: child.row,
    team: roll.teams.find(({ id }) => id === child.row.teamId)?.name ?? null,
    socialWorker: roll.people.find(({ id }) => id === worker.id)?.name ?? null,
    iro: roll.people.find(({ id }) => id === iroHeld(named, known))?.name ?? null,
  };
  noteByHand(account, { held, parent: said.caseload?.parent ?? null, note });
  for (const row of known?.disagreements ?? [])
    if (!noted.includes(row) && isSettled(row, said, held)) remove('disagreement', row.id);
  settle('disagreement', noted, known?.disagreements ?? []);
  settle('statement', [...asStatements(account, { childId, newId: on.newId }), ...caseload.statements], kept);
  return {
    childId,
    reference: said.reference,
    changes,
    tally,
    questions: [...child.questions, ...asked.filter((one) => !isEndEntered(one, account))],
    disagreements: noted,
    faults: [...child.faults, ...faults],
    after: known && changes.some(isOfHistory) ? () => after(known, child.row, { periodRows, episodes, reviews }) : null,
  };
}

/** A person here has said when that time in care ended, or that it has not: it is not asked again. */
const isEndEntered = ({ kind, periodOn }: ImportQuestion, account: Account): boolean =>
  periodOn !== undefined &&
  kind !== 'start of care unknown' &&
  enteredOf(account, 'end').some(({ says }) => says.period === periodOn);
const iroHeld = ({ iro }: { iro?: string }, known: CaseFile | null) =>
  iro ?? known?.allocations.findLast(({ role, toOn }) => role === 'iro' && toOn === null)?.personId;

const ofHistory: readonly RowName[] = ['child', 'period_of_care', 'episode', 'review'];
const isOfHistory = (change: RowChange) => ofHistory.includes('put' in change ? change.put : change.remove);

interface History {
  periodRows: readonly PeriodOfCare[];
  episodes: { rows: readonly Episode[] };
  reviews: { rows: readonly Review[] };
}

const after = (known: CaseFile, child: Child, { periodRows, episodes, reviews }: History): CaseFile => ({
  ...known,
  child,
  periods: periodRows,
  episodes: episodes.rows.toSorted((one, other) => (one.startedOn < other.startedOn ? -1 : 1)),
  reviews: reviews.rows.toSorted((one, other) => ((one.completedOn ?? '') < (other.completedOn ?? '') ? -1 : 1)),
});

/** The last day of which any return speaks. */
const seenTo = ({ returns }: Account, { coverage }: SaidOfChild): Day | null =>
  returns.reduce<Day | null>((sum, { asOf }) => laterOf(sum, asOf), coverage.episodesSeenTo);

/** A plan seen before stands; a new one is known from the day it is read. */
function permanencePlan(
  said: SaidOfChild,
  childId: string,
  { known, on }: { known: CaseFile | null; on: PlanCircumstances },
) {
  const kind = said.list8?.permanencePlan;
  if (!kind) return [];
  const latest = known?.permanencePlans.at(-1);
  if (latest?.kind === kind) return [latest];
  const row: PermanencePlan = { id: on.newId(), childId, kind, knownOn: on.today, source: 'annex-a' };
  return [row];
}
