import { expect, test } from '@jest/globals';
import type { NextStep } from '../../src/domain/records/next-step.ts';
import { Refusal } from '../../src/domain/records/refusal.ts';

type Line = readonly [attempt: () => unknown, says: string, next?: NextStep];

/** Each line: what is tried, the words in which it is refused, and what there is to do instead, if anything. */
export const refuses = (lines: Readonly<Record<string, Line>>): void =>
  test.each(Object.entries(lines).map(([what, [attempt, says, next]]) => [what, says, attempt, next] as const))(
    'refused: %s. “%s”',
    (_, says, attempt, next) => {
      const refused = whatIsThrown(attempt);
      expect(refused).toBeInstanceOf(Refusal);
      expect(refused).toMatchObject({ message: expect.stringContaining(says) });
      if (next !== undefined) expect(refused).toMatchObject({ next });
    },
  );

function whatIsThrown(attempt: () => unknown): unknown {
  try {
    attempt();
  } catch (thrown) {
    return thrown;
  }
  return undefined;
}
