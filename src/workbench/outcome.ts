import type { Delivery } from './deliver.ts';
import type { Outcome, State } from './state.ts';

const answers = new WeakMap<Outcome, () => void>();

export function newOutcome(): Outcome {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const outcome: Outcome = {
    ok: true,
    error: null,
    status: 0,
    body: null,
    tookMs: 0,
    errors: {},
    said: [],
    view: null,
    answered,
  };
  answers.set(outcome, answer);
  return outcome;
}

/** The person has been answered: something was said or opened, or it failed. */
export const answer = (outcome: Outcome): void => answers.get(outcome)?.();

export function fail(outcome: Outcome, error: string): Outcome {
  Object.assign(outcome, { ok: false, error });
  answer(outcome);
  return outcome;
}

export function note(outcome: Outcome, { error, status, body, tookMs }: Delivery): void {
  Object.assign(outcome, { ok: error === null, error, status, body, tookMs });
  if (error) answer(outcome);
}

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
