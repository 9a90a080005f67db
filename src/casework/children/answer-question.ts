import type { Change, RowChange } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { ImportAnswer } from '../../domain/records/import-answer.ts';
import type { OpenQuestion } from '../../domain/records/import-question.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Register } from '../../domain/records/register.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { saidAgain } from '../../exchange/by-hand/new-child.ts';
import type { EnteredFact } from '../../exchange/history/by-hand.ts';
import { planChild, rollOf } from '../../exchange/plan.ts';
import { pairIn } from '../../exchange/same-child/ids-alike.ts';
import { joinedChanges, whyNotJoined } from '../../exchange/same-child/joined-file.ts';
import { answerTo } from '../../exchange/spellings/answer-to.ts';
import { type Circumstances, type Outcome, registerAction } from '../perform/action.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';
import { answerable } from './import-questions.ts';
import { aboutOf, howAnswered, notEnded, type WhyApart, whyApart } from './question-answers.ts';
import { stayJoined } from './settle-answers.ts';

export interface AnswerAsked {
  /** A question, or an answer that is put right. */
  question: Id;
  /** When care began, or ended; null: it has not ended. */
  day: Day | null;
  /** `same` or `different`; a code, or `none`; why brothers and sisters are apart. */
  choice: string | null;
  /** Why it is another than before; or in words why brothers and sisters are apart. */
  because: string | null;
}

export interface QuestionAnswered {
  /** What it comes to, in a sentence. */
  line: string;
  /** Null: two records are one from now on, and are not parted again. */
  undo: UndoOffered | null;
}

type Answered = Outcome<Pick<QuestionAnswered, 'line'>> & {
  answer: string;
  joined?: Pick<ImportAnswer, 'joinedId' | 'intoId'>;
};

/** What a person here says, where no file could: a fact with its source, and kept beside whatever was said before. */
export const answerQuestion = registerAction({
  name: 'answer-question',
  auditedAs: 'answered a question about the child',
  permission: 'answer questions about the files',
  alters: true,
  reads: ({ question }: AnswerAsked) => ({ questions: question, answers: true, children: true }),
  inFull: ({ question: id }, { questions, answers }) =>
    [...questions.filter((one) => one.id === id), ...answers.filter((one) => one.id === id)].flatMap(
      ({ named }) => named,
    ),
  decide: (register, asked, circumstances) => {
    const { actor, now, newId } = circumstances;
    const { question, before } = answerable(register, asked.question, actor);
    if (before && !asked.because) throw new Refusal('Say why the answer is another: both are kept.', 'because');
    const {
      answer,
      joined,
      result,
      changes = [],
      child,
    } = settled(register, { question, before }, asked, circumstances);
    const row: ImportAnswer = {
      ...{ id: newId(), about: aboutOf(question), answer, answeredBy: actor.name, answeredById: actor.personId },
      ...{ answeredAt: now, source: 'Slack', because: asked.because, question: question.says, kind: question.kind },
      ...{ childId: joined?.intoId ?? question.childId, periodOn: question.periodOn, named: question.named },
      ...{ joinedId: null, intoId: null, ...joined },
    };
    const settles: RowChange[] = before ? [] : [{ remove: 'import_question', id: question.id }];
    const undo = joined?.joinedId ? null : undoOffered(circumstances);
    const answered: QuestionAnswered = { ...result, undo };
    return {
      result: answered,
      changes: [...changes, { put: 'import_answer', row }, ...settles],
      ...(undo && { undo: undo.id }),
      ...(child && { child }),
      about: { answer: row.id, ...(joined?.joinedId && { joined: joined.joinedId }) },
    };
  },
});

interface Answering {
  question: OpenQuestion;
  before: ImportAnswer | null;
}

function settled(register: Register, answering: Answering, asked: AnswerAsked, on: Circumstances): Answered {
  const { question } = answering;
  const how = howAnswered(question);
  if (how === 'start' || how === 'end') return ofCare(register, question, how, asked, on);
  if (how === 'one child or two') return ofTwo(register, answering, asked, on);
  if (how === 'code') return ofWords(question, asked);
  if (how === 'apart') return ofApart(asked);
  if (how === 'seen') return { answer: 'seen', result: { line: 'Settled. Nothing else was changed.' } };
  throw new Refusal('This is not answered here. Do what the question says.');
}

function ofCare(
  register: Register,
  { reference, periodOn }: OpenQuestion,
  how: 'start' | 'end',
  { day, because }: AnswerAsked,
  { actor, staff, today, newId }: Circumstances,
): Answered {
  const read = register.files.get(reference ?? '');
  if (!read || periodOn === null) throw new Refusal('The child is not in the records under that reference any more.');
  const { file, statements } = read;
  const at = file.periods.findIndex((one) => one.firstSeenOn === periodOn || one.becameLookedAfterOn === periodOn);
  const period = file.periods[at] ?? file.periods.at(-1);
  const next = at < 0 ? undefined : file.periods[at + 1];
  const refuse = (says: string) => {
    throw new Refusal(says, 'day');
  };
  if (day !== null && day > today) refuse('That day has not come yet. Check the date.');
  const { bornOn } = file.child;
  if (how === 'start') {
    if (day === null) return refuse('Say on which day care began.') as never;
    if (day > periodOn)
      refuse(
        `The files show the child looked after on ${dateInWords(periodOn)} already. Give that day, or one before it.`,
      );
    if (bornOn !== null && day < bornOn) refuse('Care can’t begin before the child was born. Check the date.');
    const before = file.periods[at - 1]?.ceasedOn ?? null;
    if (before !== null && day < before)
      refuse(
        `The time in care before this one ended on ${dateInWords(before)}. Care began again on that day or later.`,
      );
  } else if (day === null) {
    if (next)
      refuse(
        `Care began again on ${dateInWords(next.becameLookedAfterOn ?? next.firstSeenOn)}, so it had ended. Say when.`,
      );
  } else {
    const began = period?.becameLookedAfterOn ?? period?.firstSeenOn ?? periodOn;
    if (day < began) refuse(`Care began on ${dateInWords(began)}. It ended on that day or later.`);
    const again = next && (next.becameLookedAfterOn ?? next.firstSeenOn);
    if (again && day > again) refuse(`Care began again on ${dateInWords(again)}. It had ended by then.`);
  }
  const fact: EnteredFact =
    how === 'start' ? { of: 'start', period: periodOn, day: day ?? periodOn } : { of: 'end', period: periodOn, day };
  const { people, teams } = register.everyone ?? staff;
  const reading = { files: [], staff: [], teams: [], faults: [], answers: [], spellings: [], children: new Map() };
  const roll = rollOf({ people, teams, known: register.kin, reading, newId });
  const said = saidAgain(file.child.reference, { entered: { ...fact, by: actor.personId, because } });
  const { changes } = planChild(said, { file, statements }, roll, { today, newId });
  const line =
    how === 'start'
      ? `Kept: care began on ${dateInWords(day ?? periodOn)}. The dates of reviews are worked out from it.`
      : day === null
        ? 'Kept: care has not ended.'
        : `Kept: care ended on ${dateInWords(day)}.`;
  return { answer: day ?? notEnded, result: { line }, changes, child: file.child.id };
}

function ofTwo(
  { files }: Register,
  { question, before }: Answering,
  { choice }: AnswerAsked,
  { today }: Circumstances,
): Answered {
  const pair = pairIn(question.about ?? '');
  if (pair === null) throw new Refusal('This is not answered here. Do what the question says.');
  const { alias, main } = pair;
  const [from, into] = [files.get(alias), files.get(main)];
  if (choice === 'different') {
    if (before?.joinedId) throw new Refusal(stayJoined(before), 'choice');
    return { answer: 'different', result: { line: `Kept: ${alias} and ${main} are two children.` }, ...childOf(into) };
  }
  if (choice !== 'same') throw new Refusal('Say whether they are one child or two.', 'choice');
  const line = `Kept: ${alias} and ${main} are one child, known by ${main}.`;
  if (before?.answer === 'same') return { answer: 'same', result: { line }, ...childOf(into) };
  if (from && into) {
    const objection = whyNotJoined(from.file, into.file);
    if (objection !== null) throw new Refusal(objection, 'choice');
    if (from.forenameIsLost)
      throw new Refusal(
        'A forename is kept for one of the two under a key that is missing. Ask whoever runs iro.',
        'choice',
      );
    const ids = { from: from.file.child.id, into: into.file.child.id };
    return {
      ...{ answer: 'same', result: { line }, child: ids.into, joined: { joinedId: ids.from, intoId: ids.into } },
      changes: [...joinedChanges(from.file, into.file, today), { join: ids }],
    };
  }
  const changes: Change[] = from ? [{ put: 'child', row: { ...from.file.child, reference: main } }] : [];
  return { answer: 'same', result: { line }, changes, ...childOf(from ?? into) };
}

const childOf = (read: { file: { child: { id: Id } } } | undefined) => (read ? { child: read.file.child.id } : {});

function ofWords({ about }: OpenQuestion, { choice }: AnswerAsked): Answered {
  const found = answerTo(about ?? '', choice ?? '');
  if (found === null || choice === null) throw new Refusal('Choose a code.', 'choice');
  if ('problem' in found) throw new Refusal(found.problem, 'choice');
  return { answer: found.answer, result: { line: found.line } };
}

function ofApart({ choice, because }: AnswerAsked): Answered {
  const why = whyApart.find((one): one is WhyApart => one === choice);
  if (why === undefined) throw new Refusal('Say why they have different IROs.', 'choice');
  if (why === 'other' && !because) throw new Refusal('Write why they have different IROs.', 'because');
  return { answer: why, result: { line: 'Kept, with the reason. It is not asked again of these children.' } };
}
