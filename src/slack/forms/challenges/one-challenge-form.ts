import type { KnownBlock } from '@slack/types';
import type { ChallengeRow } from '../../../casework/challenges/challenge-row.ts';
import type { CaseAction, Perform } from '../../../casework/perform/action.ts';
import type { NamedChild } from '../../../casework/shared/review-line.ts';
import type { Id } from '../../../domain/records/id.ts';
import type { ObjectionTo } from '../../../domain/records/objection-to.ts';
import { type Answer, message } from '../../command.ts';
import type { Ask, Asked, Only } from '../../filling-in/ask.ts';
import { type AnswersTo, type Form, form, type Questions } from '../../filling-in/form.ts';
import { brief, context, section } from '../../message.ts';
import { challengeDone } from '../../views/challenges/challenge-card.ts';
import { answerWords, standsWords, titleWords } from '../../views/challenges/challenge-words.ts';

export type Known = { child: NamedChild; row: ChallengeRow };
type Preparing<K extends Known> = CaseAction<
  { child: { id: Id } | { references: readonly string[] }; challenge: Id },
  K
>;

/** What differs from one form about a challenge to the next. */
interface Asking<K extends Known, Q extends Questions, Begun extends Partial<AnswersTo<Q>>> {
  name: string;
  title: string;
  heading: string;
  sends: string;
  prepare: Preparing<K>;
  questions: Q;
  asks: (known: K, ask: Ask<AnswersTo<Q>>, given: Partial<AnswersTo<Q>>) => Asked<AnswersTo<Q>>;
  steers?: readonly (keyof AnswersTo<Q> & string)[];
  begins?: (known: K) => Only<Begun, AnswersTo<Q>>;
  notes?: (known: K, given: Partial<AnswersTo<Q>>) => readonly string[];
  check?: (given: Partial<AnswersTo<Q>>, known: K) => readonly ObjectionTo<keyof AnswersTo<Q> & string>[];
  records: (perform: Perform, about: Recording, given: AnswersTo<Q>) => Promise<ChallengeRow>;
  /** What became of it, in a phrase. */
  says: string;
}

export interface Recording {
  child: { id: Id };
  challenge: Id;
  draft: Id;
}

/** One page about one challenge: what was put, how it stands, and a question or two. */
export const challengeFormOf = <K extends Known, const Q extends Questions, const Begun extends Partial<AnswersTo<Q>>>(
  one: Asking<K, Q, Begun>,
): Form =>
  form<K, Q, Partial<AnswersTo<Q>>>({
    name: one.name,
    title: one.title,
    questions: one.questions,
    prepare: (perform, { child, subject }) => perform(one.prepare, { child, challenge: subject ?? '' }),
    begins: (known) => one.begins?.(known) ?? {},
    pages: [
      {
        title: one.heading,
        shows: ({ prepared, answers }) => [
          ...aboutWords(prepared.row),
          ...(one.notes?.(prepared, answers) ?? []).map((note) => context(note)),
        ],
        asks: ({ answers, prepared }, ask) => one.asks(prepared, ask, answers),
        steers: one.steers ?? [],
        check: ({ answers, prepared }) => one.check?.(answers, prepared) ?? [],
      },
    ],
    sends: one.sends,
    submit: async (perform, { answers, prepared: { child, row }, draft }): Promise<Answer> =>
      message(
        challengeDone(
          one.says,
          await one.records(perform, { child: { id: child.id }, challenge: row.id, draft: draft.id }, answers),
        ),
      ),
  });

const aboutWords = (row: ChallengeRow): KnownBlock[] => [
  section(`*${titleWords(row)}*\n${standsWords(row)}`),
  section(`*Asked for*\n${brief(row.asks, 1000)}`),
  ...answerWords(row).map((words) => section(words)),
];
