import type { ConcernRow } from '../../../casework/challenges/concern-row.ts';
import type { ConcernInHand } from '../../../casework/challenges/go-on-with-concern.ts';
import { wrongInWords } from '../../../casework/challenges/raise-concern.ts';
import type { Perform, StaffAction } from '../../../casework/perform/action.ts';
import type { Id } from '../../../domain/records/id.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import type { Ask, Asked } from '../../filling-in/ask.ts';
import { type AnswersTo, type Form, form, type Questions } from '../../filling-in/form.ts';
import { brief, context, section } from '../../message.ts';
import { concernStands, evidenceWords } from '../../views/challenges/concern-words.ts';
import { concernDone } from '../../views/challenges/concerns.ts';

/** What differs from one form about a concern to the next. Each asks for a note, which is about no child. */
interface Asking<Q extends Questions> {
  name: string;
  title: string;
  sends: string;
  prepare: StaffAction<{ concern: Id }, ConcernInHand>;
  questions: Q;
  notes?: (known: ConcernInHand) => readonly string[];
  asks: (known: ConcernInHand, ask: Ask<AnswersTo<Q>>) => Asked<AnswersTo<Q>>;
  records: (perform: Perform, concern: Id, given: AnswersTo<Q>, draft: Id) => Promise<ConcernRow>;
  says: string;
}

export const concernFormOf = <const Q extends Questions & { note: unknown }>(one: Asking<Q>): Form =>
  form<ConcernInHand, Q, Partial<AnswersTo<Q>>>({
    name: one.name,
    title: one.title,
    questions: one.questions,
    prepare: (perform, { subject }) => perform(one.prepare, { concern: subject ?? '' }),
    begins: () => ({}),
    pages: [
      {
        title: one.title,
        shows: ({ prepared }) => [
          section(
            `*${sentence(prepared.row.theme)}* · ${concernStands(prepared.row)}\n${brief(prepared.row.what, 1000)}`,
          ),
          section(`*Asked for*\n${brief(prepared.row.asks, 1000)}`),
          context(`Counted when it was raised: ${evidenceWords(prepared.row.evidence)}`),
          ...(one.notes?.(prepared) ?? []).map((note) => context(note)),
        ],
        asks: ({ prepared }, ask) => one.asks(prepared, ask),
        check: ({ answers }) => {
          const { note } = answers as { note?: string };
          const wrong = note === undefined ? null : wrongInWords(note);
          return wrong === null ? [] : [objection('note' as keyof AnswersTo<Q> & string, wrong)];
        },
      },
    ],
    sends: one.sends,
    submit: async (perform, { answers, prepared: { row }, draft }) =>
      message(concernDone(one.says, await one.records(perform, row.id, answers, draft.id))),
  });
