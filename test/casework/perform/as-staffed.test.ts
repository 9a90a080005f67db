import { describe, expect, test } from '@jest/globals';
import { asStaffed } from '../../../src/casework/perform/as-staffed.ts';
import { standingsOf } from '../../../src/domain/decisions/decision-standing.ts';
import type { Staff } from '../../../src/domain/people/staff.ts';
import { allocatedTo, type CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aDecision, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCover, anAllocation, aPerson } from '../../support/builders.ts';
import { office, theOffice } from '../../support/circumstances.ts';

const today = '2026-06-16';
const allocations = [
  anAllocation(),
  anAllocation({ id: 'allocation-2', personId: 'person-dan', role: 'social worker' }),
];
const file = aReviewedChild({ allocations });
const without = (who: keyof typeof office, leftOn = today): Staff =>
  theOffice({
    people: Object.values(office).filter((one) => one !== office[who]),
    leavers: [{ ...office[who], leftOn }],
  });
const unreachable = [{ id: 'u', personId: 'person-priya', since: today }];
const ownerOf = (given: Partial<CaseFile>, staff: Staff) =>
  standingsOf(asStaffed(aReviewedChild({ allocations, ...given }), staff), today, lawOfEngland).map(
    ({ owner, leftBy }) => [owner, leftBy],
  );

describe('Whose child it is follows who works here', () => {
  test('as long as everybody is here, the file is as it was written', () => {
    expect(asStaffed(file, theOffice())).toBe(file);
  });

  test.each<[string, Staff]>([
    ['the IRO has left', without('priya')],
    ['Slack says that the IRO’s account is closed', theOffice({ unreachable })],
    [
      'the IRO has another role',
      theOffice({ people: [aPerson({ role: 'senior manager', roleFrom: today }), office.dan, office.farah] }),
    ],
  ])('%s: from that day the child has none, and until the day before had them', (_, staff) => {
    const now = asStaffed(file, staff);
    expect([allocatedTo(now, 'iro', today), allocatedTo(now, 'iro', '2026-06-15')]).toEqual([null, 'person-priya']);
    expect(allocatedTo(now, 'social worker', today)).toBe('person-dan');
  });

  test('an account that is closed takes nothing from whoever covers for them', () => {
    const staff = theOffice({ unreachable, covers: [aCover({ fromOn: today })] });
    expect(allocatedTo(asStaffed(file, staff), 'iro', today)).toBe('person-priya');
  });

  test('a last day that is still to come changes nothing yet', () => {
    const staff = theOffice({ people: [aPerson({ leftOn: '2026-06-30' }), office.dan] });
    expect(allocatedTo(asStaffed(file, staff), 'iro', today)).toBe('person-priya');
  });
});

describe('What a leaver had to carry out stays with nobody', () => {
  test.each<[string, Partial<CaseFile>, Staff, string]>([
    ['the social worker’s falls to the team’s manager', {}, without('dan'), 'person-farah'],
    [
      'the next social worker’s, where there is one',
      {
        allocations: [
          ...allocations,
          anAllocation({ id: 'a3', personId: 'person-sana', role: 'social worker', fromOn: today }),
        ],
      },
      theOffice({
        people: [
          ...Object.values(office).filter((one) => one !== office.dan),
          aPerson({ id: 'person-sana', role: 'social worker' }),
        ],
        leavers: [{ ...office.dan, leftOn: today }],
      }),
      'person-sana',
    ],
    [
      'a colleague’s by name falls to the team’s manager',
      { decisions: [aDecision({ ownerId: 'person-ama', ownerRole: 'other staff' })] },
      without('ama'),
      'person-farah',
    ],
    [
      'the IRO’s own falls to the IRO manager, and never to the team',
      { decisions: [aDecision({ ownerId: 'person-priya', ownerRole: 'iro' })] },
      without('priya'),
      'person-helen',
    ],
    [
      'what is confidential falls to the IRO',
      { decisions: [aDecision({ ownerId: 'person-ama', ownerRole: 'other staff', isConfidential: true })] },
      without('ama'),
      'person-priya',
    ],
  ])('%s', (_, given, staff, owner) => {
    expect(ownerOf(given, staff).map(([now]) => now)).toEqual([owner]);
  });

  test('it is said whose it was', () => {
    expect(ownerOf({}, without('dan'))).toEqual([['person-farah', 'person-dan']]);
  });
});
