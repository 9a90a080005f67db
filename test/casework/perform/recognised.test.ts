import { describe, expect, test } from '@jest/globals';
import { recognised } from '../../../src/casework/perform/recognised.ts';
import type { Cover } from '../../../src/domain/records/case-file.ts';
import { aCover, aPerson, aStaff } from '../../support/builders.ts';

const farah = aPerson({ id: 'person-farah', role: 'team manager', teamId: 'team-north' });
const gareth = aPerson({ id: 'person-gareth', role: 'team manager', teamId: 'team-south' });
const dan = aPerson({ id: 'person-dan', role: 'social worker', teamId: 'team-north' });
const ivy = aPerson({ id: 'person-ivy', role: 'social worker', teamId: 'team-south' });
const cover = (forPersonId: string, byPersonId: string) => aCover({ forPersonId, byPersonId });
const people = [farah, gareth, dan, ivy];

describe('Whoever covers for a colleague today', () => {
  test('who is a team manager has their team as well', () => {
    const staff = aStaff({ people, covers: [cover(farah.id, gareth.id)] });
    const actor = recognised({ personId: gareth.id }, staff);
    expect([...actor.teams].toSorted()).toEqual(['team-north', 'team-south']);
    expect(actor.actsFor).toEqual([gareth.id, farah.id]);
    expect(recognised({ personId: farah.id }, staff).teams).toEqual(['team-north']);
  });

  test('who is a social worker acts for them, and has no team more', () => {
    const staff = aStaff({ people, covers: [cover(dan.id, ivy.id)] });
    expect(recognised({ personId: ivy.id }, staff)).toMatchObject({ teams: ['team-south'], actsFor: [ivy.id, dan.id] });
  });

  test('has the restricted children only where that is confirmed', () => {
    const unconfirmed = cover(dan.id, ivy.id);
    const confirmed = { ...unconfirmed, confirmedById: 'person-helen', confirmedOn: '2026-06-15' };
    const clearedFor = (one: Cover) => recognised({ personId: ivy.id }, aStaff({ people, covers: [one] })).clearedFor;
    expect(clearedFor(unconfirmed)).toEqual([ivy.id]);
    expect(clearedFor(confirmed)).toEqual([ivy.id, dan.id]);
  });
});
