import { expect, test } from '@jest/globals';
import { type FurtherAsked, readFurther } from '../../../src/casework/perform/further-reading.ts';
import type { Transaction } from '../../../src/store/store.ts';

/** Remembers what was read, and gives a name and a page of nothing. */
function transaction() {
  const opened: string[] = [];
  const reads = async <What>(name: string, what: What) => {
    opened.push(name);
    return what;
  };
  const tx = {
    forenames: { of: () => reads('forename', 'Amina') },
    looks: { count: async () => 20, at: (_: string, from: number) => reads(`looks from ${from}`, []) },
  };
  return { tx: tx as unknown as Transaction, opened };
}

test.each<[string, FurtherAsked, string[]]>([
  ['nothing', {}, []],
  ['a forename only if it is so', { forename: undefined }, []],
  ['a forename', { forename: true }, ['forename']],
  ['a page of the audit', { looks: 2 }, ['looks from 8']],
  ['both', { looks: 1, forename: true }, ['forename', 'looks from 0']],
])('an action that asks for %s is given that, and nothing else is read', async (_, asked, read) => {
  const { tx, opened } = transaction();
  const given = await readFurther(tx, 'child-1', asked);
  expect(opened).toEqual(read);
  expect(Object.keys(given).toSorted()).toEqual(
    Object.entries(asked)
      .flatMap(([name, value]) => (value === undefined ? [] : [name]))
      .toSorted(),
  );
});
