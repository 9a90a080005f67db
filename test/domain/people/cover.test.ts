import { describe, expect, test } from '@jest/globals';
import { type CoverAsked, coversThatCount, objectionsToCover } from '../../../src/domain/people/cover.ts';
import type { Cover } from '../../../src/domain/records/case-file.ts';
import { aCover, aPerson } from '../../support/builders.ts';

const today = '2026-06-16';
const [priya, marcus, siobhan] = ['Priya Nair', 'Marcus Webb', 'Siobhan Keane'].map((name) =>
  aPerson({ id: name.split(' ')[0] ?? '', name }),
) as [ReturnType<typeof aPerson>, ReturnType<typeof aPerson>, ReturnType<typeof aPerson>];
const dan = aPerson({ id: 'Dan', name: 'Dan Okafor', role: 'social worker' });
const joss = aPerson({ id: 'Joss', name: 'Joss Bell', role: 'business support' });
const people = [priya, marcus, siobhan, dan, joss];

const covering = (forPersonId: string, byPersonId: string): Cover =>
  aCover({ forPersonId, byPersonId, fromOn: '2026-07-20', toOn: '2026-07-31' });
const asking = (given: Partial<CoverAsked> = {}): CoverAsked => ({
  ...{ forPersonId: 'Priya', byPersonId: 'Marcus', fromOn: '2026-07-20', toOn: '2026-07-31' },
  reachesRestricted: false,
  ...given,
});
const objections = (given: Partial<CoverAsked>, covers: readonly Cover[] = []) =>
  objectionsToCover(asking(given), { people, covers, today }).map(({ about, says }) => [about, says]);

describe('Cover can be arranged', () => {
  test.each<[string, Partial<CoverAsked>, Cover[]]>([
    ['for a fortnight', {}, []],
    ['from today', { fromOn: today }, []],
    ['for one day', { toOn: '2026-07-20' }, []],
    ['until a year from today', { toOn: '2027-06-16' }, []],
    ['the day after other cover ends', { fromOn: '2026-08-01', toOn: '2026-08-07' }, [covering('Priya', 'Siobhan')]],
    ['by somebody who covers for somebody else too', {}, [covering('Siobhan', 'Marcus')]],
  ])('%s', (_, given, covers) => {
    expect(objections(given, covers)).toEqual([]);
  });
});

describe('Cover is refused, at the question to look at again', () => {
  test.each<[string, Partial<CoverAsked>, Cover[], string, string]>([
    ['for a stranger', { forPersonId: null }, [], 'whom', 'not set up'],
    ['by a stranger', { byPersonId: null }, [], 'by', 'not set up'],
    ['for business support', { forPersonId: 'Joss' }, [], 'whom', 'Only an IRO'],
    ['by oneself', { byPersonId: 'Priya' }, [], 'by', 'themselves'],
    ['by somebody in another role', { byPersonId: 'Dan' }, [], 'by', 'Priya Nair is an IRO and Dan Okafor is not.'],
    ['from a day that has passed', { fromOn: '2026-06-15' }, [], 'fromOn', 'in the past'],
    ['ending before it begins', { toOn: '2026-07-19' }, [], 'toOn', 'before the first'],
    ['ending after a year', { toOn: '2027-06-17' }, [], 'toOn', 'a year from today'],
    [
      'where somebody covers already',
      {},
      [covering('Priya', 'Siobhan')],
      'fromOn',
      'Siobhan Keane covers for Priya Nair',
    ],
    [
      'sharing one day',
      { fromOn: '2026-07-31', toOn: '2026-08-07' },
      [covering('Priya', 'Siobhan')],
      'fromOn',
      'End that',
    ],
    ['by somebody who is away', {}, [covering('Marcus', 'Siobhan')], 'by', 'Marcus Webb is away from 20 July 2026'],
    [
      'of somebody who covers then',
      {},
      [covering('Siobhan', 'Priya')],
      'fromOn',
      'Priya Nair covers for Siobhan Keane',
    ],
  ])('%s', (_, given, covers, question, says) => {
    expect(objections(given, covers)).toEqual([[question, expect.stringContaining(says)]]);
  });
});

describe('Cover counts while both work here in the role that is covered', () => {
  const manager = { role: 'iro manager' } as const;
  test.each<[string, ReturnType<typeof aPerson>[], boolean]>([
    ['both IROs', [priya, marcus], true],
    ['the one covered has left', [marcus], false],
    ['the one who covers has left', [priya], false],
    ['the one covered is a social worker now', [{ ...priya, role: 'social worker' }, marcus], false],
    ['the one who covers is a social worker now', [priya, { ...marcus, role: 'social worker' }], false],
    [
      'both have gone into another role together',
      [
        { ...priya, role: 'team manager' },
        { ...marcus, role: 'team manager' },
      ],
      false,
    ],
    [
      'both are in a role that is not covered',
      [
        { ...priya, ...manager },
        { ...marcus, ...manager },
      ],
      false,
    ],
  ])('%s', (_, here, counts) => {
    expect(coversThatCount([covering('Priya', 'Marcus')], here)).toHaveLength(counts ? 1 : 0);
  });
});
