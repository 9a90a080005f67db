import type { DecisionEvent } from '../../domain/decisions/decisions.ts';
import { replyTo } from '../../domain/decisions/questions.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameWithWhom } from '../perform/who-is.ts';
import { standingOrGone } from './decision-events.ts';
import { type DecisionRow, decisionRow } from './decision-row.ts';

interface Asked {
  child: ChildKey;
  decision: Id;
  question: Id;
}

/** A question about a decision, and what came of it. */
export interface DecisionQuestion {
  row: DecisionRow;
  by: string;
  on: Day;
  /** A line each, where one reply answers several of theirs. */
  words: string;
  reply: { by: string; words: string } | null;
}

function found(file: CaseFile, { decision, question }: Asked, circumstances: Circumstances) {
  const standing = standingOrGone(file, decision, circumstances);
  const asked = standing.events.find(({ id }) => id === question);
  if (!asked) throw new Refusal('That question was taken back.');
  const reply = replyTo(asked, standing.events);
  const nameOf = ({ byId, at }: Pick<DecisionEvent, 'byId' | 'at'>) =>
    nameWithWhom(file, byId, at, circumstances.staff) ?? 'A colleague who has left';
  const result: DecisionQuestion = {
    row: decisionRow(standing, file, circumstances),
    by: nameOf(asked),
    on: asked.on,
    words: standing.events
      .filter((one) => one.id === asked.id || (reply !== null && isTogether(one, asked, reply, standing.events)))
      .map(({ note }) => note ?? '')
      .join('\n'),
    reply: reply && { by: nameOf(reply), words: reply.note ?? '' },
  };
  return { result };
}

/** Asked by the same person, and answered by the same reply. */
const isTogether = (one: DecisionEvent, asked: DecisionEvent, reply: DecisionEvent, events: readonly DecisionEvent[]) =>
  one.kind === 'asked' && one.byId === asked.byId && replyTo(one, events)?.id === reply.id;

const child = ({ child }: Asked) => child;

export const questionForIro = caseAction({
  name: 'question-for-iro',
  auditedAs: 'was told of a question',
  permission: 'turn the second key',
  child,
  decide: found,
});

/** For whoever asked it, and nobody else. */
const own = (file: CaseFile, asked: Asked, circumstances: Circumstances) => {
  const event = file.decisionEvents.find(({ id }) => id === asked.question);
  if (event?.byId !== circumstances.actor.personId) throw new Refusal('Somebody else asked that.');
  return found(file, asked, circumstances);
};

/** As long as the decision is theirs. */
const ownAndOwed = (file: CaseFile, asked: Asked, circumstances: Circumstances) => {
  const answer = own(file, asked, circumstances);
  if (!answer.result.row.isMine) throw new Refusal('That decision is somebody else’s now.');
  return answer;
};

export const replyForManager = caseAction({
  name: 'reply-for-manager',
  auditedAs: 'was told of a reply',
  permission: 'answer as manager',
  child,
  decide: own,
});

export const replyForOwner = caseAction({
  name: 'reply-for-owner',
  auditedAs: 'was told of a reply',
  permission: 'report on own decisions',
  child,
  decide: ownAndOwed,
});
