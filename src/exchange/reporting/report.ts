import { sentence } from '../../domain/wording/words.ts';
import type { ChildPlan, StaffPlan, Tally } from '../plan/child-plan.ts';
import { addTally } from '../plan/settle.ts';
import type { FilesRead, ImportQuestion, QuestionKind } from '../said.ts';
import type { Fault } from './fault.ts';
import { inWords, type MovedReview, movedLines } from './moved-reviews.ts';
import type { ToSettle } from './questions-csv.ts';
import {
  changesIn,
  difference,
  faultsIn,
  filesIn,
  type Group,
  groupedLines,
  keep,
  reportSection,
} from './report-lines.ts';

/** What came of reading files, the same for a preview and for an import: filled as each child is planned. */
export interface Report {
  add(plan: ChildPlan): void;
  /** A next review that is due on another day than before. */
  move(moved: MovedReview): void;
  /** Faults that show only when it is known what may be kept. */
  refuse(more: readonly Fault[]): void;
  readonly faults: readonly Fault[];
  readonly tally: Tally;
  readonly questions: number;
  readonly disagreements: number;
  /** Every question and every disagreement. */
  readonly toSettle: readonly ToSettle[];
  /** A file was refused as a whole. */
  readonly hasRefusals: boolean;
  /** For a terminal: plain lines. */
  text(how: { dryRun: boolean; faultsFile: string | null; questionsFile?: string | null }): string;
}

interface Given {
  reading: FilesRead;
  staff: StaffPlan;
  /** Those that belong to no one child’s plan. */
  questions: readonly ImportQuestion[];
}

export function reportOf({ reading, staff, questions }: Given): Report {
  const faults = [...reading.faults, ...staff.faults];
  const tally = addTally({}, staff.tally);
  const asked = new Map<QuestionKind, Group>();
  const differing: Group = { all: 0, shown: [] };
  const toSettle: ToSettle[] = [];
  const moved: MovedReview[] = [];

  function ask({ kind, reference, says }: ImportQuestion) {
    const one = asked.get(kind) ?? { all: 0, shown: [] };
    asked.set(kind, one);
    keep(one, says);
    toSettle.push({ child: reference, kind, question: says });
  }
  for (const question of [...staff.questions, ...questions]) ask(question);

  function differ({ reference, disagreements }: ChildPlan) {
    for (const row of disagreements) {
      const question = difference(reference, row);
      keep(differing, question);
      toSettle.push({ child: reference, kind: 'sources disagree', question });
    }
  }

  return {
    add(plan) {
      faults.push(...plan.faults);
      addTally(tally, plan.tally);
      for (const question of plan.questions) ask(question);
      differ(plan);
    },
    move(one) {
      moved.push(one);
      if (!one.wasHeldSince) toSettle.push({ child: one.reference, kind: 'next review moved', question: inWords(one) });
    },
    refuse: (more) => void faults.push(...more),
    faults,
    tally,
    toSettle,
    get questions() {
      return [...asked.values()].reduce((sum, { all }) => sum + all, 0);
    },
    get disagreements() {
      return differing.all;
    },
    hasRefusals: reading.files.some(({ state }) => state === 'refused'),
    text: ({ dryRun, faultsFile, questionsFile = null }) =>
      [
        movedLines(moved, dryRun)
          .map((line) => `${line}\n`)
          .join(''),
        reportSection('Files', filesIn(reading.files)),
        reportSection(
          dryRun ? 'What would change (nothing has been changed)' : 'What changed',
          changesIn(tally, reading.files),
        ),
        reportSection('Faults', faultsIn(faults, faultsFile)),
        reportSection(
          'Questions only a person can answer',
          [...asked].flatMap(([kind, one]) => groupedLines(sentence(kind), one)),
        ),
        reportSection('Sources that disagree', differing.all > 0 ? groupedLines('Both are kept', differing) : []),
        questionsFile === null ? '' : `Every question and disagreement is in ${questionsFile}.\n`,
      ]
        .filter((part) => part !== '')
        .join('\n'),
  };
}
