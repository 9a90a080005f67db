import type { RowChange } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { ImportQuestionKept } from '../../domain/records/import-question.ts';
import type { Day } from '../../domain/time/day.ts';
import type { ImportQuestion, QuestionKind } from '../said.ts';

interface Ground {
  /** What is kept already. */
  kept: readonly ImportQuestionKept[];
  asked: readonly ImportQuestion[];
  /** The children whose files were read. */
  read: ReadonlySet<string>;
  /** Whether a question about this was answered. */
  isAnswered: (about: string) => boolean;
  today: Day;
  newId: () => Id;
}

/** Worked out for every child at each import, whichever files are read. */
const ofEveryChild: readonly QuestionKind[] = ['brothers and sisters apart', 'allocated in a role they do not hold'];

/** One that a person answers, and no file. */
const ofPeople: readonly QuestionKind[] = ['typed in as a new child'];

/**
 * What becomes of the questions that are kept: one that is asked again is the same; one about a child who was read, and
 * that is asked no more, is settled; what this import could not know stays.
 */
export function keptQuestions({ kept, asked, read, isAnswered, today, newId }: Ground): RowChange[] {
  const now = new Map(asked.map((one) => [keyOf(one), one]));
  const before = new Set(kept.map(keyOf));
  const isSettled = ({ kind, named, about }: ImportQuestionKept): boolean => {
    if (about !== null) return isAnswered(about) || named.some((one) => read.has(one));
    if (ofPeople.some((one) => one === kind)) return false;
    return ofEveryChild.some((one) => one === kind) || named.some((one) => read.has(one));
  };
  return [
    ...kept
      .filter((one) => !now.has(keyOf(one)) && isSettled(one))
      .map(({ id }): RowChange => ({ remove: 'import_question', id })),
    ...[...now]
      .filter(([key]) => !before.has(key))
      .map(([, one]): RowChange => ({ put: 'import_question', row: rowOf(one, { today, newId }) })),
  ];
}

export const rowOf = (
  { kind, reference, says, about, periodOn, named }: ImportQuestion,
  { today, newId }: Pick<Ground, 'today' | 'newId'>,
): ImportQuestionKept => ({
  ...{ id: newId(), kind, reference, says, about: about ?? null, periodOn: periodOn ?? null, askedOn: today },
  named: named ?? (reference === null ? [] : [reference]),
});

const keyOf = ({
  kind,
  reference,
  says,
  about,
}: Pick<ImportQuestionKept, 'kind' | 'reference' | 'says'> & { about?: string | null }): string =>
  JSON.stringify([kind, reference, about ?? says]);
