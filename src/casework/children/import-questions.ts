import { reachOf } from '../../domain/people/access.ts';
import type { Actor } from '../../domain/people/people.ts';
import type { Id } from '../../domain/records/id.ts';
import type { ImportAnswer } from '../../domain/records/import-answer.ts';
import type { OpenQuestion } from '../../domain/records/import-question.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Register } from '../../domain/records/register.ts';
import type { Day } from '../../domain/time/day.ts';
import { registerAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';
import type { NamedChild } from '../shared/review-line.ts';
import { answerInWords, byPressing, codesFor, type HowAnswered, howAnswered } from './question-answers.ts';

export interface QuestionRow {
  id: Id;
  kind: string;
  says: string;
  how: HowAnswered;
  child: NamedChild | null;
}

/** Whoever may not see a child hears of no question that names the child. */
const maySee = (actor: Actor, isGuarded: boolean): boolean =>
  !isGuarded || reachOf(actor, 'restrict a child') === 'all';

/** What no file could tell, the most pressing first. */
export const importQuestions = registerAction({
  name: 'import-questions',
  auditedAs: 'saw a question about the files that names the child',
  permission: 'answer questions about the files',
  reads: () => ({ questions: true }),
  decide: ({ questions }, { page }: { page: number }, { actor }) => {
    const open = questions.filter(({ isGuarded }) => maySee(actor, isGuarded)).toSorted(byPressing);
    const result: PageOf<QuestionRow> = pageOf(open.map(rowOf), page);
    return { result, shows: result.rows.flatMap(({ child }) => child?.id ?? []) };
  },
});

/** How many there are for them: what they are, and of whom, is another look. */
export const questionsCounted = registerAction({
  name: 'count-import-questions',
  auditedAs: 'was told how many questions the files leave open',
  permission: 'answer questions about the files',
  reads: () => ({ questions: true }),
  decide: ({ questions }, _: Record<string, never>, { actor }) => ({
    result: questions.filter(({ isGuarded }) => maySee(actor, isGuarded)).length,
  }),
});

const rowOf = (one: OpenQuestion): QuestionRow => ({
  ...{ id: one.id, kind: one.kind, says: one.says, how: howAnswered(one), child: childOf(one) },
});

const childOf = ({ childId, reference, initials }: OpenQuestion): NamedChild | null =>
  childId === null || reference === null ? null : { id: childId, reference, initials };

export interface AnswerRow {
  id: Id;
  question: string;
  answer: string;
  by: string;
  on: Day;
  because: string | null;
}

/** What was answered here, the newest first: any of it can be put right. */
export const questionsAnswered = registerAction({
  name: 'questions-answered',
  auditedAs: 'saw how a question about the child was answered',
  permission: 'answer questions about the files',
  reads: () => ({ answers: true, children: true }),
  decide: ({ answers, children }, { page }: { page: number }, { actor }) => {
    const restricted = new Set(children.filter((one) => one.restricted).map(({ reference }) => reference));
    const seen = answers.filter(
      ({ answeredById, named }) =>
        answeredById !== null &&
        maySee(
          actor,
          named.some((one) => restricted.has(one)),
        ),
    );
    const result: PageOf<AnswerRow> = pageOf(seen.toReversed().map(answerRow), page);
    return { result };
  },
});

const answerRow = (one: ImportAnswer): AnswerRow => ({
  ...{ id: one.id, question: one.question ?? one.about, answer: answerInWords(one), by: one.answeredBy },
  ...{ on: one.answeredAt.slice(0, 10) as Day, because: one.because },
});

/** A question that is open; or one that was answered here, and is to be put right. */
export interface Answerable {
  question: OpenQuestion;
  /** As it was answered before. */
  before: ImportAnswer | null;
}

const gone = () => new Refusal('That question is settled: somebody answered it, or the files tell now.');

/** By the id of either, where this person may see whom it names. */
export function answerable(register: Register, id: Id, actor: Actor): Answerable {
  const open = register.questions.find((one) => one.id === id);
  if (open) {
    if (!maySee(actor, open.isGuarded)) throw gone();
    return { question: open, before: null };
  }
  const before = register.answers.find((one) => one.id === id && one.answeredById !== null);
  if (!before) throw gone();
  const named = before.named.map((reference) => register.children.find((one) => one.reference === reference));
  if (
    !maySee(
      actor,
      named.some((one) => one?.restricted ?? true),
    )
  )
    throw gone();
  const child = register.children.find((one) => one.id === before.childId);
  const question: OpenQuestion = {
    ...{ id, kind: before.kind ?? '', reference: child?.reference ?? null, named: before.named },
    ...{ says: before.question ?? before.about, about: aboutIn(before), periodOn: before.periodOn, askedOn: '' },
    ...{ childId: child?.id ?? null, initials: child?.initials ?? null, isGuarded: false },
  };
  return { question, before };
}

/** Two ids and words in place of a code are what the question was about; the rest is filed under what it comes to. */
const aboutIn = ({ about, kind }: ImportAnswer): string | null =>
  kind === 'one child or two' || kind === 'words in place of a code' ? about : null;

export type QuestionToAnswer = ({ child: NamedChild } | { child: null; whom: string }) & {
  id: Id;
  how: HowAnswered;
  says: string;
  /** As it was answered before, in words: this puts it right, and says why. */
  was: string | null;
  codes: readonly { code: string; means: string | null }[];
  today: Day;
};

export const questionToAnswer = registerAction({
  name: 'question-to-answer',
  auditedAs: 'opened a question about the child',
  permission: 'answer questions about the files',
  reads: ({ question }: { question: Id }) => ({ questions: question, answers: true, children: true }),
  decide: (register, { question: id }, { actor, today }) => {
    const { question, before } = answerable(register, id, actor);
    const child = childOf(question);
    const result: QuestionToAnswer = {
      ...(child ? { child } : { child: null, whom: 'a question about the files' }),
      ...{ id, how: howAnswered(question), says: question.says, today },
      was: before && answerInWords(before),
      codes: codesFor(question.about ?? ''),
    };
    return { result, shows: child ? [child.id] : [] };
  },
});
