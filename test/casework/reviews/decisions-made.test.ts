import { describe, expect, test } from '@jest/globals';
import type { Circumstances } from '../../../src/casework/perform/action.ts';
import { carriedDecisions } from '../../../src/casework/reviews/decisions-made.ts';
import { standingsOf } from '../../../src/domain/decisions/decision-standing.ts';
import type { Decision } from '../../../src/domain/decisions/decisions.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aDecision } from '../../support/a-recorded-review.ts';
import { aCaseFile, aChild, anActor, anAllocation, aPerson, aReview, aStaff } from '../../support/builders.ts';

const today = '2026-06-22';
const priya = aPerson();
const dan = aPerson({ id: 'person-dan', name: 'Dan Okafor', role: 'social worker' });
const ivy = aPerson({ id: 'person-ivy', name: 'Ivy Chen', role: 'social worker' });
const allocations = [
  anAllocation(),
  anAllocation({ id: 'allocation-2', personId: 'person-dan', role: 'social worker' }),
];
const ofIvy = { ownerId: 'person-ivy', ownerRole: 'other staff' } as const;

/** The owner of a decision that is kept at the next review. */
function keptBy(decision: Partial<Decision>, given: Partial<CaseFile> = {}, people: Person[] = [priya, dan, ivy]) {
  const file = aCaseFile({ reviews: [aReview()], decisions: [aDecision(decision)], allocations, ...given });
  const circumstances: Circumstances = {
    ...{ actor: anActor(), today, time: '09:00', now: `${today}T08:00:00.000Z`, law: lawOfEngland, forename: null },
    ...{ staff: aStaff({ people }), newId: () => 'new', may: () => true },
  };
  const ground = { ...circumstances, childId: 'child-1', reviewId: 'review-next' };
  const answer = { id: 'decision-1', answer: 'keep', words: null } as const;
  const [made] = carriedDecisions(answer, standingsOf(file, today, lawOfEngland), file, ground);
  return { ownerId: made?.decision?.ownerId, ownerRole: made?.decision?.ownerRole, times: made?.decision?.timesMade };
}

describe('A decision that is kept at the next review', () => {
  const restricted = { child: aChild({ restricted: true }) };
  const [workers, iros] = [
    { ownerId: 'person-dan', ownerRole: 'social worker', times: 2 },
    { ownerId: 'person-priya', ownerRole: 'iro', times: 2 },
  ];

  test('stays with its owner', () => {
    expect(keptBy(ofIvy)).toEqual({ ...ofIvy, times: 2 });
  });

  test('goes to the child’s social worker, when its owner may not see the child any more', () => {
    expect(keptBy(ofIvy, restricted)).toEqual(workers);
  });

  test('or has left', () => {
    expect(keptBy(ofIvy, {}, [priya, dan])).toEqual(workers);
  });

  test('goes to the IRO, when the worker may not read it, or may have no decision either', () => {
    expect(keptBy({ ...ofIvy, isConfidential: true }, restricted)).toEqual(iros);
    expect(keptBy(ofIvy, restricted, [priya, { ...dan, role: 'senior manager' }, ivy])).toEqual(iros);
  });

  test('goes to whoever records the review, when the child has neither', () => {
    expect(keptBy(ofIvy, { allocations: [] }, [priya])).toMatchObject({
      ownerId: 'person-priya',
      ownerRole: 'other staff',
    });
  });
});
