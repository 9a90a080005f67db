import { z } from 'zod';
import { answerAsManager } from '../../../casework/decisions/answer-as-manager.ts';
import { decisionToAnswer } from '../../../casework/decisions/one-decision.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { message } from '../../command.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { answered } from '../../views/decisions/decision-outcome.ts';
import { decisionForm } from './decision-form.ts';

/** Not a reason that anybody can do anything with. */
const noReason = /^(?:it ?s )?not (?:(?:a|our|my) )?priority$/;

const tellers = [
  { value: 'The social worker', label: 'The social worker' },
  { value: 'The manager', label: 'I will' },
  { value: 'The carer', label: 'The carer' },
  { value: 'The IRO', label: 'I ask the IRO to' },
] as const;

/** A manager who disagrees says what stops it, what instead, and who will tell the child. */
export const decisionDisagree = decisionForm({
  verb: 'disagree',
  heading: 'You disagree with this decision',
  sends: 'Tell the IRO',
  prepare: decisionToAnswer,
  questions: { because: z.string(), instead: z.string(), tells: oneOf(tellers) },
  asks: (_, ask) =>
    ask({
      because: textField('Which part, and what stops it?', { lines: true }),
      instead: textField('What would you do instead?', { lines: true }),
      tells: choiceField('Who will tell the child?', tellers),
    }),
  check: ({ because = '' }) =>
    noReason.test(
      because
        .toLowerCase()
        .replace(/[^a-z]+/g, ' ')
        .trim(),
    )
      ? [
          objection(
            'because',
            '“Not a priority” is not a reason the IRO can use. Say what stops it, and what you would do.',
          ),
        ]
      : [],
  records: async (perform, { child, decision, known, draft }, given) => {
    const asked = { child, about: known.row.sending, decisions: [decision], answer: 'disagreed', ...given } as const;
    return message(answered(await perform(answerAsManager, asked, draft)));
  },
});
