import { describe, expect, test } from '@jest/globals';
import { askAsManager, askAsOwner } from '../../../src/casework/decisions/ask-about-decision.ts';
import {
  questionForIro,
  replyForManager,
  replyForOwner,
} from '../../../src/casework/decisions/question-on-decision.ts';
import type { DecisionEvent } from '../../../src/domain/decisions/decisions.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
const question = 'Which dentist?';
const asking = { child, decision: 'decision-1', question };
type Given = Parameters<typeof aCircumstances>[0];
const managerAsks = (file = aReviewedChild(), given: Given = {}, asked = asking) =>
  askAsManager.decide(file, asked, aCircumstances({ as: 'farah', ...given }));
const ownerAsks = (file = aReviewedChild(), given: Given = {}) =>
  askAsOwner.decide(file, asking, aCircumstances({ as: 'dan', ...given }));
const withEvents = (...events: DecisionEvent[]) => aReviewedChild({ decisionEvents: events });
const withdrawn = withEvents(anEvent({ kind: 'withdrawn', byId: 'person-priya' }));
const { helen, ...others } = office;

describe('A question to the IRO', () => {
  test.each([
    ['from the manager', managerAsks, 'person-farah', '2026-06-23'],
    ['from the owner', ownerAsks, 'person-dan', null],
  ])('%s is kept, told to the IRO by itself, and stops no clock', (_, asks, byId, answerBy) => {
    const { changes, result } = asks();
    const row = anEvent({ id: 'id-1', kind: 'asked', byId, note: question });
    expect(rowsIn(changes)).toEqual([{ put: 'decision_event', row }]);
    expect(toldIn(changes)).toEqual({ 'question for the iro to person-priya': 'question/id-1' });
    expect(result).toMatchObject({ iro: 'Priya Nair', answerBy, row: { state: 'with the manager' } });
  });

  test('goes to the IRO manager, where the child has no IRO', () => {
    const file = aReviewedChild({ allocations: [] });
    expect(managerAsks(file).result.iro).toBe('Helen Whitaker');
  });
});

refuses({
  'a decision that is over': [
    () => managerAsks(withdrawn),
    'This decision is withdrawn. Nothing more is asked of anyone.',
  ],
  'nothing asked': [() => managerAsks(undefined, {}, { ...asking, question: ' ' }), 'Write your question.'],
  'nobody to ask': [
    () => managerAsks(aReviewedChild({ allocations: [] }), { staff: theOffice({ people: Object.values(others) }) }),
    'This child has no IRO to ask yet. Nothing was recorded.',
  ],
  'by the IRO, of their own decision': [
    () =>
      ownerAsks(aReviewedChild({ decisions: [aDecision({ ownerId: 'person-priya', ownerRole: 'iro' })] }), {
        as: 'priya',
      }),
    'You answer for this child yourself, so there is nobody to ask.',
  ],
  'by somebody whose it is not': [
    () => ownerAsks(undefined, { as: 'marcus' }),
    'This is for Dan Okafor to say. Nothing was recorded.',
  ],
});

const danAsked = anEvent({ kind: 'asked', byId: 'person-dan', note: question });
const farahAsked = anEvent({ kind: 'asked', byId: 'person-farah', note: question });
const priyaReplied = anEvent({ kind: 'answered', byId: 'person-priya', note: 'The one in town.' });
const about = { child, decision: 'decision-1', question: 'event-asked' };

describe('A question and its reply', () => {
  test('the IRO reads who asked, when, and in what words', () => {
    const { result } = questionForIro.decide(withEvents(danAsked), about, aCircumstances());
    expect(result).toMatchObject({ by: 'Dan Okafor', on: '2026-06-16', words: question, reply: null });
  });

  test.each([
    ['the manager', replyForManager, 'farah', farahAsked],
    ['the owner', replyForOwner, 'dan', danAsked],
  ] as const)('%s reads the reply to what they asked', (_, read, as, asked) => {
    const { result } = read.decide(withEvents(asked, priyaReplied), about, aCircumstances({ as }));
    expect(result).toMatchObject({ words: question, reply: { by: 'Priya Nair', words: 'The one in town.' } });
  });
});

refuses({
  'a question that was taken back': [
    () => questionForIro.decide(withEvents(), about, aCircumstances()),
    'That question was taken back.',
  ],
  'a reply to somebody else’s question, read by the manager': [
    () => replyForManager.decide(withEvents(danAsked, priyaReplied), about, aCircumstances({ as: 'farah' })),
    'Somebody else asked that.',
  ],
  'a reply to somebody else’s question, read by the owner': [
    () => replyForOwner.decide(withEvents(farahAsked, priyaReplied), about, aCircumstances({ as: 'dan' })),
    'Somebody else asked that.',
  ],
  'a reply about what is somebody else’s by now': [
    () =>
      replyForOwner.decide(
        withEvents(danAsked, anEvent({ kind: 're-offered', byId: 'person-priya', newOwnerId: 'person-marcus' })),
        about,
        aCircumstances({ as: 'dan' }),
      ),
    'That decision is somebody else’s now.',
  ],
});
