/** A refusal in Slack's own terms: `{ ok: false, error, … }`. */
export class SlackError extends Error {
  readonly error: string;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(error: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(error);
    this.error = error;
    this.extra = extra;
  }
}

/** Problems with blocks or a view, laid out as Slack lays them out. */
export const refused = (error: string, messages: readonly string[]): SlackError =>
  new SlackError(error, {
    errors: messages,
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
