import type { View } from './blocks/block-kit.ts';
import type { Message } from './message.ts';
import type { Delivery } from './parcel.ts';

/** What came of one thing a person did. */
export interface Outcome {
  ok: boolean;
  /** What Slack showed: `dispatch_failed`, `operation_timeout`, `incomplete`, `trouble connecting`… */
  error: string | null;
  status: number;
  /** The body of the acknowledgement. */
  body: unknown;
  /** Milliseconds to the acknowledgement. */
  tookMs: number;
  /** Errors shown beside fields, by block id. */
  errors: Readonly<Record<string, string>>;
  /** Everything said back through this act's response URL. */
  said: Message[];
  /** The modal on top for this person when the act was over. */
  view: View | null;
  /** Resolves at the first thing said or opened in answer, or at failure. */
  answered: Promise<void>;
}

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
