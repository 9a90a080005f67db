import { expect, test } from '@jest/globals';
import { managerOf } from '../../src/casework/decisions/decision-events.ts';
import type { Person } from '../../src/domain/people/people.ts';
import { aCaseFile, aChild, aPerson, aStaff } from '../support/builders.ts';

const farah = aPerson({ id: 'farah', role: 'team manager', teamId: 'team-north' });
const lena = aPerson({ id: 'lena', role: 'team manager', teamId: 'team-north' });
const file = aCaseFile({ child: aChild({ teamId: 'team-north' }) });
const staff = (...people: Person[]) => {
  const teams = [{ id: 'team-north', name: 'North', slackChannelId: null, managerId: 'farah' }];
  return aStaff({ people, teams });
};

test.each<[string, readonly Person[], string | null]>([
  ['the one the team names', [lena, farah], 'farah'],
  ['whoever has the role in the team, where the one it names has left', [lena], 'lena'],
  ['nor one who manages no longer: they could not answer', [{ ...farah, role: 'senior manager' }, lena], 'lena'],
  ['nor one who manages another team now', [{ ...farah, teamId: 'team-south' }], null],
  ['nobody, where nobody does', [], null],
])('the decisions go to %s', (_, people, manager) => {
  expect(managerOf(file, { staff: staff(...people), today: '2026-06-16' })).toBe(manager);
});
