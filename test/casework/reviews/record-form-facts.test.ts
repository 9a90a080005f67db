import { describe, expect, test } from '@jest/globals';
import type { Circumstances } from '../../../src/casework/perform/action.ts';
import { reviewToRecord } from '../../../src/casework/reviews/record-form-facts.ts';
import type { Decision, DecisionEvent } from '../../../src/domain/decisions/decisions.ts';
import { allows } from '../../../src/domain/people/access.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import {
  aCaseFile,
  aChild,
  aContact,
  anActor,
  anAllocation,
  aPerson,
  aReview,
  aStaff,
} from '../../support/builders.ts';

const today = '2026-06-16';
const aDecision = (given: Partial<Decision> = {}): Decision => ({
  id: 'decision-1',
  childId: 'child-1',
  reviewId: 'review-2026-03-30',
  lineageId: 'decision-1',
  timesMade: 1,
  wording: 'Dan books the dentist',
  measure: 'A date',
  ownerId: 'person-dan',
  ownerRole: 'other staff',
  dueOn: '2026-05-29',
  isKey: false,
  isConfidential: false,
  madeOn: '2026-03-30',
  ...given,
});

const circumstances = (actor = anActor()): Circumstances => ({
  actor,
  today,
  time: '09:00',
  now: '2026-06-16T07:35:00.000Z',
  law: lawOfEngland,
  staff: aStaff({ people: [aPerson(), aPerson({ id: 'person-dan', role: 'social worker' })] }),
  forename: null,
  newId: () => 'new',
  may: (permission, file) => allows(actor, permission, file, today),
});
const known = (file: ReturnType<typeof aCaseFile>, actor = anActor()) =>
  reviewToRecord.decide(file, { child: { id: 'child-1' } }, circumstances(actor)).result;

const file = aCaseFile({ reviews: [aReview()], decisions: [aDecision()] });

describe('What the form is filled in with', () => {
  test('the IRO sees what is still to be done, and how it stands', () => {
    expect(known(file).carried).toMatchObject([
      { id: 'decision-1', stands: 'open, 12 working days late', saidDone: false },
    ]);
  });

  test('what the IRO said is done themselves is marked: whether it is over is for somebody else to say', () => {
    const done: DecisionEvent = {
      ...{ id: 'event-1', childId: 'child-1', decisionId: 'decision-1', byId: 'person-priya', on: today },
      ...{
        at: `${today}T07:00:00Z`,
        note: 'Seen.',
        newDueOn: null,
        newOwnerId: null,
        instead: null,
        childToldBy: null,
      },
      kind: 'done',
    };
    const own = aCaseFile({ reviews: [aReview()], decisions: [aDecision()], decisionEvents: [done] });
    expect(known(own).carried).toMatchObject([{ saidDone: true, isTheirOwn: true }]);
    const dans = { ...own, decisionEvents: [{ ...done, byId: 'person-dan' }] };
    expect(known(dans).carried).toMatchObject([{ saidDone: true, isTheirOwn: false }]);
  });

  test('business support begins the form, and reads no decision, no note and no plan', () => {
    const joss = anActor({ personId: 'person-joss', role: 'business support', actsFor: ['person-joss'] });
    expect(known(file, joss)).toMatchObject({ carried: [], areas: [], permanence: null, maySend: false });
  });

  test('whose a decision becomes when it is kept is said, where its owner may not have it any more', () => {
    const allocations = [anAllocation()];
    const dans = anAllocation({ id: 'allocation-2', personId: 'person-dan', role: 'social worker' });
    const restricted = { child: aChild({ restricted: true }), reviews: [aReview()], decisions: [aDecision()] };
    expect(known(aCaseFile({ ...restricted, allocations })).carried).toMatchObject([{ goesTo: 'Priya Nair' }]);
    expect(known(aCaseFile({ ...restricted, allocations: [...allocations, dans] })).carried).toMatchObject([
      { goesTo: null },
    ]);
  });

  test('what a review decided while it was unfinished stands, and is not made again by its next part', () => {
    const part = aReview({ id: 'part', completedOn: null, heldOn: '2026-06-08' });
    const parts = aCaseFile({ reviews: [aReview(), part], decisions: [aDecision({ reviewId: 'part' })] });
    expect(known(parts).carried).toEqual([]);
  });
});

describe('Whether the child was seen', () => {
  const after = { on: '2026-06-11', personId: 'person-priya' };
  test.each([
    ['the IRO, alone', { ...after, alone: true }, true],
    ['the IRO, with the carer there', { ...after, alone: false }, false],
    ['a baby, observed', { ...after, alone: false, how: 'observed, too young to talk' as const }, true],
    ['the social worker', { ...after, personId: 'person-dan', alone: true }, false],
    ['before the last review', { ...after, on: '2026-03-01', alone: true }, false],
  ])('%s', (_, contact, seen) => {
    const found = known(aCaseFile({ reviews: [aReview()], contacts: [aContact(contact)] }));
    expect(found.seen !== null).toBe(seen);
  });
});
