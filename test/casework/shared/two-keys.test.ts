import { describe, expect, test } from '@jest/globals';
import { acceptChange } from '../../../src/casework/decisions/accept-change.ts';
import { type DecisionSettlement, settleDecision } from '../../../src/casework/decisions/settle-decision.ts';
import type { Circumstances } from '../../../src/casework/perform/action.ts';
import { carriedDecisions } from '../../../src/casework/reviews/decisions-made.ts';
import { standingsOf } from '../../../src/domain/decisions/decision-standing.ts';
import type { DecisionEvent } from '../../../src/domain/decisions/decisions.ts';
import type { Actor } from '../../../src/domain/people/people.ts';
import type { Staff } from '../../../src/domain/people/staff.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aDecision, sentStep } from '../../support/a-recorded-review.ts';
import { aCaseFile, aCover, anActor, anAllocation, aPerson, aReview, aStaff } from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';

const today = '2026-06-22';
const [priya, marcus, helen, dan] = [
  aPerson(),
  aPerson({ id: 'person-marcus', name: 'Marcus Webb' }),
  aPerson({ id: 'person-helen', name: 'Helen Whitaker', role: 'iro manager' }),
  aPerson({ id: 'person-dan', name: 'Dan Okafor', role: 'social worker' }),
] as const;
const staff = aStaff({ people: [priya, marcus, helen, dan] });

let number = 0;
const circumstances = (actor: Actor): Circumstances => ({
  ...{ actor, today, time: '09:00', now: '2026-06-22T08:00:00.000Z', law: lawOfEngland, staff, forename: null },
  newId: () => {
    number += 1;
    return `new-${number}`;
  },
  may: () => true,
});
const said = (kind: DecisionEvent['kind'], byId: string, at: string): DecisionEvent => ({
  ...{ id: `event-${kind}`, childId: 'child-1', decisionId: 'decision-1', kind, byId, on: '2026-06-18', at },
  ...{ note: 'Seen to.', newDueOn: null, newOwnerId: null, instead: null, childToldBy: null },
});

/** A decision that somebody has said is done, with whose it is. */
const doneBy = (byId: string, given: Parameters<typeof aDecision>[0]): CaseFile =>
  aCaseFile({
    reviews: [aReview({ heldOn: '2026-06-16', completedOn: '2026-06-16' })],
    decisions: [aDecision(given)],
    recordSteps: [sentStep()],
    decisionEvents: [
      said('disagreed', 'person-farah', '2026-06-17T09:00:00Z'),
      said('done', byId, '2026-06-18T09:00:00Z'),
    ],
  });
const irosOwn = { ownerId: 'person-priya', ownerRole: 'other staff' } as const;
const ofACarer = { ownerId: null, ownerRole: 'carer', isConfidential: true } as const;

const asPriya = anActor();
const asMarcus = anActor({ personId: 'person-marcus', name: 'Marcus Webb', actsFor: ['person-marcus'] });
const coveringForPriya = { ...asMarcus, actsFor: ['person-marcus', 'person-priya'] };
const asHelen = anActor({ personId: 'person-helen', role: 'iro manager', actsFor: ['person-helen'] });

type Ends = (file: CaseFile, actor: Actor) => unknown;
const settles =
  (settle: DecisionSettlement): Ends =>
  (file, actor) =>
    settleDecision.decide(file, { child: { id: 'child-1' }, decision: 'decision-1', settle }, circumstances(actor));
const carries =
  (answer: 'done' | 'close' | 'keep'): Ends =>
  (file, actor) => {
    const ground = { ...circumstances(actor), childId: 'child-1', reviewId: 'review-next' };
    return carriedDecisions(
      { id: 'decision-1', answer, words: 'Why.' },
      standingsOf(file, today, lawOfEngland),
      file,
      ground,
    );
  };
const note = 'The letter is on file.';
const change = {
  ...{ wording: 'Book a check', measure: 'A letter', ownerId: 'person-dan', dueOn: '2026-06-30' },
  ownerRole: 'social worker',
} as const;
const endings: Record<string, Ends> = {
  'is confirmed': settles({ kind: 'confirmed', note }),
  'is sent back': settles({ kind: 'sent back', note }),
  'is withdrawn': settles({ kind: 'withdrawn', note }),
  'is put off': settles({ kind: 'extended', newDueOn: '2026-07-10', note }),
  'is given to somebody else': settles({ kind: 're-offered', newOwnerId: 'person-marcus', note }),
  'is replaced by what the manager would do instead': (file, actor) =>
    acceptChange.decide(file, { child: { id: 'child-1' }, decision: 'decision-1', change }, circumstances(actor)),
  'is done, at the next review': carries('done'),
  'is closed, at the next review': carries('close'),
};
const firstKeys: readonly [string, CaseFile, Actor][] = [
  ['the IRO who said so of their own', doneBy('person-priya', irosOwn), asPriya],
  ['the IRO whose it is, when a colleague who covered said so', doneBy('person-marcus', irosOwn), asPriya],
  ['a colleague who covers for the IRO who said so', doneBy('person-priya', irosOwn), coveringForPriya],
  ['a colleague who said so while covering, and has the child now', doneBy('person-marcus', irosOwn), asMarcus],
];

describe.each(Object.entries(endings))('A decision that is said to be done %s', (_, ends) => {
  test.each(firstKeys)('never by %s', (_who, file, actor) => {
    expect(() => ends(file, actor)).toThrow('This one is yours, so somebody else confirms it. Helen Whitaker can.');
  });

  test('by somebody who neither said so, nor owns it, nor covers for whoever did', () => {
    expect(() => ends(doneBy('person-priya', irosOwn), asHelen)).not.toThrow();
    expect(() => ends(doneBy('person-dan', { ownerId: 'person-dan' }), asPriya)).not.toThrow();
  });
});

test('what nobody outside can say is done is closed by the IRO, unless the IRO has said so first', () => {
  const close = settles({ kind: 'closed', note });
  expect(() => close(doneBy('person-priya', ofACarer), asPriya)).toThrow('This one is yours');
  expect(() => close(aCaseFile({ decisions: [aDecision(ofACarer)] }), asPriya)).not.toThrow();
});

test('what the IRO said is done may go on at the next review, and is talked about meanwhile', () => {
  const file = doneBy('person-priya', irosOwn);
  expect(() => carries('keep')(file, asPriya)).not.toThrow();
  expect(() => settles({ kind: 'disputed', note })(file, asPriya)).not.toThrow();
});

describe('What the IRO said is done, and made again at the next review', () => {
  const file = doneBy('person-priya', irosOwn);
  const again: CaseFile = {
    ...file,
    decisions: [
      ...file.decisions,
      aDecision({ ...irosOwn, id: 'decision-2', lineageId: 'decision-1', reviewId: 'review-next', timesMade: 2 }),
    ],
    decisionEvents: [...file.decisionEvents, said('carried forward', 'person-priya', '2026-06-22T07:00:00Z')],
  };
  const withdraws = (actor: Actor, at: CaseFile = again) =>
    settleDecision.decide(
      at,
      { child: { id: 'child-1' }, decision: 'decision-2', settle: { kind: 'withdrawn', note } },
      circumstances(actor),
    );

  test('is not withdrawn with that one key, by them or for them', () => {
    expect(() => withdraws(asPriya)).toThrow('This one is yours');
    expect(() => withdraws(coveringForPriya)).toThrow('This one is yours');
    expect(() => withdraws(asHelen)).not.toThrow();
  });

  test('is anybody’s to settle once it was sent back by somebody else', () => {
    const sentBack = { ...said('sent back', 'person-helen', '2026-06-22T07:30:00Z'), decisionId: 'decision-2' };
    const since = { ...again, decisionEvents: [...again.decisionEvents, sentBack] };
    expect(() => withdraws(asPriya, since)).not.toThrow();
  });
});

describe('What an IRO manager said is done while they acted for the IRO', () => {
  const confirms = settles({ kind: 'confirmed', note });
  // Nobody outside says so of what is confidential: it is the IRO’s to say.
  const forPriya = doneBy('person-helen', ofACarer);

  test('the IRO does not confirm, nor the IRO manager, nor whoever covers for the IRO', () => {
    for (const actor of [asPriya, asHelen, coveringForPriya])
      expect(() => confirms(forPriya, actor)).toThrow('This one is yours, so somebody else confirms it.');
  });

  test('another IRO manager confirms, in their own name', () => {
    const nora = anActor({ personId: 'person-nora', role: 'iro manager', actsFor: ['person-nora'] });
    expect(() => confirms(forPriya, nora)).not.toThrow();
  });

  test('and what the IRO said is not confirmed by who acts for them: they are told that tomorrow they can', () => {
    const acting = {
      ...{ id: 'acting-1', childId: 'child-1', personId: 'person-helen', forPersonId: 'person-priya' },
      ...{ because: 'In court.', on: today, at: '2026-06-22T07:00:00Z' },
    };
    const actingForPriya = { ...asHelen, actsFor: ['person-helen', 'person-priya'] };
    expect(() => confirms({ ...doneBy('person-priya', irosOwn), actings: [acting] }, actingForPriya)).toThrow(
      'Another IRO has to. You act for Priya Nair until the end of today: tomorrow you can.',
    );
  });
});

test('Of what the other of two IRO managers said, the one who covers for them is told until when', () => {
  const nora = aPerson({ id: 'person-nora', name: 'Nora Quinn', role: 'iro manager' });
  const covers = [aCover({ forPersonId: 'person-nora', byPersonId: 'person-helen', role: 'iro manager' })];
  const file = {
    ...doneBy('person-nora', { ownerId: 'person-nora', ownerRole: 'other staff' }),
    allocations: [anAllocation({ personId: 'person-nora' })],
  };
  const confirms = (as: Actor, given: Partial<Staff>) =>
    settleDecision.decide(
      file,
      { child: { id: 'child-1' }, decision: 'decision-1', settle: { kind: 'confirmed', note } },
      { ...circumstances(as), staff: aStaff({ people: [priya, helen, nora, dan], ...given }) },
    );
  expect(() => confirms({ ...asHelen, actsFor: ['person-helen', 'person-nora'] }, { covers })).toThrow(
    'This one is yours, so somebody else confirms it. You cover for Nora Quinn until 26 June 2026: once that has ended, you can.',
  );
  expect(() => confirms(asHelen, {})).not.toThrow();
});

describe('An IRO manager, of a child who is another IRO’s', () => {
  const asked = (file: CaseFile, settle: DecisionSettlement = { kind: 'confirmed', note }) =>
    settleDecision.decide(
      file,
      { child: { id: 'child-1' }, decision: 'decision-1', settle },
      aCircumstances({ as: 'helen', today }),
    );
  const actFirst = 'Priya Nair is this child’s IRO. To do this for them, say why first: they are told.';

  test('says first why they act for the IRO, whatever they settle', () => {
    const dans = doneBy('person-dan', { ownerId: 'person-dan' });
    expect(() => asked(dans)).toThrow(actFirst);
    expect(() => asked(dans, { kind: 'withdrawn', note })).toThrow(actFirst);
    expect(() => asked(dans, { kind: 'disputed', note })).toThrow(actFirst);
    expect(() =>
      acceptChange.decide(
        dans,
        { child: { id: 'child-1' }, decision: 'decision-1', change },
        aCircumstances({ as: 'helen', today }),
      ),
    ).toThrow(actFirst);
  });

  test('confirms what that IRO said is done, as themselves', () => {
    expect(() => asked(doneBy('person-priya', irosOwn))).not.toThrow();
  });
});
