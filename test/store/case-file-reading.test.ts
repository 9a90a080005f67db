import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import type { CaseFile, Change, RowName, Rows } from '../../src/domain/records/case-file.ts';
import { caseFileReading } from '../../src/store/case-file-reading.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { propertiesOf, tables } from '../../src/store/database/tables.ts';
import { type Store, storeOn, type Transaction } from '../../src/store/store.ts';
import {
  aBooking,
  aChild,
  aContact,
  anAllocation,
  anApproval,
  anEarlyRequest,
  anEpisode,
  aPeriod,
  aPermanencePlan,
  aPerson,
  aPreparation,
  aReview,
} from '../support/builders.ts';
import { aDatabase } from '../support/database.ts';
import { inTransaction } from '../support/in-transaction.ts';
import { journey } from '../support/journey.ts';

const test = journey();

let drop: () => Promise<void>;
let database: DataSource;
let here: Store;
let elsewhere: Store;
beforeAll(async () => {
  const made = await aDatabase();
  drop = made.drop;
  // Two copies of the service on one database.
  database = await openDatabase(made.ownerUrl, 4);
  here = storeOn(database);
  elsewhere = storeOn(await openDatabase(made.ownerUrl, 4));
  await saidElsewhere(
    { put: 'person', row: priya },
    { put: 'child', row: child },
    { put: 'period_of_care', row: period },
  );
  await saidElsewhere(
    { put: 'review', row: review },
    { put: 'decision', row: decision },
    { put: 'challenge', row: challenge },
    { put: 'practice_note', row: note },
  );
});
afterAll(async () => {
  await here.close();
  await elsewhere.close();
  await drop();
});

const saidElsewhere = (...changes: Change[]) => inTransaction(elsewhere, (tx) => tx.apply(changes));
const fileIn = async (tx: Transaction) => (await tx.caseFile({ id: child.id }, false)) as CaseFile;
const fileHere = () => inTransaction(here, fileIn);

const id = () => randomUUID();
const priya = aPerson({ id: id(), teamId: null });
const child = aChild({ id: id(), reference: '4001', teamId: null });
const ofChild = { childId: child.id };
const period = aPeriod({ id: id(), ...ofChild });
const review = aReview({ id: id(), ...ofChild });
const decision: Rows['decision'] = {
  id: id(),
  ...ofChild,
  reviewId: review.id,
  lineageId: id(),
  timesMade: 1,
  wording: 'Arrange the dentist',
  measure: 'The child has been',
  ownerId: priya.id,
  ownerRole: 'social worker',
  dueOn: '2026-07-01',
  isKey: false,
  isConfidential: false,
  madeOn: '2026-06-01',
};
const at = '2026-06-16T09:00:00Z';
const on = '2026-06-16';
const challenge: Rows['challenge'] = {
  ...{ id: id(), ...ofChild, kind: 'IRO challenge', theme: 'drift', happened: 'x', means: 'x', asks: 'x' },
  ...{ wantedBy: on, isUrgent: false, decisionId: null, talkedOn: on, talkedWith: 'x', notTalkedBecause: null },
  ...{ raisedById: priya.id, raisedOn: on, raisedAt: at },
};

const note: Rows['practice_note'] = {
  ...{ id: id(), ...ofChild, kind: 'good practice', theme: 'drift', words: 'x', workerId: priya.id, managerId: null },
  ...{ byId: priya.id, on, at },
};

/** But for what the sources say of a child, which no case file holds. */
type OfChild = Exclude<
  { [Name in RowName]: Rows[Name] extends { childId: string } ? Name : never }[RowName],
  'statement' | 'import_answer'
>;
const rows: { [Name in OfChild]: Rows[Name] } = {
  period_of_care: aPeriod({ id: id(), ...ofChild, firstSeenOn: '2020-01-01', becameLookedAfterOn: '2020-01-01' }),
  episode: anEpisode({ id: id(), ...ofChild, periodId: period.id }),
  review: aReview({ id: id(), ...ofChild, heldOn: '2020-02-01', completedOn: '2020-02-01' }),
  permanence_plan: aPermanencePlan({ id: id(), ...ofChild }),
  allocation: anAllocation({ id: id(), ...ofChild, personId: priya.id }),
  restriction_exception: { id: id(), ...ofChild, personId: priya.id },
  acting: { ...{ id: id(), ...ofChild, personId: priya.id, forPersonId: priya.id, because: 'x' }, ...{ on, at } },
  challenge: { ...challenge, id: id() },
  challenge_event: {
    ...{ id: id(), ...ofChild, challengeId: challenge.id, kind: 'put', byId: priya.id, on, at, note: null },
    ...{ stage: 1, post: 'Team manager', toId: priya.id, reachesOn: on, skippedBecause: null, planBy: null },
    ...{ decisionId: null, outcome: null, childTold: null },
  },
  advice_step: {
    ...{
      id: id(),
      ...ofChild,
      challengeId: null,
      adviser: 'Cafcass',
      kind: 'asked',
      on,
      note: 'x',
      byId: priya.id,
      at,
    },
  },
  theme_mark: { id: id(), ...ofChild, item: 'x', theme: 'drift', byId: priya.id, on, at },
  practice_note: { ...note, id: id() },
  practice_note_seen: { id: id(), ...ofChild, noteId: note.id, forId: priya.id, byId: priya.id, on, at },
  service_told: {
    ...{ id: id(), ...ofChild, toldOn: on, because: null, recordedById: priya.id, recordedAt: at },
  },
  handover: {
    ...{ id: id(), ...ofChild, fromId: priya.id, toId: priya.id, allocationId: id(), dueOn: on },
    ...{ doneOn: null, doneById: null, doneAt: null },
  },
  disagreement: {
    id: id(),
    ...ofChild,
    about: 'team',
    kept: 'North',
    keptFrom: 'ssd',
    said: 'South',
    saidBy: 'caseload',
    notedOn: on,
  },
  approval: anApproval({ id: id(), ...ofChild, askedById: priya.id, ofId: priya.id, rowId: id() }),
  booking: aBooking({ id: id(), ...ofChild, bookedById: priya.id }),
  preparation: aPreparation({ id: id(), ...ofChild, recordedById: priya.id }),
  contact: aContact({ id: id(), ...ofChild, personId: priya.id }),
  early_request: anEarlyRequest({ id: id(), ...ofChild, recordedById: priya.id }),
  midway_check: {
    id: id(),
    ...ofChild,
    on,
    moving: 'slowly',
    planIsCurrent: true,
    spokeTo: ['carer'],
    childSays: null,
    recordedById: priya.id,
    recordedAt: at,
  },
  review_record: {
    id: id(),
    ...ofChild,
    reviewId: review.id,
    version: 1,
    editedBecause: null,
    answers: {} as Rows['review_record']['answers'],
    recordedById: priya.id,
    recordedAt: at,
    recordedOn: on,
    replaced: null,
  },
  decision: { ...decision, id: id() },
  letter_words: {
    id: id(),
    ...ofChild,
    reviewId: review.id,
    iroId: null,
    words: 'Thank you for showing me your slides.',
    writtenById: priya.id,
    writtenAt: at,
  },
  decision_event: {
    id: id(),
    ...ofChild,
    decisionId: decision.id,
    kind: 'done',
    byId: priya.id,
    on,
    at,
    note: null,
    newDueOn: null,
    newOwnerId: null,
    instead: null,
    childToldBy: null,
  },
  record_step: {
    id: id(),
    ...ofChild,
    reviewId: review.id,
    step: 'record written',
    detail: null,
    withheldBecause: null,
    doneOn: on,
    toId: null,
    reachedOn: null,
    recordedAt: at,
    recordedById: priya.id,
  },
  snooze: {
    id: id(),
    ...ofChild,
    personId: priya.id,
    finding: 'drift-quiet-child',
    untilOn: on,
    because: null,
    madeOn: on,
    madeAt: at,
  },
};

test('every kind of row that a case file has is tried here', () => {
  const ofAChild = Object.keys(tables).filter(
    (name) => propertiesOf(name as RowName).includes('childId') && !['statement', 'import_answer'].includes(name),
  );
  expect(Object.keys(rows).sort()).toEqual(ofAChild.sort());
});

test.each(Object.entries(rows) as [OfChild, Rows[OfChild]][])(
  'a new %s, and one taken back, said to one copy of the service are known to another at the next question',
  async (put, row) => {
    const before = await fileHere();
    await saidElsewhere({ put, row } as Change);
    const then = await fileHere();
    expect(then).not.toEqual(before);
    await saidElsewhere({ remove: put, id: row.id });
    expect(await fileHere()).toEqual(before);
  },
);

test('a row that is altered, and the child, are known at the next question', async () => {
  await fileHere();
  await saidElsewhere({ put: 'decision', row: { ...decision, dueOn: '2026-08-01' } });
  expect((await fileHere()).decisions.map(({ dueOn }) => dueOn)).toEqual(['2026-08-01']);
  await saidElsewhere({ put: 'child', row: { ...child, restricted: true } });
  expect((await fileHere()).child.restricted).toBe(true);
});

test('a row that becomes another child’s leaves the file it was in', async () => {
  const sibling = aChild({ id: id(), reference: '4003', teamId: null });
  const contact = { ...rows.contact, id: id() };
  await saidElsewhere({ put: 'child', row: sibling }, { put: 'contact', row: contact });
  expect((await fileHere()).contacts).toHaveLength(1);
  await saidElsewhere({ put: 'contact', row: { ...contact, childId: sibling.id } });
  expect((await fileHere()).contacts).toEqual([]);
});

test.each(Object.keys(rows))('what is emptied by hand is in nobody’s file: %s', async (table) => {
  const versions = () => database.query('select child_id, written_in from case_file_version order by child_id');
  await saidElsewhere({ put: 'child', row: child });
  const before = await versions();
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`truncate ${table} cascade`);
  const then = await runner.query('select child_id, written_in from case_file_version order by child_id');
  await runner.rollbackTransaction();
  await runner.release();
  expect(then).not.toEqual(before);
});

test('while nothing changes a file is not read again, however it is asked for', async () => {
  const file = await fileHere();
  expect(await fileHere()).toBe(file);
  const [found] = await inTransaction(here, (tx) => tx.caseFilesOf([child.reference]));
  expect(found).toBe(file);
});

test('another child’s change does not have this one read again', async () => {
  const file = await fileHere();
  await saidElsewhere({ put: 'child', row: aChild({ id: id(), reference: '4002', teamId: null }) });
  expect(await fileHere()).toBe(file);
});

test('what is written and read in one transaction is as it was written, each time', async () => {
  const due = (dueOn: string): Change => ({ put: 'decision', row: { ...decision, dueOn } });
  const read = await inTransaction(here, async (tx) => {
    await tx.apply([due('2026-09-01')]);
    const first = await fileIn(tx);
    await tx.apply([due('2026-09-02')]);
    return [first, await fileIn(tx)];
  });
  expect(read.map((file) => file.decisions[0]?.dueOn)).toEqual(['2026-09-01', '2026-09-02']);
  expect((await fileHere()).decisions[0]?.dueOn).toBe('2026-09-02');
});

test('what was rolled back is in nobody’s file', async () => {
  const before = await fileHere();
  const fault = inTransaction(here, async (tx) => {
    await tx.apply([{ put: 'child', row: { ...child, initials: 'ZZ' } }]);
    expect((await fileIn(tx)).child.initials).toBe('ZZ');
    throw new Error('the lights went out');
  });
  await expect(fault).rejects.toThrow('the lights went out');
  expect(await fileHere()).toEqual(before);
});

test('two who write to one child at once do not wait, and both are known when they have', async () => {
  const [mine, theirs] = [aContact({ id: id(), ...ofChild, personId: priya.id }), { ...rows.contact, id: id() }];
  await inTransaction(elsewhere, async (tx) => {
    await tx.apply([{ put: 'contact', row: theirs }]);
    await inTransaction(here, (other) => other.apply([{ put: 'contact', row: mine }]));
    expect((await fileHere()).contacts.map((one) => one.id)).toEqual([mine.id]);
  });
  expect((await fileHere()).contacts.map((one) => one.id).sort()).toEqual([mine.id, theirs.id].sort());
});

test('files that are asked for together are of one moment, and all that were asked for', async () => {
  const [first, second, third] = ['5001', '5002', '5003'].map((reference) =>
    aChild({ id: id(), reference, teamId: null, initials: 'LM' }),
  ) as [Rows['child'], Rows['child'], Rows['child']];
  await saidElsewhere(...[first, second, third].map((row): Change => ({ put: 'child', row })));
  const filesOf = caseFileReading();
  const twoOf = (manager: EntityManager) => filesOf(manager, `c.initials = $1 order by c.reference limit 2`, ['LM']);
  const files = await database.transaction((manager) => {
    let asked = 0;
    const interrupted = async (...query: Parameters<EntityManager['query']>) => {
      const answer = await manager.query(...query);
      asked += 1;
      if (asked === 1) await saidElsewhere({ put: 'child', row: { ...first, initials: 'NO' } });
      return answer;
    };
    return twoOf({ query: interrupted } as EntityManager);
  });
  expect(files.map((file) => file.child.reference)).toEqual([second.reference, third.reference]);
});

test('a transaction with the number of one before a backup was restored is another', async () => {
  const writer = database.createQueryRunner();
  await writer.startTransaction();
  const [{ number }] = await writer.query('select pg_current_xact_id()::text as number');
  await database.query('insert into case_file_version (child_id, written_in) values ($1, $2)', [child.id, number]);
  await fileHere();
  await writer.query('update child set initials = $2 where id = $1', [child.id, 'XY']);
  await writer.commitTransaction();
  await writer.release();
  expect((await fileHere()).child.initials).toBe('XY');
});

test('however often a child is written to, few versions are kept of them', async () => {
  for (let time = 0; time < 10; time += 1)
    await saidElsewhere({ put: 'child', row: { ...child, initials: `A${time}` } });
  const [found] = await database.query('select count(*)::int as kept from case_file_version where child_id = $1', [
    child.id,
  ]);
  expect(found.kept).toBeLessThan(3);
});
