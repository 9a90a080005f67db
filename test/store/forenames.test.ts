import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sealUnder } from '../../src/store/sealing.ts';
import { aCouncil, caseloadCsv } from '../support/a-council.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const key = randomBytes(32);
const seal = sealUnder(key);

describe('A sealed forename', () => {
  test('opens for its own child, under its own key', () => {
    expect(seal.open(seal.close('Zoë', 'child-1'), 'child-1')).toBe('Zoë');
  });

  test('is different each time, so that two children of one name cannot be told by it', () => {
    expect(seal.close('Zoë', 'child-1')).not.toBe(seal.close('Zoë', 'child-1'));
  });

  test.each([
    ['for another child', seal.close('Zoë', 'child-2')],
    ['under another key', sealUnder(randomBytes(32)).close('Zoë', 'child-1')],
    ['when it was altered', seal.close('Zoë', 'child-1').replace(/.{3}$/, 'AAA')],
    ['when it is cut short', seal.close('Zoë', 'child-1').split('.').slice(0, 3).join('.')],
    ['when it is nothing of the kind', 'Zoë'],
  ])('does not open %s', (_, sealed) => {
    expect(seal.open(sealed, 'child-1')).toBeNull();
  });
});

const withForename = (forename: string) =>
  caseloadCsv.split('\n').slice(0, 2).join(`,forename\n`).replace(/$/, `,${forename}\n`);

describe('Without a key', () => {
  let slack: TheBot;
  beforeAll(async () => {
    slack = await theBot({ files: aCouncil });
  });
  afterAll(() => slack.end());

  test('the column is a fault that says what to do, the rest of the row is used, and no name is kept', async () => {
    const report = await slack.bringIn({ 'caseload.csv': withForename('Amaryllis') });
    expect(report.faults).toEqual([
      expect.objectContaining({
        column: 'forename',
        line: 2,
        says: '',
        problem: 'Forenames are kept only under a key. Set NAMES_KEY, or take the column out. None was stored.',
      }),
    ]);
    expect(await slack.database.query('select * from child_forename')).toEqual([]);
  });
});

describe('With a key', () => {
  let slack: TheBot;
  beforeAll(async () => {
    slack = await theBot({ files: aCouncil, namesKey: key });
  });
  afterAll(() => slack.end());

  test('one forename is kept, and the same file again leaves one', async () => {
    for (const _ of [1, 2])
      expect((await slack.bringIn({ 'caseload.csv': withForename('Zoë-Mae') })).faults).toEqual([]);
    const [kept, ...others] = await slack.database.query('select * from child_forename');
    expect(others).toEqual([]);
    expect(seal.open(kept.forename_sealed, kept.child_id)).toBe('Zoë-Mae');
  });

  test('a name in full is refused, and neither kept nor repeated', async () => {
    const report = await slack.bringIn({ 'caseload.csv': withForename('Amaryllis Smith') });
    expect(report.faults).toMatchObject([
      { column: 'forename', problem: 'Give one forename and no surname. This was not stored.' },
    ]);
    expect(JSON.stringify(report.faults)).not.toContain('Amaryllis');
  });

  test('a blank leaves it, and “remove” takes it away', async () => {
    const kept = async () => (await slack.database.query('select 1 from child_forename')).length;
    await slack.bringIn({ 'caseload.csv': withForename('Amaryllis') });
    await slack.bringIn({ 'caseload.csv': withForename('') });
    expect(await kept()).toBe(1);
    expect((await slack.bringIn({ 'caseload.csv': withForename('remove') })).faults).toEqual([]);
    expect(await kept()).toBe(0);
  });
});
