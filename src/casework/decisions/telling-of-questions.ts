import type { Decision, DecisionEvent } from '../../domain/decisions/decisions.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { whoAnswers } from '../dates/telling-of-early-request.ts';
import type { Circumstances, Staff } from '../perform/action.ts';
import { personIn } from '../perform/who-is.ts';

/** To the IRO: each question is a message of its own, edited once it has its reply. */
export const tellingOfQuestion = ({ id, childId }: Decision, question: Pick<DecisionEvent, 'id'>, to: Id): Change[] => [
  {
    tell: {
      key: `question/${question.id}`,
      to,
      notice: 'question for the iro',
      childId,
      subject: { decision: id, question: question.id },
    },
  },
];

/**
 * To whoever asked, once for all that they asked; and to the IRO, whose messages then say that they have their reply.
 */
export function tellingOfReply(
  file: CaseFile,
  decision: Decision,
  questions: readonly DecisionEvent[],
  { staff, today }: Pick<Circumstances, 'staff' | 'today'>,
): Change[] {
  const iro = whoAnswers(file, today, staff);
  const last = new Map(questions.flatMap(({ byId, id }) => (byId === null ? [] : [[byId, id]])));
  return [
    ...(iro === null ? [] : questions.flatMap((question) => tellingOfQuestion(decision, question, iro))),
    ...[...last].map(([by, question]) => replyTelling(file, decision, question, by, staff)),
  ];
}

/** Worded under the permission of whoever asked: as the manager, or else as the owner. */
function replyTelling({ child }: CaseFile, { id }: Decision, question: Id, to: Id, staff: Staff): Change {
  const asker = personIn(staff, to);
  const isManager = asker?.role === 'team manager' && asker.teamId === child.teamId;
  const notice = isManager ? 'reply for the manager' : 'reply for the owner';
  return { tell: { key: `reply/${question}`, to, notice, childId: child.id, subject: { decision: id, question } } };
}
