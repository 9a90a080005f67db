import { z } from 'zod';
import { askAsManager, askAsOwner } from '../../../casework/decisions/ask-about-decision.ts';
import {
  type DecisionsOfReview,
  decisionsForManager,
  decisionsForOwner,
} from '../../../casework/decisions/decisions-of-review.ts';
import { isFinished } from '../../../domain/decisions/decision-standing.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { ifAsked } from '../../filling-in/kept-answers.ts';
import { context, section } from '../../message.ts';
import { decisionWordingOf } from '../../views/decisions/decision-row.ts';
import { askedAnswer } from '../../views/decisions/question.ts';

interface ToAsk extends DecisionsOfReview {
  as: 'manager' | 'owner';
}

/** One question to the IRO, from the manager or an owner, about one of the decisions they were sent together. */
export const askForm = form({
  name: 'ask',
  title: 'Ask the IRO',
  questions: { decision: ifAsked(z.string()), question: z.string() },
  prepare: async (perform, { child, subject }): Promise<ToAsk> => {
    const [as = '', about = ''] = (subject ?? '').split(' ');
    const found = await perform(as === 'manager' ? decisionsForManager : decisionsForOwner, { child, about });
    const rows = found.rows.filter((row) => !isFinished(row));
    if (rows.length === 0) throw new Refusal('None of these is still to be done, so there is nothing to ask about.');
    return { ...found, rows, as: as === 'manager' ? 'manager' : 'owner' };
  },
  begins: () => ({}),
  pages: [
    {
      title: 'I need to ask something',
      shows: ({ prepared: { rows } }) => [
        ...rows.slice(0, 1).flatMap((row) => (rows.length === 1 ? [section(`*${decisionWordingOf(row)}*`)] : [])),
        context(clock(rows)),
      ],
      asks: ({ prepared: { rows } }, ask) =>
        ask({
          ...(rows.length > 1 && {
            decision: choiceField(
              'About which?',
              rows.map(({ id, wording }, at) => ({ value: id, label: `${at + 1}. ${wording}` })),
            ),
          }),
          question: textField('Your question', { lines: true, hint: 'Only the IRO sees it.' }),
        }),
    },
  ],
  sends: 'Ask the IRO',
  submit: async (perform, { answers, prepared: { as, rows, child }, draft }) => {
    const decision = answers.decision ?? rows[0]?.id ?? '';
    const asking = { child: { id: child.id }, decision, question: answers.question };
    return message(askedAnswer(await perform(as === 'manager' ? askAsManager : askAsOwner, asking, draft.id), as));
  },
});

function clock(rows: ToAsk['rows']): string {
  const waiting = rows.find(({ may }) => may.answer);
  return waiting
    ? `Asking does not stop the clock: no answer by ${inWords(waiting.answerBy)} is still deemed agreed.`
    : 'Asking changes no date.';
}
