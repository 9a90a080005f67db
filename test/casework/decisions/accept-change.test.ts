import { describe, expect, test } from '@jest/globals';
import { type AcceptedChange, acceptChange } from '../../../src/casework/decisions/accept-change.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCircumstances, rowsIn, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const disagreed = aReviewedChild({ decisionEvents: [anEvent({ kind: 'disagreed', byId: 'person-farah' })] });
const instead: AcceptedChange = {
  ...{ wording: 'Ask the school nurse first', measure: 'A note from the nurse' },
  ...{ ownerId: 'person-marcus', ownerRole: 'other staff', dueOn: '2026-07-14' },
};
const accepts = (change: Partial<AcceptedChange> = {}, file: CaseFile = disagreed, today = '2026-06-16') =>
  acceptChange.decide(
    file,
    { child: { id: 'child-1' }, decision: 'decision-1', change: { ...instead, ...change } },
    aCircumstances({ today }),
  );

describe('The IRO accepts what the manager would do instead', () => {
  test('the old decision is kept as replaced, and the new one goes on in its line, agreed', () => {
    const { changes, result } = accepts();
    const made = { ...aDecision(), ...instead, id: 'id-1' };
    const event = anEvent({ kind: 'replaced', byId: 'person-priya', note: null });
    expect(rowsIn(changes)).toEqual([
      { put: 'decision_event', row: { ...event, id: 'id-2' } },
      { put: 'decision', row: made },
      { put: 'decision_event', row: { ...event, id: 'id-3', kind: 'accepted', decisionId: 'id-1' } },
    ]);
    expect(made.lineageId).toBe('decision-1');
    expect(result).toMatchObject({ owner: 'Marcus Webb', change: instead });
  });

  test('the manager, the IRO, and the owners before and after are told, each once', () => {
    expect(toldIn(accepts().changes)).toEqual({
      'decisions for the manager to person-farah': 'decisions-manager/review-2026-06-16',
      'answers for the iro to person-priya': 'answers-iro/review-2026-06-16',
      'decisions for the owner to person-dan': 'decisions-owner/review-2026-06-16/person-dan',
      'decisions for the owner to person-marcus': 'decisions-owner/review-2026-06-16/person-marcus',
    });
  });

  test('one for somebody outside the service is told to the social worker, and named as theirs', () => {
    const { changes, result } = accepts({ ownerId: null, ownerRole: 'school' });
    expect(result.owner).toBe('school');
    expect(Object.keys(toldIn(changes)).filter((who) => who.includes('owner'))).toEqual([
      'decisions for the owner to person-dan',
    ]);
  });

  test('its date may stay as it was, though that has passed by now', () => {
    expect(accepts({ dueOn: '2026-06-30' }, disagreed, '2026-07-01').result.change.dueOn).toBe('2026-06-30');
  });
});

refuses({
  'the manager has not answered': [
    () => accepts({}, aReviewedChild()),
    'The manager does not disagree now, so there is no change to accept.',
  ],
  'the manager agreed after all': [
    () =>
      accepts(
        {},
        aReviewedChild({
          decisionEvents: [...disagreed.decisionEvents, anEvent({ kind: 'agreed', byId: 'person-farah' })],
        }),
      ),
    'The manager does not disagree now, so there is no change to accept.',
  ],
  'it was replaced already': [
    () =>
      accepts(
        {},
        aReviewedChild({
          decisionEvents: [...disagreed.decisionEvents, anEvent({ kind: 'replaced', byId: 'person-priya' })],
        }),
      ),
    'This decision is replaced. Nothing more is asked of anyone.',
  ],
  'nothing is written': [() => accepts({ wording: ' ' }), 'Write what will be done.'],
  'nobody would know that it is done': [() => accepts({ measure: ' ' }), 'Say how we will know that it is done.'],
  'its owner has left': [() => accepts({ ownerId: 'person-gone' }), 'They no longer work here. Choose somebody else.'],
  'its owner carries out no decisions': [
    () => accepts({ ownerId: 'person-ruth' }),
    'They have a role that carries out no decisions, or may not see the child. Choose somebody else.',
  ],
  'its new date has passed': [() => accepts({ dueOn: '2026-06-15' }), 'That day has passed. Choose a later one.'],
  'its new date is after the next review': [
    () => accepts({ dueOn: '2026-12-17' }),
    'The next review is due by Wednesday 16 December 2026. Choose that day or an earlier one.',
  ],
  'the IRO owns it and said it is done': [
    () =>
      accepts(
        {},
        aReviewedChild({
          decisionEvents: [...disagreed.decisionEvents, anEvent({ kind: 'done', byId: 'person-priya' })],
        }),
      ),
    'This one is yours, so somebody else confirms it. Helen Whitaker can.',
  ],
});
