import { test as oneTest } from '@jest/globals';

type Walk = () => Promise<void>;

/** As long as any test may take: a step that is run alone takes as long as all those that it walks first. */
const patience = 30_000;

/**
 * `const test = journey()`: the tests that follow are the steps of one journey. Each first walks those before it which
 * have not been walked, so that any of them may be run alone, and all of them in any order.
 */
export function journey() {
  const path: Walk[] = [];

  /** Walked once, however many steps come after it, and failed for all of them if it fails. */
  function onThePath(does: () => unknown): { walk: Walk; allowed: number } {
    const before = path.at(-1);
    let walked: Promise<void> | undefined;
    const walk = () => {
      walked ??= (async () => {
        await before?.();
        await does();
      })();
      return walked;
    };
    path.push(walk);
    return { walk, allowed: patience * path.length };
  }

  function test(title: string, does: () => unknown): void {
    const { walk, allowed } = onThePath(does);
    oneTest(title, walk, allowed);
  }
  // Jest says what a table may hold; a step only adds its own walk at the end of each row.
  test.each = ((rows: readonly unknown[]) => (title: string, does: (...given: unknown[]) => unknown) => {
    const steps = rows.map((row) => {
      const given = Array.isArray(row) ? row : [row];
      return { given, ...onThePath(() => does(...given)) };
    });
    const each = oneTest.each(steps.map(({ given, walk }) => [...given, walk]));
    each(title, (...given) => (given.at(-1) as Walk)(), steps.at(-1)?.allowed);
  }) as typeof oneTest.each;
  return test;
}
