interface Most {
  atOnce: number;
  /** Who wait for one of those to end. */
  waiting: number;
}

/** Does so much of some work at a time. Null, at once, to whoever comes on top of those who wait already. */
export function atMost({ atOnce, waiting }: Most) {
  let now = 0;
  const line: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<{ done: Result } | null> => {
    if (now >= atOnce && line.length >= waiting) return null;
    if (now >= atOnce) await new Promise<void>((resolve) => line.push(resolve));
    else now += 1;
    try {
      return { done: await work() };
    } finally {
      // The place of whoever ends is the next one’s.
      const next = line.shift();
      if (next) next();
      else now -= 1;
    }
  };
}
