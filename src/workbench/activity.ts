/** Milliseconds without a sound after which the bot counts as quiet, when it cannot be asked. */
const quietFor = 40;
/** Milliseconds a bot that acknowledged may take before it is no longer expected to answer. */
const patience = 2000;

/** What is under way between the workbench and the bot. */
export interface Activity {
  begin(): () => void;
  /** An answer somebody is waiting for. */
  expect(answered: Promise<void>): void;
  settled(): Promise<void>;
}

/** Exact when the bot can be asked whether it is at rest; otherwise quiet is a short silence with nothing owed. */
export function newActivity(botAtRest?: () => Promise<void>): Activity {
  let begun = 0;
  let underWay = 0;
  let lastHeard = 0;
  const owed = new Set<Promise<void>>();
  const waiting = new Set<() => void>();

  const heard = () => {
    lastHeard = performance.now();
    for (const wake of waiting) wake();
  };
  /** Until something ends, or for so many milliseconds. */
  const change = (ms?: number) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = ms === undefined ? undefined : setTimeout(wake, ms);
      waiting.add(wake);
    });

  async function restOf(bot: () => Promise<void>): Promise<boolean> {
    const seen = begun;
    await bot();
    return underWay === 0 && begun === seen;
  }

  async function silence(): Promise<boolean> {
    if (owed.size > 0) await change(patience);
    const left = lastHeard + quietFor - performance.now();
    if (left > 0) await change(left);
    return underWay === 0 && owed.size === 0 && performance.now() >= lastHeard + quietFor;
  }

  return {
    begin() {
      begun += 1;
      underWay += 1;
      lastHeard = performance.now();
      return () => {
        underWay -= 1;
        heard();
      };
    },
    expect(answered) {
      owed.add(answered);
      const paid = () => owed.delete(answered) && heard();
      answered.then(paid);
      setTimeout(paid, patience).unref();
    },
    async settled() {
      for (;;) {
        while (underWay > 0) await change();
        if (await (botAtRest ? restOf(botAtRest) : silence())) return;
      }
    },
  };
}
