import { isFinished } from '../../domain/decisions/decision-standing.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { whoAnswers } from '../dates/telling-of-early-request.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn } from '../shared/about-review.ts';
import { eventRow, standingOrGone } from './decision-events.ts';
import { type DecisionRow, decisionRow } from './decision-row.ts';
import { cannotReport, over } from './report-on-decision.ts';
import { tellingOfQuestion } from './telling-of-questions.ts';

interface Asking {
  child: ChildKey;
  decision: Id;
  question: string;
}

export interface AskedIro {
  row: DecisionRow;
  /** Who has been asked. */
  iro: string;
  /** The last day for the manager’s answer, where this is the manager and it is still to come. */
  answerBy: Day | null;
}

function ask(file: CaseFile, { decision, question }: Asking, circumstances: Circumstances) {
  const { staff, today, actor } = circumstances;
  const standing = standingOrGone(file, decision, circumstances);
  if (isFinished(standing)) throw new Refusal(over(standing));
  if (question.trim() === '') throw new Refusal('Write your question.', 'question');
  const to = whoAnswers(file, today, staff);
  const iro = nameIn(staff, to);
  if (to === null || iro === null) throw new Refusal('This child has no IRO to ask yet. Nothing was recorded.');
  if (actor.actsFor.includes(to)) throw new Refusal('You answer for this child yourself, so there is nobody to ask.');
  const asked = eventRow(standing.decision, 'asked', { note: question }, circumstances);
  const row = decisionRow(standing, file, circumstances);
  const result: AskedIro = { row, iro, answerBy: row.may.answer ? row.answerBy : null };
  const changes: Change[] = [{ put: 'decision_event', row: asked }, ...tellingOfQuestion(standing.decision, asked, to)];
  return { result, changes };
}

const child = ({ child }: Asking) => child;

/** The manager asks the IRO something before answering. */
export const askAsManager = caseAction({
  name: 'ask-as-manager',
  auditedAs: 'asked about a decision',
  permission: 'answer as manager',
  alters: true,
  child,
  decide: ask,
});

/** The owner asks, of what is theirs. */
export const askAsOwner = caseAction({
  name: 'ask-as-owner',
  auditedAs: 'asked about a decision',
  permission: 'report on own decisions',
  alters: true,
  child,
  decide: (file, asking: Asking, circumstances) => {
    const moved = cannotReport(standingOrGone(file, asking.decision, circumstances), circumstances);
    if (moved) throw moved;
    return ask(file, asking, circumstances);
  },
});
