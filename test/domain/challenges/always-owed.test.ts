import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { challengeStanding } from '../../../src/domain/challenges/challenge-standing.ts';
import type { ChallengeEvent } from '../../../src/domain/challenges/challenges.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import { aChallenge, aChallengeEvent } from '../../support/a-challenge.ts';
import { aDecision } from '../../support/a-reviewed-child.ts';
import { aCaseFile, anAllocation } from '../../support/builders.ts';

const first = '2026-03-20';
const people = ['person-farah', 'person-ruth', 'person-dan', 'person-amir'];

/** Anything that can happen to a challenge, in any order and on any day, by whoever. */
const happening = fc.record({
  kind: fc.constantFrom<ChallengeEvent['kind']>(
    ...([
      'put',
      'passed',
      'fix',
      'differently',
      'asked',
      'replied',
      'watched',
      'not enough',
      'opened',
      'undone',
    ] as const),
  ),
  after: fc.integer({ min: 0, max: 12 }),
  stage: fc.integer({ min: 0, max: 4 }),
  toId: fc.constantFrom(...people),
  planIn: fc.integer({ min: 0, max: 60 }),
});
const gone = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 4 });

test('whatever happens, exactly one person owes the next step of a challenge that is open, and by a day', () => {
  fc.assert(
    fc.property(
      fc.array(happening, { maxLength: 12 }),
      gone,
      fc.option(fc.constantFrom(...people), { nil: null }),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 0, max: 200 }),
      (happened, left, managerId, hasIro, isRestricted, later) => {
        let on = first;
        const events = [aChallengeEvent({ on: first })];
        for (const [at, { kind, after, stage, toId, planIn }] of happened.entries()) {
          on = addDays(on, after);
          events.push(
            aChallengeEvent({
              ...{ id: `${at}`, kind, on, byId: toId },
              ...(kind === 'put' && { stage, post: 'A post', toId, reachesOn: on }),
              ...(kind === 'passed' && { toId }),
              ...(kind === 'fix' && { planBy: addDays(on, planIn), decisionId: at % 2 ? 'plan' : null }),
            }),
          );
        }
        const today = addDays(on, later);
        const file = aCaseFile({
          allocations: hasIro ? [anAllocation({ personId: 'person-priya' })] : [],
          challenges: [aChallenge()],
          challengeEvents: events,
          decisions: [aDecision({ id: 'plan', reviewId: null, ownerId: 'person-farah', ownerRole: 'team manager' })],
          staffing: {
            cannotAnswer: new Set<string>(),
            lastDays: new Map(left.map((id) => [id, first])),
            managerId: managerId !== null && left.includes(managerId) ? null : managerId,
            iroManagerId: 'person-helen',
          },
        });
        const child = { ...file.child, restricted: isRestricted };
        const { owed, state } = challengeStanding({ ...file, child }, aChallenge(), today, lawOfEngland);
        expect(state).not.toBe('closed');
        expect(owed?.byId).toEqual(expect.any(String));
        expect(left).not.toContain(owed?.byId);
        // Nobody is named on the restriction, and the child has no worker: nobody could open it to answer.
        if (isRestricted) expect(owed?.next).not.toBe('answer');
        expect(owed?.by).toMatch(/^\d{4}-\d\d-\d\d$/);
      },
    ),
    { numRuns: 500 },
  );
});
