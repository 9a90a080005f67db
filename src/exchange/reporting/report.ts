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
  /** What the answers among the files do, a sentence each. */
  answered?: readonly string[];
}

export function reportOf({ reading, staff, questions, answered = [] }: Given): Report {
  const faults = [...reading.faults, ...staff.faults];
  const tally = addTally({}, staff.tally);
  const asked = new Map<QuestionKind, Group>();
  const differing: Group = { all: 0, shown: [] };
  const toSettle: ToSettle[] = [];
  const moved: MovedReview[] = [];

  const settled: Group = { all: 0, shown: [] };
  for (const line of answered) keep(settled, line);

  function ask({ kind, reference, says, about }: ImportQuestion) {
    const one = asked.get(kind) ?? { all: 0, shown: [] };
    asked.set(kind, one);
    keep(one, says);
    toSettle.push({ child: reference, kind, question: says, about: about ?? null, answer: null });
  }
  for (const question of [...staff.questions, ...questions]) ask(question);

  function differ({ reference, disagreements }: ChildPlan) {
    for (const row of disagreements) {
      const question = difference(reference, row);
      keep(differing, question);
      toSettle.push({ child: reference, kind: 'sources disagree', question, about: null, answer: null });
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
      if (!one.wasHeldSince)
        toSettle.push({
          child: one.reference,
          kind: 'next review moved',
          question: inWords(one),
          about: null,
          answer: null,
        });
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
        // Answers alone change no row of a file.
        Object.keys(tally).length === 0 && settled.all > 0
          ? ''
          : reportSection(
              dryRun ? 'What would change (nothing has been changed)' : 'What changed',
              changesIn(tally, reading.files),
            ),
        reportSection('Answers', settled.all > 0 ? groupedLines(dryRun ? 'Would be kept' : 'Kept', settled) : []),
        reportSection('Faults', faultsIn(faults, faultsFile)),
        reportSection(
          'Questions only a person can answer',
          [...asked].flatMap(([kind, one]) => groupedLines(sentence(kind), one)),
        ),
        reportSection('Sources that disagree', differing.all > 0 ? groupedLines('Both are kept', differing) : []),
        questionsFile === null
          ? ''
          : `Every question and disagreement is in ${questionsFile}.\n${howToAnswer(toSettle)}`,
      ]
        .filter((part) => part !== '')
        .join('\n'),
  };
}

/** Only a question that says what it is about can be answered there. */
const howToAnswer = (toSettle: readonly ToSettle[]) => {
  const answerable = toSettle.filter(({ about }) => about !== null).length;
  return answerable === 0
    ? ''
    : `${answerable.toLocaleString('en-GB')} can be answered there: fill in the last column, and bring that file in.\n`;
};
