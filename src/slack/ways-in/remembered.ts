/** What Slack said, within these minutes, of who is one of us: one memory for who comes and for whom we write to. */
export interface Remembered {
  /** Null: not known now. */
  before(slackUserId: string): boolean | null;
  /** Slack is being asked now; what it says is kept, unless an account changes in the meantime. */
  asking(): (slackUserId: string, is: boolean) => void;
  forget(slackUserId: string): void;
}

/** Long enough to spare Slack, short enough that a guest made today is a guest by lunch. In milliseconds. */
const rememberedFor = 5 * 60_000;

export function rememberedBy(monotonic: () => number): Remembered {
  const known = new Map<string, { is: boolean; until: number }>();
  let changes = 0;
  return {
    before: (slackUserId) => {
      const found = known.get(slackUserId);
      return found && found.until > monotonic() ? found.is : null;
    },
    asking: () => {
      const asOf = changes;
      return (slackUserId, is) => {
        if (asOf === changes) known.set(slackUserId, { is, until: monotonic() + rememberedFor });
      };
    },
    forget: (slackUserId) => {
      changes += 1;
      known.delete(slackUserId);
    },
  };
}
