import type { KnownBlock } from '@slack/types';
import type { OneDecision } from '../../../casework/decisions/one-decision.ts';
import type { CaseAction, Perform } from '../../../casework/perform/action.ts';
import { formFor, type Verb, verbs } from '../../../domain/decisions/verbs.ts';
import type { Id } from '../../../domain/records/id.ts';
import { type ObjectionTo, objection } from '../../../domain/records/objection-to.ts';
import { NoSuchChild, Refusal } from '../../../domain/records/refusal.ts';
import type { Day } from '../../../domain/time/day.ts';
import { inWords } from '../../../domain/wording/words.ts';
import type { About } from '../../about.ts';
import type { Answer } from '../../command.ts';
import type { Ask, Asked, Only } from '../../filling-in/ask.ts';
import { type AnswersTo, type Form, form, type Questions } from '../../filling-in/form.ts';
import { context, escaped, section } from '../../message.ts';
import { standsWords } from '../../views/decisions/decision-row.ts';
import { titleOf } from '../../views/decisions/verb-button.ts';

type Preparing = CaseAction<{ child: { id: Id } | { references: readonly string[] }; decision: Id }, OneDecision>;

/** What differs from one form about a decision to the next: its questions, and what sending it records. */
interface Asking<Q extends Questions, Begun extends Partial<AnswersTo<Q>>> {
  verb: Verb;
  heading: string;
  sends: string;
  prepare: Preparing;
  questions: Q;
  asks: (known: OneDecision, ask: Ask<AnswersTo<Q>>, given: Partial<AnswersTo<Q>>) => Asked<AnswersTo<Q>>;
  /** Questions whose answer changes what else is asked. */
  steers?: readonly (keyof AnswersTo<Q> & string)[];
  begins?: (known: OneDecision) => Only<Begun, AnswersTo<Q>>;
  /** What to know before answering. */
  notes?: (known: OneDecision) => readonly string[];
  check?: (given: Partial<AnswersTo<Q>>, known: OneDecision) => readonly ObjectionTo<keyof AnswersTo<Q> & string>[];
  records: (perform: Perform, about: Recording, given: AnswersTo<Q>) => Promise<Answer>;
}

export interface Recording {
  child: { id: Id };
  decision: Id;
  known: OneDecision;
  /** Spent in the same transaction, so that a second press records nothing. */
  draft: Id;
}

/** One page about one decision: its words in full, how it stands, and a question or two. */
export const decisionForm = <const Q extends Questions, const Begun extends Partial<AnswersTo<Q>>>(
  one: Asking<Q, Begun>,
): Form =>
  form<OneDecision, Q, Partial<AnswersTo<Q>>>({
    name: formFor(one.verb),
    title: titleOf(one.verb),
    questions: one.questions,
    prepare: (perform, { child, subject }) =>
      perform(one.prepare, { child, decision: subject ?? '' }).catch(
        whoseItIs(verbs[one.verb].may === 'report on own decisions' ? { child, decision: subject } : null),
      ),
    begins: (known) => one.begins?.(known) ?? {},
    pages: [
      {
        title: one.heading,
        shows: ({ prepared }) => [...aboutWords(prepared), ...(one.notes?.(prepared) ?? []).map(noteBlock)],
        asks: ({ answers, prepared }, ask) => one.asks(prepared, ask, answers),
        steers: one.steers ?? [],
        check: ({ answers, prepared }) => one.check?.(answers, prepared) ?? [],
      },
    ],
    sends: one.sends,
    submit: (perform, { answers, prepared, draft }) =>
      one.records(
        perform,
        { child: { id: prepared.child.id }, decision: prepared.row.id, known: prepared, draft: draft.id },
        answers,
      ),
  });

/** A day that can’t be is said beside the question. */
export const beside = <Question extends string>(problem: Refusal<Question> | null): ObjectionTo<Question>[] =>
  problem?.field === undefined ? [] : [objection(problem.field, problem.message)];

/** A team’s digest has buttons that everybody there can press: a colleague is told whose they are, and nothing else. */
const whoseItIs =
  (owners: { child: About['child']; decision: Id | null } | null) =>
  (error: unknown): never => {
    if (!(error instanceof NoSuchChild)) throw error;
    const says = 'Only the person whose decision it is can do that.';
    if (owners === null || owners.decision === null || !('id' in owners.child)) {
      throw new Refusal(says, undefined, { step: 'see what they owe' });
    }
    const { child, decision } = owners;
    throw new Refusal(says, undefined, { step: 'send a quiet note', child: child.id, decision });
  };

const noteBlock = (note: string): KnownBlock => context(escaped(note));

/** Wording and measure may each be 3,000 characters long, which is what one block holds. */
function aboutWords({ row }: OneDecision): KnownBlock[] {
  return [
    section(standsWords(row)),
    section(escaped(row.wording)),
    ...(row.isConfidential ? [context('Confidential: it enters no notice and no letter.')] : []),
    ...(row.measure === '' ? [] : [context(`How we will know: ${escaped(row.measure)}`)]),
    ...(row.said === null
      ? []
      : [section(`*${escaped(row.said.by)}, ${inWords(row.said.on)}*\n${escaped(row.said.note)}`)]),
    ...row.questions.map(({ by, on, words }) => section(`*${escaped(by)} asked, ${inWords(on)}*\n${escaped(words)}`)),
  ];
}

/** Once the review is late, there is no day left to put it off to. */
export const latestWords = (lastDay: Day, today: Day) =>
  lastDay < today
    ? `The next review was due by ${inWords(lastDay)} and is late: it will look at this, so no later date can be given.`
    : `The latest is ${inWords(lastDay)}: the next review is due by then.`;
