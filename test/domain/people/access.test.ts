import { describe, expect, test } from '@jest/globals';
import { access, allows, isTheirOwn, type Permission } from '../../../src/domain/people/access.ts';
import type { Actor } from '../../../src/domain/people/people.ts';
import type { AllocatedRole } from '../../../src/domain/records/case-file.ts';
import { aDecision } from '../../support/a-recorded-review.ts';
import { aCaseFile, aChild, anActor, anAllocation } from '../../support/builders.ts';

const today = '2026-06-16';
const file = aCaseFile();
const restricted = aCaseFile({ child: aChild({ restricted: true }) });
const permissions = Object.keys(access) as Permission[];

describe('Reach', () => {
  test('own is a child allocated today', () => {
    expect(allows(anActor(), 'see review dates', file, today)).toBe(true);
    const ended = aCaseFile({ allocations: [anAllocation({ toOn: '2026-06-15' })] });
    expect(allows(anActor(), 'see review dates', ended, today)).toBe(false);
    const lastDay = aCaseFile({ allocations: [anAllocation({ toOn: today })] });
    expect(allows(anActor(), 'see review dates', lastDay, today)).toBe(true);
    const tomorrow = aCaseFile({ allocations: [anAllocation({ fromOn: '2026-06-17' })] });
    expect(allows(anActor(), 'see review dates', tomorrow, today)).toBe(false);
  });

  test.each<[string, Actor['role'], AllocatedRole, boolean]>([
    ['an IRO allocated as IRO', 'iro', 'iro', true],
    ['a social worker made IRO, still allocated as social worker', 'iro', 'social worker', false],
    ['an IRO made social worker, still allocated as IRO', 'social worker', 'iro', false],
    ['a social worker allocated as social worker', 'social worker', 'social worker', true],
    ['an IRO manager allocated as IRO', 'iro manager', 'iro', true],
    ['an IRO manager, once the child’s social worker', 'iro manager', 'social worker', false],
  ])('own is in the role that is held now: %s', (_, role, as, isOwn) => {
    const theirs = aCaseFile({ allocations: [anAllocation({ role: as })] });
    const actor = anActor({ role });
    const asks: Permission = role === 'social worker' ? 'log a contact' : 'record a review';
    expect(allows(actor, asks, theirs, today)).toBe(isOwn);
    expect(isTheirOwn(actor, theirs, today)).toBe(isOwn);
    const closed = { ...theirs, child: aChild({ restricted: true }) };
    expect(allows(actor, asks, closed, today)).toBe(isOwn);
  });

  test('a team manager who was the child’s social worker has the child with the team, or not at all', () => {
    const theirs = aCaseFile({ allocations: [anAllocation({ role: 'social worker' })] });
    const manager = anActor({ role: 'team manager', teams: ['team-south'] });
    expect(allows(manager, 'be told each morning', theirs, today)).toBe(false);
    expect(allows(manager, 'see the card', theirs, today)).toBe(false);
  });

  test('owed with the role ends with the role; owed by name does not', () => {
    const allocations = [anAllocation({ role: 'social worker', personId: 'person-dan' })];
    const ofACarer = aDecision({ ownerId: null, ownerRole: 'carer' });
    const dan = anActor({ personId: 'person-dan', role: 'social worker', actsFor: ['person-dan'] });
    const reports = (actor: Actor, decision = ofACarer) =>
      allows(actor, 'report on own decisions', aCaseFile({ allocations, decisions: [decision] }), today);
    expect(reports(dan)).toBe(true);
    expect(reports({ ...dan, role: 'iro' })).toBe(false);
    expect(reports({ ...dan, role: 'iro' }, aDecision({ ownerId: 'person-dan' }))).toBe(true);
  });

  test('own takes in the children of somebody covered', () => {
    const marcus = anActor({ personId: 'person-marcus', actsFor: ['person-marcus'] });
    expect(allows(marcus, 'see the card', file, today)).toBe(false);
    expect(allows({ ...marcus, actsFor: ['person-marcus', 'person-priya'] }, 'see the card', file, today)).toBe(true);
  });

  test('team is the child’s own team, and no team is nobody’s', () => {
    const farah = anActor({ personId: 'person-farah', role: 'team manager', actsFor: ['person-farah'] });
    expect(allows({ ...farah, teams: ['team-north'] }, 'see review dates', file, today)).toBe(true);
    expect(allows({ ...farah, teams: ['team-south'] }, 'see review dates', file, today)).toBe(false);
    const teamless = aCaseFile({ child: aChild({ teamId: null }) });
    expect(allows({ ...farah, teams: [] }, 'see review dates', teamless, today)).toBe(false);
  });

  test('team takes in the team of a manager who is covered', () => {
    const gareth = anActor({ personId: 'person-gareth', role: 'team manager', actsFor: ['person-gareth'] });
    expect(allows({ ...gareth, teams: ['team-south', 'team-north'] }, 'answer as manager', file, today)).toBe(true);
  });

  test('owed is a child for whom they were given a decision, whoever the child is allocated to', () => {
    const ama = anActor({ personId: 'person-ama', role: 'participation worker', actsFor: ['person-ama'] });
    const owing = aCaseFile({ decisions: [aDecision({ ownerId: 'person-ama', ownerRole: 'other staff' })] });
    expect(allows(ama, 'report on own decisions', file, today)).toBe(false);
    expect(allows(ama, 'report on own decisions', owing, today)).toBe(true);
    expect(allows(ama, 'read decisions', owing, today)).toBe(false);
    const closed = { ...owing, child: aChild({ restricted: true }) };
    expect(allows(ama, 'report on own decisions', closed, today)).toBe(false);
  });

  test.each(permissions)('nobody with “none” for %s has a way round it, allocated or not', (permission) => {
    for (const [role, reach] of Object.entries(access[permission])) {
      const actor = anActor({ role: role as keyof (typeof access)[Permission], teams: ['team-north'] });
      if (reach === 'none') expect(allows(actor, permission, file, today)).toBe(false);
    }
  });
});

describe('A restricted child', () => {
  test('is seen by whoever covers once that is confirmed, and not before', () => {
    const covering = anActor({ personId: 'person-marcus', actsFor: ['person-marcus', 'person-priya'] });
    expect(allows(covering, 'see the card', file, today)).toBe(true);
    expect(allows(covering, 'see the card', restricted, today)).toBe(false);
    const confirmed = { ...covering, clearedFor: covering.actsFor };
    expect(allows(confirmed, 'see the card', restricted, today)).toBe(true);
  });

  test.each([
    ['business support', false],
    ['participation worker', false],
    ['team manager', false],
    ['iro manager', true],
  ] as const)('is hidden from the %s unless named: %s', (role, sees) => {
    const somebody = anActor({ personId: 'person-x', role, teams: ['team-north'], actsFor: ['person-x'] });
    expect(allows(somebody, 'see review dates', restricted, today)).toBe(sees);
  });

  test('is seen by somebody named on the restriction, as far as their role reaches', () => {
    const named = { ...restricted, restrictionExceptions: [{ id: 'x', childId: 'child-1', personId: 'person-ama' }] };
    const ama = anActor({ personId: 'person-ama', role: 'participation worker', actsFor: ['person-ama'] });
    expect(allows(ama, 'see review dates', named, today)).toBe(true);
    expect(allows(ama, 'see the card', named, today)).toBe(false);
  });
});
