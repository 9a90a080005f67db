import { test as oneTest } from '@jest/globals';

type Walk = () => Promise<void>;

/** A step that is run alone takes as long as all those that it walks first, on the slowest machine there is. */
const patience = 300_000;

/**
 * `const test = journey()`: the tests that follow are the steps of one journey. Each first walks those before it which
 * have not been walked, so that any of them may be run alone, and all of them in any order.
 */
export function journey() {
  const path: Walk[] = [];

  /** Walked once, however many steps come after it, and failed for all of them if it fails. */
  function onThePath(does: () => unknown): Walk {
    const before = [...path];
    let walked: Promise<void> | undefined;
    const walk = () => {
      walked ??= (async () => {
        for (const earlier of before) await earlier();
        await does();
      })();
      return walked;
    };
    path.push(walk);
    return walk;
  }

  const test = (title: string, does: () => unknown): void => oneTest(title, onThePath(does), patience);
  // Jest says what a table may hold; a step only adds its own walk at the end of each row.
  test.each = ((rows: readonly unknown[]) => (title: string, does: (...given: unknown[]) => unknown) => {
    const steps = rows.map((row) => {
      const given = Array.isArray(row) ? row : [row];
      return [...given, onThePath(() => does(...given))];
    });
    oneTest.each(steps)(title, (...given) => (given.at(-1) as Walk)(), patience);
  }) as typeof oneTest.each;
  /** What must be so before the steps that follow; a hook would run when its turn comes, and not theirs. */
  test.given = (does: () => unknown): void => void onThePath(does);
  return test;
}
