import type { State } from '../state.ts';

export type Args = Readonly<Record<string, unknown>>;

/** One method of the Web API: the scope it needs, and what it does. */
export interface Method {
  scope: string | null | ((state: State, args: Args) => string | null);
  /** Throws `SlackError` for what Slack would refuse. */
  run(state: State, args: Args): Record<string, unknown>;
}

export const string = (value: unknown): string => (typeof value === 'string' ? value : '');
