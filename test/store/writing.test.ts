import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { RowChange } from '../../src/domain/records/case-file.ts';
import type { ReviewAnswers } from '../../src/domain/reviews/reviewing.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { writeChanges } from '../../src/store/writing.ts';
import { aChild, aPerson, aReview } from '../support/builders.ts';
import { aDatabase } from '../support/database.ts';

const child = aChild({ id: randomUUID(), teamId: null });
const person = aPerson({ id: randomUUID() });
const review = aReview({ id: randomUUID(), childId: child.id });

const aRecord = (version: number) => ({
  ...{ id: randomUUID(), childId: child.id, reviewId: review.id, version, editedBecause: null },
  answers: { whatHappened: 'The “usual” views', areas: ['a', "b's"], gates: null } as unknown as ReviewAnswers,
  ...{ recordedById: person.id, recordedAt: '2026-07-14T09:00:00.120Z', recordedOn: '2026-07-14', replaced: null },
});

test('a row that is written alone is kept as it would be among many, and is gone as they would be', async () => {
  const { url, drop } = await aDatabase();
  const database = await openDatabase(url, 1);
  const write = (...changes: RowChange[]) => database.transaction((manager) => writeChanges(manager, changes));
  const kept = () =>
    database.query(
      `select distinct to_jsonb(r) - 'id' - 'version' as row, replaced is null as "isFirst" from review_record r`,
    );

  await write({ put: 'child', row: child }, { put: 'person', row: person }, { put: 'review', row: review });
  const [alone, ...among] = [1, 2, 3].map(aRecord);
  if (!alone) throw new Error('there is a first');
  await write({ put: 'review_record', row: alone });
  const ofOne = await kept();
  expect(ofOne).toMatchObject([{ row: { answers: alone.answers, replaced: null }, isFirst: true }]);
  await write(...among.map((row): RowChange => ({ put: 'review_record', row })));
  expect(await kept()).toEqual(ofOne);

  await write({ put: 'review_record', row: { ...alone, editedBecause: 'A word was wrong' } });
  expect(await kept()).toHaveLength(2);
  await write(...[alone, ...among].map(({ id }): RowChange => ({ remove: 'review_record', id })));
  expect(await kept()).toEqual([]);
  await database.destroy();
  await drop();
});
