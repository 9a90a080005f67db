import { test as oneTest } from '@jest/globals';

type Walk = () => Promise<void>;

/** A step that is run alone takes as long as all those that it walks first, on the slowest machine there is. */
const patience = 180_000;

/**
 * `const test = journey()`: the tests that follow are the steps of one journey. Each first walks those before it which
 * have not been walked, so that any of them may be run alone, and all of them in any order.
 */
export function journey() {
  let last: Walk = async () => undefined;

  /** Walked once, however many steps come after it, and failed for all of them if it fails. */
  function onThePath(does: () => unknown): Walk {
    const before = last;
    let walked: Promise<void> | undefined;
    last = () => {
      walked ??= (async () => {
        await before();
        await does();
      })();
      return walked;
    };
    return last;
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
  return test;
}
