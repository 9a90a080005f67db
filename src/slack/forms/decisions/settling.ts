import { z } from 'zod';
import { type decisionToConfirm, decisionToSettle } from '../../../casework/decisions/one-decision.ts';
import { type DecisionSettlement, settleDecision } from '../../../casework/decisions/settle-decision.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import { verbs } from '../../../domain/decisions/verbs.ts';
import { type Answer, message } from '../../command.ts';
import { textField } from '../../filling-in/fields.ts';
import { settled } from '../../views/decisions/decision-outcome.ts';
import { decisionForm, type Recording } from './decision-form.ts';

/** Records what the IRO says of a decision, and answers with how it stands. */
export const settles = async (
  perform: Perform,
  { draft, child, decision }: Recording,
  settle: DecisionSettlement,
): Promise<Answer> => message(settled(await perform(settleDecision, { child, decision, settle }, draft)));

/** The verbs of an IRO that say no more than a line. */
type ALine = 'confirm' | 'back' | 'keep-date' | 'withdraw' | 'close' | 'dispute' | 'answer' | 'drop-challenge';

interface Line {
  verb: ALine;
  heading: string;
  sends: string;
  question: string;
  prepare?: typeof decisionToConfirm;
}

/** A form that asks for one line and no more. */
export const withALine = ({ question, prepare = decisionToSettle, ...words }: Line) =>
  decisionForm({
    ...words,
    prepare,
    questions: { note: z.string() },
    asks: (_, ask) => ask({ note: textField(question, { lines: true }) }),
    records: (perform, about, { note }) => settles(perform, about, { kind: verbs[words.verb].records, note }),
  });
