import { describe, expect, test } from '@jest/globals';
import type { AllocationGround } from '../../../../src/domain/people/allocating/ground.ts';
import { candidatesFor, judge, suggested } from '../../../../src/domain/people/allocating/judging.ts';
import { allocationRules, type Verdict } from '../../../../src/domain/people/allocating/rules.ts';
import type { Person } from '../../../../src/domain/people/people.ts';
import type { CaseFile } from '../../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../../src/domain/records/law.ts';
import { anEvent, answered, aRecord } from '../../../support/a-reviewed-child.ts';
import { aCaseFile, aChild, aCover, aKin, anAllocation, aPerson } from '../../../support/builders.ts';
import { office, theOffice } from '../../../support/circumstances.ts';

const today = '2026-06-16';

/** A child of team North without an IRO, about to be given Marcus. */
function ground({
  file = {},
  ...given
}: Partial<Omit<AllocationGround, 'file'>> & { file?: Partial<CaseFile> } = {}): AllocationGround {
  const known = aCaseFile({ allocations: [], ...file });
  return {
    file: known,
    kin: [aKin({ ...known.child, iroId: null })],
    together: new Set([known.child.id]),
    staff: theOffice(),
    today,
    law: lawOfEngland,
    ...given,
  };
}

const me = aKin({ ...aChild(), iroId: null });
const sister = aKin({ siblingGroup: 'G1' });
const inGroup = { child: aChild({ siblingGroup: 'G1' }) };
const inGroupKin = { ...me, siblingGroup: 'G1' };
const mine = (given: Parameters<typeof anAllocation>[0]) => anAllocation({ personId: 'person-marcus', ...given });

interface Case {
  given?: Parameters<typeof ground>[0];
  of?: Person;
  state: Verdict['state'];
  says: RegExp;
}

const withAdviser = (personalAdviser: 'named' | 'not named') => {
  const answers = answered();
  return { ...answers, plan: { ...answers.plan, personalAdviser } };
};

const cases: Record<string, Record<string, Case>> = {
  'iro-parent-child-different': {
    'no parent or child is looked after': { state: 'met', says: /no looked-after parent or child/ },
    'the parent has the same IRO': {
      given: { file: { child: aChild({ parentId: 'child-2' }) }, kin: [me, aKin({ iroId: 'person-marcus' })] },
      state: 'refused',
      says: /their parent is looked after with the same IRO\. A parent and child must have different IROs/,
    },
    'the child of this child has the same IRO': {
      given: { kin: [me, aKin({ parentId: 'child-1', iroId: 'person-marcus' })] },
      state: 'refused',
      says: /their child/,
    },
    'a parent and child in one press': {
      given: {
        file: { child: aChild({ parentId: 'child-2' }) },
        kin: [me, aKin()],
        together: new Set(['child-1', 'child-2']),
      },
      state: 'refused',
      says: /different IROs/,
    },
    'the parent has another IRO': {
      given: { file: { child: aChild({ parentId: 'child-2' }) }, kin: [me, aKin({ iroId: 'person-priya' })] },
      state: 'met',
      says: /another IRO/,
    },
    'the parent is looked after no longer': {
      given: {
        file: { child: aChild({ parentId: 'child-2' }) },
        kin: [me, aKin({ iroId: 'person-marcus', isLookedAfter: false })],
      },
      state: 'met',
      says: /no looked-after parent/,
    },
  },
  'iro-not-conflicted': {
    'no part in the case': { state: 'met', says: /no part in this case/ },
    'a personal adviser is named, and nobody keeps here who that is': {
      given: { file: { reviewRecords: [aRecord({ answers: withAdviser('named') })] } },
      state: 'met',
      says: /no part in this case that is kept here; there is a personal adviser, and who that is can’t be judged/,
    },
    'no personal adviser was named': {
      given: { file: { reviewRecords: [aRecord({ answers: withAdviser('not named') })] } },
      state: 'met',
      says: /no part in this case$/,
    },
    'was the social worker, years ago': {
      given: { file: { allocations: [mine({ role: 'social worker', fromOn: '2023-01-09', toOn: '2023-06-01' })] } },
      state: 'refused',
      says: /was the child’s social worker from 9 January 2023/,
    },
    'answered for the child’s decisions as manager': {
      given: { file: { decisionEvents: [anEvent({ kind: 'disagreed', byId: 'person-marcus', on: '2025-02-03' })] } },
      state: 'refused',
      says: /managed the case on 3 February 2025/,
    },
    'manages the child’s team': {
      given: {
        staff: theOffice({
          teams: [{ id: 'team-north', name: 'North', slackChannelId: null, managerId: 'person-marcus' }],
        }),
      },
      state: 'refused',
      says: /manages the child’s team/,
    },
    'manages the social worker’s team': {
      given: {
        file: {
          child: aChild({ teamId: null }),
          allocations: [anAllocation({ personId: 'person-dan', role: 'social worker' })],
        },
        staff: theOffice({
          teams: [{ id: 'team-north', name: 'North', slackChannelId: null, managerId: 'person-marcus' }],
        }),
      },
      state: 'refused',
      says: /manages Dan Okafor, who is or was the social worker/,
    },
    'is no IRO': { of: office.farah, state: 'refused', says: /has the role team manager/ },
  },
  'iro-siblings-same': {
    'no brother or sister': { state: 'met', says: /no brother or sister in care/ },
    'a sister who has this IRO, wherever she lives': {
      given: { file: inGroup, kin: [inGroupKin, { ...sister, iroId: 'person-marcus' }] },
      state: 'met',
      says: /the same IRO/,
    },
    'a sister who has another': {
      given: { file: inGroup, kin: [inGroupKin, { ...sister, iroId: 'person-priya' }] },
      state: 'not met',
      says: /1 brother or sister with Priya Nair/,
    },
    'a sister who goes with her': {
      given: {
        file: inGroup,
        kin: [inGroupKin, { ...sister, iroId: 'person-priya' }],
        together: new Set(['child-1', 'child-2']),
      },
      state: 'met',
      says: /the same IRO/,
    },
    'a sister who has nobody yet is not split from her': {
      given: { file: inGroup, kin: [inGroupKin, sister] },
      state: 'met',
      says: /1 brother or sister with no IRO yet/,
    },
    'a sister who has left care': {
      given: { file: inGroup, kin: [inGroupKin, { ...sister, iroId: 'person-priya', isLookedAfter: false }] },
      state: 'met',
      says: /no brother or sister in care/,
    },
  },
  'iro-continuity': {
    'nobody before': { state: 'met', says: /nobody who could go on/ },
    'this IRO before, in an earlier time in care': {
      given: { file: { allocations: [mine({ fromOn: '2023-01-09', toOn: '2023-12-01' })] } },
      state: 'met',
      says: /has been their IRO, from 9 January 2023/,
    },
    'somebody else before, who is an IRO here still': {
      given: { file: { allocations: [anAllocation({ fromOn: '2023-01-09', toOn: '2023-12-01' })] } },
      state: 'not met',
      says: /Priya Nair was their IRO before/,
    },
    'somebody else now, though this IRO was once': {
      given: {
        file: {
          allocations: [mine({ fromOn: '2023-01-09', toOn: '2023-12-01' }), anAllocation({ fromOn: '2026-03-05' })],
        },
      },
      state: 'not met',
      says: /Priya Nair is their IRO now/,
    },
    'somebody else before, who has left': {
      given: { file: { allocations: [anAllocation({ personId: 'person-gone', toOn: '2023-12-01' })] } },
      state: 'met',
      says: /nobody who could go on/,
    },
    'somebody else before, whom the law refuses now': {
      given: {
        file: {
          allocations: [
            anAllocation({ id: 'a', toOn: '2023-12-01' }),
            anAllocation({ id: 'b', role: 'social worker', fromOn: '2024-01-01' }),
          ],
        },
      },
      state: 'met',
      says: /nobody who could go on/,
    },
  },
  'iro-caseload': {
    'room for one more': { state: 'met', says: /0 for full time, 1 with this child/ },
    'the seventieth child': { given: { kin: [me, ...manyFor('person-marcus', 69)] }, state: 'met', says: /69.*70/ },
    'the seventy-first': {
      given: { kin: [me, ...manyFor('person-marcus', 70)] },
      state: 'not met',
      says: /70 for full time, 71 with this child: over 70/,
    },
    'pro rata: 36 is over for half time': {
      given: { kin: [me, ...manyFor('person-marcus', 35)] },
      of: aPerson({ ...office.marcus, fte: 0.5 }),
      state: 'not met',
      says: /over 70/,
    },
    'those who left care weigh nothing': {
      given: { kin: [me, ...manyFor('person-marcus', 80).map((one) => ({ ...one, isLookedAfter: false }))] },
      state: 'met',
      says: /0 for full time/,
    },
    'brothers and sisters seen together weigh less: 40 pairs are 70': {
      given: { kin: [me, ...manyFor('person-marcus', 80).map((one, at) => ({ ...one, siblingGroup: `G${at % 40}` }))] },
      state: 'not met',
      says: /70 for full time, 71/,
    },
  },
  'iro-here': {
    'at work': { state: 'met', says: /^here$/ },
    'away, and until when': {
      given: { staff: theOffice({ covers: [aCover({ forPersonId: 'person-marcus', byPersonId: 'person-priya' })] }) },
      state: 'not met',
      says: /is away until 26 June 2026/,
    },
    'away soon': {
      given: {
        staff: theOffice({
          coversToCome: [aCover({ forPersonId: 'person-marcus', fromOn: '2026-07-01', toOn: '2026-07-10' })],
        }),
      },
      state: 'met',
      says: /away from 1 July 2026 to 10 July 2026/,
    },
    'part of the week': {
      given: {
        staff: theOffice({
          preferences: [{ id: 'person-marcus', personId: 'person-marcus', worksOn: [1, 2, 3], digestAt: null }],
        }),
      },
      state: 'met',
      says: /works Monday, Tuesday and Wednesday/,
    },
  },
};

function manyFor(iroId: string, number: number) {
  return Array.from({ length: number }, (_, at) => aKin({ id: `other-${at}`, reference: `${9000 + at}`, iroId }));
}

describe.each(allocationRules.map((rule) => [rule.id, rule.authority.words, rule] as const))(
  '%s (%s)',
  (id, _, rule) => {
    test.each(Object.entries(cases[id] ?? {}))('%s', (__, { given, of = office.marcus, state, says }) => {
      const found = rule.judge(of, ground(given));
      expect(found.state).toBe(state);
      expect(found.says).toMatch(says);
    });

    test('is tried here', () => {
      expect(Object.keys(cases[id] ?? {}).length).toBeGreaterThan(1);
    });
  },
);

describe('A suggestion', () => {
  const files = (given: Parameters<typeof ground>[0]) => [ground(given)];

  test('is the IRO by whom most rules are met, and of those whoever has most room', () => {
    const busy = [me, ...manyFor('person-priya', 3)];
    expect(suggested(candidatesFor(files({ kin: busy })))?.person.name).toBe('Marcus Webb');
    const before = { allocations: [anAllocation({ toOn: '2025-01-01' })] };
    expect(suggested(candidatesFor(files({ file: before, kin: busy })))?.person.name).toBe('Priya Nair');
  });

  test('is never somebody who is refused, nor the IRO manager', () => {
    const worked = { allocations: [mine({ role: 'social worker' }), anAllocation({ role: 'social worker' })] };
    expect(suggested(candidatesFor(files({ file: worked })))).toBeNull();
  });

  test('is the same whatever order the staff and the children come in', () => {
    const one = files({ kin: [me, ...manyFor('person-priya', 3)] });
    const other = files({
      kin: [...manyFor('person-priya', 3), me].toReversed(),
      staff: theOffice({ people: Object.values(office).toReversed() }),
    });
    const names = (all: typeof one) => candidatesFor(all).map(({ person }) => person.name);
    expect(names(one)).toEqual(names(other));
  });

  test('says a rule once for all the children, and of whom where it differs', () => {
    const sisters = [inGroupKin, { ...sister, iroId: null }];
    const both = new Set(['child-1', 'child-2']);
    const grounds = [
      ground({ file: inGroup, kin: sisters, together: both }),
      ground({
        file: {
          child: aChild({ id: 'child-2', reference: '2042', siblingGroup: 'G1' }),
          allocations: [mine({ childId: 'child-2', role: 'social worker' })],
        },
        kin: sisters,
        together: both,
      }),
    ];
    const found = judge(office.marcus, grounds);
    expect(found.isRefused).toBe(true);
    expect(found.judged.filter(({ state }) => state === 'refused')).toMatchObject([{ child: 'child-2' }]);
    expect(found.judged.filter(({ rule }) => rule.id === 'iro-siblings-same')).toMatchObject([
      { child: null, state: 'met' },
    ]);
  });
});
