import type { Id } from '../records/id.ts';
import type { DecisionEvent } from './decisions.ts';

/** Asking and replying change nothing of how a decision stands, and stop no clock. */
export const isTalk = ({ kind }: Pick<DecisionEvent, 'kind'>): boolean => kind === 'asked' || kind === 'answered';

/** Everything asked since the last reply: one reply is for all of it. */
export const openQuestions = (events: readonly DecisionEvent[]): readonly DecisionEvent[] =>
  events.slice(events.findLastIndex(({ kind }) => kind === 'answered') + 1).filter(({ kind }) => kind === 'asked');

export const replyTo = (question: DecisionEvent, events: readonly DecisionEvent[]): DecisionEvent | null =>
  events.slice(events.indexOf(question)).find(({ kind }) => kind === 'answered') ?? null;

/** The last thing this person asked. */
export const lastAskedBy = (personId: Id | null, events: readonly DecisionEvent[]): DecisionEvent | null =>
  events.findLast(({ kind, byId }) => kind === 'asked' && byId === personId) ?? null;
