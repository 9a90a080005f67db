import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { EarlyRequest } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { childOf, type NamedChild, type ReviewLine, reviewLineOf } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';
import { tellingOf, whoAnswers } from './telling-of-early-request.ts';

interface Asked {
  child: ChildKey;
  request: Id;
}

export interface EarlyRequestSeen {
  child: NamedChild;
  request: EarlyRequest;
  /** The review as it stands; null when none is to come any more. */
  line: ReviewLine | null;
  today: Day;
  /** True for somebody who may answer it, while it may be answered. */
  mayAnswer: boolean;
}

/** One request as it stands: what the IRO is told, as long as the child is theirs. */
export const earlyRequest = caseAction({
  name: 'early-request',
  auditedAs: 'was told that somebody asks for an earlier review',
  permission: 'read decisions',
  child: ({ child }: Asked) => child,
  decide: (file, { request }, circumstances) => ({ result: seen(file, requestIn(file, request), circumstances) }),
});

export const earlyRequestToAnswer = caseAction({
  name: 'early-request-to-answer',
  auditedAs: 'opened the form to answer a request',
  permission: 'answer an early request',
  child: ({ child }: Asked) => child,
  decide: (file, { request }, circumstances) => {
    const found = requestIn(file, request);
    refuseIfSettled(found);
    return { result: seen(file, found, circumstances) };
  },
});

export interface EarlyAnswered extends EarlyRequestSeen {
  undo: UndoOffered;
}

interface Answered extends Asked {
  answer: NonNullable<EarlyRequest['answer']>;
  reviewBy: Day | null;
  because: string | null;
  reply: string;
}

/** The IRO’s answer, with its reason and what the person who asked is told. “Meet first” can still become yes or no. */
export const answerEarlyRequest = caseAction({
  name: 'answer-early-request',
  auditedAs: 'answered a request for an earlier review',
  permission: 'answer an early request',
  child: ({ child }: Answered) => child,
  alters: true,
  decide: (file, { request, answer, reviewBy, because, reply }, circumstances) => {
    const found = requestIn(file, request);
    refuseIfSettled(found);
    const before = seen(file, found, circumstances);
    const problem = answer === 'yes' ? reviewByProblem(before, reviewBy) : null;
    if (problem) throw new Refusal(problem, 'reviewBy');
    if (answer === 'no' && because === null) throw new Refusal('Say why not.', 'because');
    const row: EarlyRequest = {
      ...found,
      answer,
      answeredOn: circumstances.today,
      because,
      reply,
      reviewBy: answer === 'yes' ? reviewBy : null,
    };
    const others = file.earlyRequests.filter(({ id }) => id !== row.id);
    const after = { ...file, earlyRequests: [...others, row] };
    const told = tellingOf(row, whoAnswers(file, circumstances.today, circumstances.staff));
    const undo = undoOffered(circumstances);
    const result: EarlyAnswered = { ...seen(after, row, circumstances), undo };
    return { result, changes: [{ put: 'early_request', row }, ...told], undo: undo.id };
  },
});

/** What is wrong with the day agreed to, as a sentence. */
export function reviewByProblem({ line, today }: EarlyRequestSeen, reviewBy: Day | null): string | null {
  if (reviewBy === null) return 'Choose the day the review will be held by.';
  if (reviewBy < today) return 'That day has gone. Choose today or a day to come.';
  if (line !== null && line.dueOn !== null && reviewBy > line.dueOn) {
    return 'The review is due before that day already. Choose an earlier one.';
  }
  return null;
}

function requestIn(file: CaseFile, id: Id): EarlyRequest {
  const found = file.earlyRequests.find((one) => one.id === id);
  if (!found) throw new Refusal('There is no such request for this child.');
  return found;
}

const isSettled = ({ answer }: EarlyRequest) => answer === 'yes' || answer === 'no';

function refuseIfSettled(request: EarlyRequest) {
  if (isSettled(request)) throw new Refusal('This request has been answered already. Nothing was changed.');
}

function seen(file: CaseFile, request: EarlyRequest, circumstances: Circumstances): EarlyRequestSeen {
  return {
    child: childOf(file),
    request,
    line: reviewLineOf(file, circumstances).line,
    today: circumstances.today,
    mayAnswer: circumstances.may('answer an early request', file) && !isSettled(request),
  };
}
