import { describe, expect, test } from '@jest/globals';
import { allocate } from '../../../src/casework/allocating/allocate.ts';
import { allocationTold } from '../../../src/casework/allocating/allocation-told.ts';
import { undoAllocation } from '../../../src/casework/allocating/undo-allocation.ts';
import { acceptChange } from '../../../src/casework/decisions/accept-change.ts';
import { answerAsManager } from '../../../src/casework/decisions/answer-as-manager.ts';
import { decisionsForManager } from '../../../src/casework/decisions/decisions-of-review.ts';
import { decisionsPassedOn } from '../../../src/casework/decisions/decisions-passed-on.ts';
import { passedOnBy, tellNewOwners } from '../../../src/casework/decisions/new-owners.ts';
import { replyForOwner } from '../../../src/casework/decisions/question-on-decision.ts';
import { reportOnDecision } from '../../../src/casework/decisions/report-on-decision.ts';
import { settleDecision } from '../../../src/casework/decisions/settle-decision.ts';
import { undoReport, undoSettlement } from '../../../src/casework/decisions/undo-decision.ts';
import { arrangeCover, coverTold } from '../../../src/casework/people/arrange-cover.ts';
import { tellingsOfDecisions } from '../../../src/casework/reviews/decisions-made.ts';
import type { CaseFile, Change } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aRecord, aReviewedChild, sentStep } from '../../support/a-reviewed-child.ts';
import { aChild, aCover, aKin, anAllocation, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, office, theOffice } from '../../support/circumstances.ts';

/** Who is sent a message, if nothing stood in Slack before: a name for each. */
const sent = (changes: readonly Change[] = []): string[] =>
  changes.flatMap((change) => ('tell' in change && !change.tell.onlyAgain ? change.tell.to : []));
const notices = (changes: readonly Change[] = []): string[] =>
  changes.flatMap((change) => ('tell' in change && !change.tell.onlyAgain ? change.tell.notice : []));

const child = { id: 'child-1' };
const decision = 'decision-1';
const note = 'The letter is on file.';
const ownedBy = (ownerId: string, ...decisionEvents: CaseFile['decisionEvents']) =>
  aReviewedChild({ decisions: [aDecision({ ownerId, ownerRole: 'other staff' })], decisionEvents });
const putOff = anEvent({ kind: 'extended', byId: 'person-priya', newDueOn: '2026-07-07' });
const saidDone = (byId: string) => anEvent({ kind: 'done', byId });
const asked = (id: string, note: string) => anEvent({ id, kind: 'asked', byId: 'person-dan', note });
const twoReviews = (given: Partial<CaseFile['child']> = {}) => {
  const childId = given.id ?? 'child-1';
  const decisions = ['decision-1', 'decision-2'].map((id, at) =>
    aDecision({ id, childId, reviewId: at === 0 ? 'review-2026-03-30' : 'review-2026-06-16' }),
  );
  const of = (role: 'iro' | 'social worker', personId: string) =>
    anAllocation({ id: `${role}-${childId}`, childId, role, personId });
  return aReviewedChild({
    ...{ child: aChild(given), allocations: [of('iro', 'person-priya'), of('social worker', 'person-dan')] },
    ...{ reviews: reviewsOn('2026-03-30', '2026-06-16'), reviewRecords: [aRecord({ childId })] },
    decisions: decisions.map((one) => ({ ...one, ownerId: null, ownerRole: 'iro' as const, isConfidential: true })),
    recordSteps: [sentStep({ childId })],
  });
};
const files = [twoReviews(), twoReviews({ id: 'child-2', reference: '2042' })];
const kin = files.map(({ child }) => aKin({ ...child, iroId: 'person-priya' }));
const toMarcus = allocate.decide(
  files,
  {
    ...{ children: ['child-1', 'child-2'], iroId: 'person-marcus', because: 'She leaves' },
    seen: { 'child-1': 'person-priya', 'child-2': 'person-priya' },
  },
  { ...aCircumstances({ as: 'helen' }), kin },
).changes;

/** What was pressed, the message that must be among them, and everything that follows. */
const byPress: [string, string, readonly Change[] | undefined][] = [
  [
    'a review is recorded, and the manager owns some of it, in confidence too',
    'decisions for the manager',
    tellingsOfDecisions(
      [
        aDecision({ ownerId: 'person-farah' }),
        aDecision({ id: 'decision-2', ownerId: 'person-farah', isConfidential: true }),
        aDecision({ id: 'decision-3', ownerId: null, ownerRole: 'carer' }),
        aDecision({ id: 'decision-4' }),
      ],
      { sending: 'record-1', manager: 'person-farah', worker: 'person-dan' },
      aReviewedChild(),
    ),
  ],
  [
    'what a manager owns is put off a second time',
    'second extension',
    settleDecision.decide(
      ownedBy('person-farah', putOff),
      { child, decision, settle: { kind: 'extended', newDueOn: '2026-07-14', note } },
      aCircumstances(),
    ).changes,
  ],
  [
    'a manager asks for longer a second time',
    'answers for the iro',
    reportOnDecision.decide(
      ownedBy('person-farah', putOff),
      { child, decision, report: { kind: 'longer asked', newDueOn: '2026-07-14', note } },
      aCircumstances({ as: 'farah' }),
    ).changes,
  ],
  [
    'an IRO says that what is theirs is done',
    'answers for the iro',
    reportOnDecision.decide(
      ownedBy('person-priya'),
      { child, decision, report: { kind: 'done', on: '2026-06-16', note } },
      aCircumstances(),
    ).changes,
  ],
  [
    'a manager answers what is the IRO’s',
    'answers for the iro',
    answerAsManager.decide(
      ownedBy('person-priya'),
      { child, about: 'review-2026-06-16', decisions: 'all', answer: 'agreed' },
      aCircumstances({ as: 'farah' }),
    ).changes,
  ],
  [
    'a manager agrees to several at once, one of them the IRO’s',
    'answers for the iro',
    answerAsManager.decide(
      aReviewedChild({
        decisions: [aDecision({ id: 'own', ownerId: 'person-priya', ownerRole: 'iro' }), aDecision()],
      }),
      { child, about: 'review-2026-06-16', decisions: 'all', answer: 'agreed' },
      aCircumstances({ as: 'farah' }),
    ).changes,
  ],
  [
    'two questions of one person are answered together',
    'reply for the owner',
    settleDecision.decide(
      ownedBy('person-dan', asked('q1', 'Which dentist?'), asked('q2', 'And who pays?')),
      { child, decision, settle: { kind: 'answered', note } },
      aCircumstances(),
    ).changes,
  ],
  [
    'a change is accepted, and it goes to the manager',
    'decisions for the owner',
    acceptChange.decide(
      ownedBy('person-dan', anEvent({ kind: 'disagreed', byId: 'person-farah' })),
      {
        ...{ child, decision },
        change: { ...aDecision(), ownerId: 'person-farah', ownerRole: 'team manager' },
      },
      aCircumstances(),
    ).changes,
  ],
  ['sisters with decisions of two reviews get another IRO', 'iro allocated', toMarcus],
  [
    'an import brings a social worker decisions of two reviews of two children',
    'decisions passed on',
    tellNewOwners(files.map((file) => ({ to: 'person-dan', file, sending: `of ${file.child.id}` }))),
  ],
  [
    'cover for an IRO manager is arranged by another',
    'cover',
    arrangeCover.decide(
      {
        ...{ forPersonId: 'person-helen', byPersonId: 'person-ivy', fromOn: '2026-06-17', toOn: '2026-06-18' },
        reachesRestricted: false,
      },
      aCircumstances({
        as: 'priya',
        staff: theOffice({
          people: [
            ...Object.values(office).filter(({ id }) => id !== 'person-priya'),
            { ...office.priya, role: 'iro manager' },
            { ...office.helen, id: 'person-ivy', slackUserId: 'U01IVY', name: 'Ivy Brook' },
          ],
        }),
      }),
    ).changes,
  ],
];

describe('One press sends each person one message at most', () => {
  test.each(byPress)('when %s: %s', (_, notice, changes) => {
    const people = sent(changes);
    expect(notices(changes)).toContain(notice);
    expect(people.toSorted()).toEqual([...new Set(people)].toSorted());
  });

  test('and nobody a first one about what they have just done themselves', () => {
    const settled = settleDecision.decide(
      ownedBy('person-dan', saidDone('person-dan')),
      { child, decision, settle: { kind: 'confirmed', note } },
      aCircumstances(),
    );
    expect(sent(settled.changes)).toEqual(['person-dan']);
  });

  test('nor anybody at all when it is undone: what they had is put right', () => {
    const undone = undoSettlement.decide(
      ownedBy('person-dan', saidDone('person-dan'), anEvent({ kind: 'confirmed', byId: 'person-priya' })),
      { child, about: decision },
      aCircumstances(),
    );
    const unsaid = undoReport.decide(
      ownedBy('person-dan', saidDone('person-dan')),
      { child, about: decision },
      aCircumstances({ as: 'dan' }),
    );
    expect([...sent(undone.changes), ...sent(unsaid.changes)]).toEqual([]);
  });
});

describe('What the one message leaves out, it counts', () => {
  test('to a manager, what is theirs in confidence', () => {
    const own = { ownerId: 'person-farah', ownerRole: 'team manager' } as const;
    const file = aReviewedChild({
      decisions: [aDecision(own), aDecision({ ...own, id: 'decision-2', isConfidential: true })],
    });
    const { result } = decisionsForManager.decide(
      file,
      { child, about: 'review-2026-06-16' },
      aCircumstances({ as: 'farah' }),
    );
    expect(result).toMatchObject({ rows: [{ id: 'decision-1' }], inConfidence: 1 });
  });

  test('to a new IRO, the decisions that go with the role, and to nobody else', () => {
    const [lead] = (toMarcus ?? []).flatMap((change) =>
      'put' in change && change.put === 'allocation' && change.row.toOn === null ? change.row : [],
    );
    const after = files.map((file) => ({
      ...file,
      allocations: [
        ...file.allocations.filter(({ role }) => role !== 'iro'),
        { ...anAllocation(), ...lead, childId: file.child.id },
      ],
    }));
    const told = (as: 'marcus' | 'dan') =>
      allocationTold.decide(after, { allocation: lead?.id ?? '' }, aCircumstances({ as })).result?.decisions;
    expect([told('marcus'), told('dan')]).toEqual([4, 0]);
    expect(notices(toMarcus).filter((notice) => notice.startsWith('decisions'))).toEqual([]);
  });

  test('to somebody who takes over decisions of more than one review, all that they owe', () => {
    const passed = files.map((file) => ({ to: 'person-dan', file, sending: `of ${file.child.id}` }));
    expect(notices(tellNewOwners(passed))).toEqual(['decisions passed on']);
    expect(notices(tellNewOwners(passed.slice(1)))).toEqual(['decisions for the owner']);
    const theirs = [aReviewedChild({ decisions: [aDecision({ dueOn: '2026-06-01' }), aDecision({ id: 'two' })] })];
    expect(decisionsPassedOn.decide(theirs, {}, aCircumstances({ as: 'dan' })).result).toEqual({ owed: 2, late: 1 });
    expect(decisionsPassedOn.decide([], {}, aCircumstances({ as: 'dan' })).result).toBeNull();
  });

  test('to whoever asked twice, both questions above the one answer', () => {
    const file = ownedBy(
      'person-dan',
      asked('q1', 'Which dentist?'),
      asked('q2', 'And who pays?'),
      anEvent({ kind: 'answered', byId: 'person-priya', note, at: '2026-06-16T08:30:00.000Z' }),
    );
    const { result } = replyForOwner.decide(file, { child, decision, question: 'q2' }, aCircumstances({ as: 'dan' }));
    expect(result.words).toBe('Which dentist?\nAnd who pays?');
  });

  test('to an IRO manager who is covered, that it is theirs to confirm', () => {
    const covers = [aCover({ forPersonId: 'person-priya', byPersonId: 'person-helen', confirmedById: null })];
    const told = (as: 'helen' | 'priya') =>
      coverTold.decide({ cover: covers[0]?.id ?? '' }, aCircumstances({ as, staff: theOffice({ covers }) })).result;
    expect(told('helen')).toMatchObject({ isToConfirm: true, mayConfirm: true });
    expect(told('priya')).toMatchObject({ isToConfirm: true, mayConfirm: false });
  });
});

test('an IRO named by mistake is taken back with no message to anybody: what they had is put right', () => {
  const now = '2026-06-16T08:05:00.000Z';
  const [made] = files.map((file) => ({
    ...file,
    allocations: [
      ...file.allocations,
      anAllocation({
        ...{ id: 'new', personId: 'person-marcus', fromOn: '2026-06-16', madeById: 'person-helen' },
        ...{ madeAt: '2026-06-16T08:00:00.000Z', replaced: file.allocations[0] ?? null },
      }),
    ],
  }));
  if (!made) throw new Error('There is no child.');
  const { changes } = undoAllocation.decide(
    [made],
    { children: [child.id], allocation: 'new' },
    { ...aCircumstances({ as: 'helen', now }), kin },
  );
  expect(sent(changes)).toEqual([]);
  expect(passedOnBy(made, changes ?? [], aCircumstances())).not.toEqual([]);
});
