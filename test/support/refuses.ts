import { expect, test } from '@jest/globals';
import { Refusal } from '../../src/domain/records/refusal.ts';

/** Each line: what is tried, and the words in which it is refused. */
export const refuses = (lines: Readonly<Record<string, readonly [attempt: () => unknown, says: string]>>): void =>
  test.each(Object.entries(lines).map(([what, [attempt, says]]) => [what, says, attempt] as const))(
    'refused: %s. “%s”',
    (_, says, attempt) => {
      expect(attempt).toThrow(Refusal);
      expect(attempt).toThrow(says);
    },
  );
