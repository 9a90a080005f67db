/**
 * Does one thing at a time for each key. Of what comes meanwhile, only one waits: what comes is put together with what
 * waits already, so that nothing is done late or out of order however fast it comes.
 */
export function newestOfEach<What>(together: (waiting: What, next: What) => What) {
  const waiting = new Map<string, What>();
  const working = new Map<string, Promise<void>>();
  const work = async (key: string, act: (what: What) => Promise<void>) => {
    for (let what = waiting.get(key); what !== undefined; what = waiting.get(key)) {
      waiting.delete(key);
      await act(what);
    }
  };
  return (key: string, what: What, act: (what: What) => Promise<void>): Promise<void> => {
    const before = waiting.get(key);
    waiting.set(key, before === undefined ? what : together(before, what));
    const already = working.get(key);
    if (already) return already;
    const begun = work(key, act).finally(() => working.delete(key));
    working.set(key, begun);
    return begun;
  };
}
