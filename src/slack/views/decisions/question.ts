import type { AskedIro } from '../../../casework/decisions/ask-about-decision.ts';
import type { DecisionQuestion } from '../../../casework/decisions/question-on-decision.ts';
import { inWords, shortWords } from '../../../domain/wording/words.ts';
import { button, buttons, context, escaped, type Message, type Notification, primary, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named } from '../children/child-name.ts';
import { undoFor } from './decision-outcome.ts';
import { decisionWordingOf, standsWords } from './decision-row.ts';
import { verbButton } from './verb-button.ts';

/** To the IRO: what is asked, and by whom. What is confidential is read where it is asked for. */
export function questionNotice(question: DecisionQuestion): Notification {
  const { row, reply } = question;
  const answer = primary(verbButton('answer', row));
  return {
    text:
      reply === null
        ? neutral`1 question about a decision from a review.`
        : neutral`1 question about a decision: answered.`,
    blocks: [
      section(`*A question about a decision* · ${named(row.child)}`),
      ...asked(question),
      ...(reply === null ? clock(question) : []),
      ...buttons(...(reply === null ? [answer] : []), button('This child’s decisions', `decisions ${row.child.id}`)),
    ],
  };
}

/** To whoever asked, once there is a reply. */
export const replyNotice = (question: DecisionQuestion, rest: string): Notification => ({
  text: neutral`1 answer to your question about a decision.`,
  blocks: [
    section(`*The IRO has answered your question* · ${named(question.row.child)}`),
    ...asked(question),
    ...clock(question),
    ...buttons(button('See the decisions', rest)),
  ],
});

function asked({ row, by, on, words, reply }: DecisionQuestion) {
  if (row.isConfidential)
    return [section('It is about something confidential. The words are in the list of decisions.')];
  return [
    section(`*${decisionWordingOf(row)}*\n${standsWords(row)}`),
    section(`${escaped(by)}, ${shortWords(on)}: “${escaped(words)}”`),
    ...(reply === null ? [] : [section(`${escaped(reply.by)}: “${escaped(reply.words)}”`)]),
  ];
}

const clock = ({ row: { manager, answerBy } }: DecisionQuestion) =>
  manager === 'waiting'
    ? [context(`Asking does not stop the clock: the manager’s answer is still due by ${inWords(answerBy)}.`)]
    : [];

/** To whoever has just asked. */
export const askedAnswer = ({ row, iro, answerBy }: AskedIro, as: 'manager' | 'owner'): Message => ({
  text: 'Asked.',
  blocks: [
    section(
      [
        `*${decisionWordingOf(row)}* · ${named(row.child)}`,
        `${escaped(iro)} is asked, privately, at once or when next at work. The answer comes to you.`,
        answerBy === null
          ? 'The date stays as it is.'
          : `Asking does not stop the clock: no answer from you by ${inWords(answerBy)} is still deemed agreed.`,
      ].join('\n'),
    ),
    ...buttons(undoFor(as === 'manager' ? 'answer' : 'report', row.child.id, row.id)),
  ],
});
