import { answer, type Outcome } from './outcome.ts';
import type { State } from './state.ts';

/** Something appeared before this person other than through a response URL: whatever they did has been answered. */
export function reached(state: State, userId: string): void {
  for (const outcome of state.awaiting.get(userId) ?? []) answer(outcome);
  state.awaiting.delete(userId);
}

/** This person waits for an answer to what they just did. */
export function awaits(state: State, userId: string, outcome: Outcome): void {
  const waiting = state.awaiting.get(userId) ?? new Set();
  state.awaiting.set(userId, waiting.add(outcome));
  outcome.answered.then(() => waiting.delete(outcome));
}
