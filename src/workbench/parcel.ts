export type Kind = 'slash_commands' | 'interactive' | 'events_api';

/** How a request to the bot went; `error` is the word Slack shows. */
export interface Delivery {
  error: 'operation_timeout' | 'dispatch_failed' | 'not_in_manifest' | null;
  status: number;
  body: unknown;
  tookMs: number;
}

export interface Parcel {
  kind: Kind;
  payload: Readonly<Record<string, unknown>>;
  /** Which retry this is, and why the last attempt failed. */
  retry?: { num: number; reason: string };
}
