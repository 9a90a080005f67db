import { describe, expect, test } from '@jest/globals';
import { arrangeCover, coverToArrange, coverTold } from '../../../src/casework/people/arrange-cover.ts';
import { confirmCover, coverToConfirm } from '../../../src/casework/people/confirm-cover.ts';
import { endCover } from '../../../src/casework/people/end-cover.ts';
import { type CoverAsked, couldCover } from '../../../src/domain/people/cover.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import { aCaseFile, aChild, aCover, aKin, anAllocation, aPerson } from '../../support/builders.ts';
import { aCircumstances, offered, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

type Given = Parameters<typeof aCircumstances>[0];
const cover = aCover({ fromOn: '2026-06-16' });
const covered = theOffice({ covers: [cover] });
const ids = { cover: 'cover-1', for: 'person-priya', by: 'person-marcus', from: '2026-06-16', to: '2026-06-26' };
const arranged = { id: 'cover-1', whom: 'Priya Nair', by: 'Marcus Webb', fromOn: '2026-06-16', toOn: '2026-06-26' };

const arranges = (asked: Partial<CoverAsked> = {}, given: Given = {}) =>
  arrangeCover.decide(
    {
      ...{ forPersonId: 'person-priya', byPersonId: 'person-marcus', fromOn: '2026-06-16', toOn: '2026-06-26' },
      ...{ reachesRestricted: false, ...asked },
    },
    aCircumstances(given),
  );

describe('Cover is arranged', () => {
  test('by the IRO who will be away: whoever covers is told, and the IRO manager is asked about restricted children', () => {
    const { changes, result, about } = arranges();
    expect(rowsIn(changes)).toEqual([{ put: 'cover', row: { ...cover, id: 'id-1' } }]);
    expect(toldIn(changes)).toEqual({
      'cover to person-marcus': 'cover/id-1',
      'cover to confirm to person-helen': 'confirm-cover/id-1',
    });
    expect(result).toEqual({ ...arranged, id: 'id-1', isToConfirm: true, undo: offered('id-2') });
    expect(about).toEqual({ ...ids, cover: 'id-1' });
  });

  test('by the IRO manager, who says at once whether it reaches restricted children: both are told', () => {
    const { changes, result } = arranges({ reachesRestricted: true }, { as: 'helen' });
    expect(rowsIn(changes)).toMatchObject([{ row: { confirmedById: 'person-helen', confirmedOn: '2026-06-16' } }]);
    expect(toldIn(changes)).toEqual({ 'cover to person-marcus': 'cover/id-1', 'cover to person-priya': 'cover/id-1' });
    expect(result.isToConfirm).toBe(false);
  });

  test('or by the IRO manager who has not said so yet: it reaches none of them', () => {
    expect(rowsIn(arranges({}, { as: 'helen' }).changes)).toMatchObject([{ row: { confirmedById: null } }]);
  });

  test('an IRO can’t say for themselves that it reaches restricted children', () => {
    expect(rowsIn(arranges({ reachesRestricted: true }).changes)).toMatchObject([{ row: { confirmedById: null } }]);
  });

  test('of an IRO manager, by another: who has their children as an IRO, and all else already', () => {
    const ruth = aPerson({ id: 'person-second', role: 'iro manager', name: 'Second Manager' });
    const staff = theOffice({ people: [...theOffice().people, ruth] });
    const asked = { forPersonId: 'person-helen', byPersonId: 'person-second' };
    expect(rowsIn(arranges(asked, { as: 'helen', staff }).changes)).toMatchObject([{ row: { role: 'iro manager' } }]);
  });

  describe('is proposed of whoever is in the same role', () => {
    const siobhan = aPerson({ id: 'person-siobhan', name: 'Siobhan Keane' });
    const zed = aPerson({ id: 'person-zed', name: 'Zed Away' });
    const covers = [
      aCover({
        id: 'c1',
        forPersonId: 'person-zed',
        byPersonId: 'person-marcus',
        fromOn: '2026-06-22',
        toOn: '2026-06-26',
      }),
    ];
    const staff = theOffice({ people: [...theOffice().people, siobhan, zed], coversToCome: covers });
    const childOf = (iroId: string, at: number) => aKin({ id: `kin-${at}`, reference: `kin-${at}`, iroId });
    const kin = [childOf('person-siobhan', 1), childOf('person-siobhan', 2), childOf('person-marcus', 3)];
    const proposed = (days: { fromOn: string; toOn: string }) => {
      const {
        people,
        covers: known,
        leastFirst,
      } = coverToArrange.decide({}, { ...aCircumstances({ staff }), kin }).result;
      const priya = people.find(({ id }) => id === 'person-priya') as Person;
      return couldCover(priya, { people, covers: known, leastFirst }, days).map(({ name }) => name);
    };

    test('those with least to carry first', () => {
      expect(proposed({ fromOn: '2026-07-06', toOn: '2026-07-10' })).toEqual([
        'Zed Away',
        'Marcus Webb',
        'Siobhan Keane',
      ]);
    });

    test('nobody who is away on any of the days, and whoever covers for nobody else on them first', () => {
      expect(proposed({ fromOn: '2026-06-26', toOn: '2026-06-30' })).toEqual(['Siobhan Keane', 'Marcus Webb']);
    });

    test('nobody who leaves before the last day', () => {
      const leaving = theOffice({ people: [office.priya, { ...siobhan, leftOn: '2026-07-01' }] });
      const known = { people: leaving.people, covers: [], leastFirst: [] };
      const days = (toOn: string) => couldCover(office.priya, known, { fromOn: '2026-06-29', toOn }).length;
      expect([days('2026-06-30'), days('2026-07-01')]).toEqual([1, 0]);
    });
  });

  test.each([
    ['for one day, today', { toOn: '2026-06-16' }],
    ['for a year to the day', { toOn: '2027-06-16' }],
  ])('%s', (_, days) => {
    expect(rowsIn(arranges(days).changes)).toHaveLength(1);
  });

  test('of a team manager there is nothing to confirm: the team’s children are theirs by the team', () => {
    const imran = aPerson({ id: 'person-imran', role: 'team manager' });
    const staff = theOffice({ people: [...Object.values(office), imran] });
    const asked = { forPersonId: 'person-farah', byPersonId: 'person-imran' };
    expect(Object.keys(toldIn(arranges(asked, { as: 'farah', staff }).changes))).toEqual(['cover to person-imran']);
  });

  test('its form is told whose absence it may be', () => {
    const form = (as: 'priya' | 'helen') => coverToArrange.decide({}, aCircumstances({ as, staff: covered })).result;
    expect(form('priya')).toMatchObject({
      ...{ whom: 'Priya Nair', forPersonId: 'person-priya', mayConfirm: false, covers: [cover], today: '2026-06-16' },
    });
    expect(form('helen')).toMatchObject({ whom: 'a colleague who is away', forPersonId: null, mayConfirm: true });
  });

  test('the two of them are told whose it is; nobody else, and nothing once it is over', () => {
    const told = (as: 'priya' | 'marcus' | 'helen', staff = covered) =>
      coverTold.decide({ cover: 'cover-1' }, aCircumstances({ as, staff })).result;
    expect(told('marcus')).toEqual({ ...arranged, isToConfirm: true, isYours: true, mayConfirm: false });
    expect(told('priya')).toMatchObject({ isYours: false });
    expect(told('helen')).toBeNull();
    expect(told('marcus', theOffice())).toBeNull();
  });
});

const days = 'from 16 June 2026 to 26 June 2026';

refuses({
  'for a colleague, by an IRO': [
    () => arranges({ forPersonId: 'person-marcus', byPersonId: 'person-priya' }),
    'You can arrange cover for yourself only. Your IRO manager can for others.',
  ],
  'by nobody who is known': [
    () => arranges({ byPersonId: null }),
    'This person is not set up to use iro. Choose a colleague who is.',
  ],
  'by themselves': [
    () => arranges({ byPersonId: 'person-priya' }),
    'Nobody can cover for themselves. Choose a colleague.',
  ],
  'by somebody in another role': [
    () => arranges({ byPersonId: 'person-dan' }),
    'Priya Nair is an IRO and Dan Okafor is not. Choose somebody in the same role.',
  ],
  'for somebody who has no children of their own': [
    () => arranges({ forPersonId: 'person-joss' }, { as: 'helen' }),
    'Only an IRO, a social worker, a team manager, a senior manager or an IRO manager can be covered.',
  ],
  'from yesterday': [
    () => arranges({ fromOn: '2026-06-15' }),
    'Cover can’t begin in the past. Choose today or a later day.',
  ],
  backwards: [() => arranges({ fromOn: '2026-06-27' }), 'The last day can’t be before the first. Choose a later day.'],
  'for a year and a day': [() => arranges({ toOn: '2027-06-17' }), 'Cover can end a year from today at the latest.'],
  twice: [() => arranges({}, { staff: covered }), `Marcus Webb covers for Priya Nair ${days}. End that first.`],
  'by somebody who is away': [
    () =>
      arranges(
        {},
        { staff: theOffice({ covers: [{ ...cover, forPersonId: 'person-marcus', byPersonId: 'person-x' }] }) },
      ),
    `Marcus Webb is away ${days}. Choose somebody who is here.`,
  ],
  'for somebody who covers themselves': [
    () =>
      arranges(
        {},
        { staff: theOffice({ covers: [{ ...cover, forPersonId: 'person-x', byPersonId: 'person-priya' }] }) },
      ),
    `Priya Nair covers for Somebody who has left ${days}. Find them other cover first.`,
  ],
});

describe('The IRO manager confirms that cover reaches restricted children', () => {
  const restricted = (id: string) => aCaseFile({ child: aChild({ id, restricted: true }) });
  const asks = (files = [restricted('child-1'), restricted('child-2')], staff = covered) =>
    coverToConfirm.decide(files, { cover: 'cover-1' }, aCircumstances({ as: 'helen', staff })).result;
  const confirms = (staff = covered) =>
    confirmCover.decide({ cover: 'cover-1' }, aCircumstances({ as: 'helen', staff }));
  const confirmed = { ...cover, confirmedById: 'person-helen', confirmedOn: '2026-06-16' };

  test('they are asked how many, and are shown none of them', () => {
    expect(asks()).toEqual({ ...arranged, isToConfirm: true, restricted: 2 });
  });

  test('they are asked nothing, where it would reach none, is confirmed, or is over', () => {
    const marcus = aCaseFile({ allocations: [anAllocation({ personId: 'person-marcus' })] });
    expect(asks([marcus])).toBeNull();
    expect(asks(undefined, theOffice({ covers: [confirmed] }))).toBeNull();
    expect(asks(undefined, theOffice())).toBeNull();
  });

  test('it is kept who confirmed it and when, and everybody it concerns is told', () => {
    const { changes, result, about } = confirms();
    expect(rowsIn(changes)).toEqual([{ put: 'cover', row: confirmed }]);
    expect(toldIn(changes)).toEqual({
      'cover to confirm to person-helen': 'confirm-cover/cover-1',
      'cover to person-marcus': 'cover/cover-1',
      'cover to person-priya': 'cover/cover-1',
    });
    expect(result).toEqual({ ...arranged, isToConfirm: false, undo: offered('id-1') });
    expect(about).toEqual(ids);
  });

  refuses({
    'cover that is over': [() => confirms(theOffice()), 'That cover has ended.'],
    'cover that is confirmed': [
      () => confirms(theOffice({ covers: [confirmed] })),
      'There is nothing to confirm: it is confirmed already.',
    ],
  });
});

describe('Cover ends', () => {
  const ends = (given: Given = {}) =>
    endCover.decide({ cover: 'cover-1' }, aCircumstances({ staff: covered, ...given }));

  test('now: its last day was yesterday, and whoever covered is told', () => {
    const { changes, result, about } = ends({ today: '2026-06-18' });
    expect(rowsIn(changes)).toEqual([{ put: 'cover', row: { ...cover, toOn: '2026-06-17' } }]);
    expect(toldIn(changes)).toEqual({
      'cover to person-marcus': 'cover/cover-1',
      'cover to confirm to person-helen': 'confirm-cover/cover-1',
    });
    expect(result).toMatchObject(arranged);
    expect(about).toEqual(ids);
  });

  test.each([
    ['on its first day', { staff: covered }],
    ['before it began', { staff: theOffice({ coversToCome: [cover] }), today: '2026-06-15' }],
  ])('%s: it never was', (_, given) => {
    expect(rowsIn(ends(given).changes)).toEqual([{ remove: 'cover', id: 'cover-1' }]);
  });

  test('by the IRO manager, for anybody: both are told', () => {
    expect(toldIn(ends({ as: 'helen' }).changes)).toMatchObject({
      ...{ 'cover to person-marcus': 'cover/cover-1', 'cover to person-priya': 'cover/cover-1' },
    });
  });

  refuses({
    'by whoever covers': [() => ends({ as: 'marcus' }), 'That cover has ended, or is for somebody else to end.'],
    'cover that is over': [() => ends({ staff: theOffice() }), 'That cover has ended, or is for somebody else to end.'],
  });
});
