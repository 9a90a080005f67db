import { describe, expect, test } from '@jest/globals';
import { noteSilence } from '../../../src/casework/decisions/note-silence.ts';
import { sendDecisions } from '../../../src/casework/decisions/send-decisions.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild, sentStep } from '../../support/a-reviewed-child.ts';
import { aCover } from '../../support/builders.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';
import { swept } from '../../support/swept.ts';

type Given = Parameters<typeof aCircumstances>[0];
const unsent = aReviewedChild({ recordSteps: [] });
const sends = (file: CaseFile = unsent, given: Given = {}, review: string | null = null) =>
  sendDecisions.decide(file, { child: { id: 'child-1' }, review }, aCircumstances(given));
const { farah, ...others } = office;
const closed = theOffice({ people: [...Object.values(others), { ...farah, slackUserId: null }] });

describe('What was decided while there was no manager', () => {
  test('goes to whoever manages now, who has five working days', () => {
    const { changes, result } = sends();
    const row = sentStep({ id: 'id-1', detail: 'review-2026-06-16', toId: 'person-farah', reachedOn: null });
    expect(rowsIn(changes)).toEqual([{ put: 'record_step', row }]);
    expect(toldIn(changes)).toEqual({
      'decisions for the manager to person-farah': 'decisions-manager/review-2026-06-16',
    });
    expect(result).toEqual({
      child: { id: 'child-1', reference: '2041', initials: 'KM' },
      ...{ decisions: 1, manager: 'Farah Tariq', answerBy: '2026-06-23', isToAsker: false },
    });
  });

  test.each([
    ['on a Friday at 14:59 it is to arrive that day', '2026-06-19', '14:59', '2026-06-19', '2026-06-26'],
    ['on a Friday from 15:00 it is to arrive on Monday', '2026-06-19', '15:00', '2026-06-22', '2026-06-29'],
    ['on a Saturday it is to arrive on Monday', '2026-06-20', '10:00', '2026-06-22', '2026-06-29'],
    ['on a bank holiday it is to arrive the day after', '2026-08-31', '10:00', '2026-09-01', '2026-09-08'],
  ])('%s, and the five days run from there', (_, today, time, doneOn, answerBy) => {
    const { changes, result } = sends(unsent, { today, time });
    expect(rowsIn(changes)).toMatchObject([{ row: { doneOn, reachedOn: null } }]);
    expect(result.answerBy).toBe(answerBy);
  });

  test('whoever covers is told, where the manager’s account is closed', () => {
    const covers = [aCover({ forPersonId: 'person-farah', byPersonId: 'person-dan' })];
    expect(toldIn(sends(unsent, { staff: { ...closed, covers } }).changes)).toHaveProperty([
      'decisions for the manager to person-dan',
    ]);
  });

  test('what has not arrived the day after it should have is sent again, and nobody’s silence agrees to it', () => {
    const lost = aReviewedChild({ recordSteps: [sentStep({ reachedOn: null, toId: 'person-farah' })] });
    expect(() => sends(lost)).toThrow('Nothing is left to send');
    const { result, changes } = sends(lost, { today: '2026-06-17' });
    expect(result).toMatchObject({ decisions: 1, manager: 'Farah Tariq', answerBy: '2026-06-24' });
    expect(Object.keys(toldIn(changes))).toEqual(['decisions for the manager to person-farah']);
  });

  test('nothing confidential is counted or sent', () => {
    const file = { ...unsent, decisions: [aDecision(), aDecision({ id: 'decision-2', isConfidential: true })] };
    expect(sends(file).result.decisions).toBe(1);
  });

  test('a manager who sends them to themselves is told so', () => {
    expect(sends(unsent, { as: 'farah' }).result.isToAsker).toBe(true);
  });
});

refuses({
  'the manager has them': [
    () => sends(aReviewedChild()),
    'Nothing is left to send: the manager has these already, or they have ended.',
  ],
  'they have ended': [
    () => sends({ ...unsent, decisionEvents: [anEvent({ kind: 'withdrawn', byId: 'person-priya' })] }),
    'Nothing is left to send: the manager has these already, or they have ended.',
  ],
  'another review': [
    () => sends(unsent, {}, 'review-2026-03-30'),
    'Nothing is left to send: the manager has these already, or they have ended.',
  ],
  'still nobody manages the team': [
    () => sends(unsent, { staff: theOffice({ people: Object.values(others) }) }),
    'The team has no manager yet. There is nobody to send these to.',
  ],
  'the child is restricted': [
    () => sends({ ...unsent, child: { ...unsent.child, restricted: true } }),
    'This child is restricted, and the team’s manager may not see them. There is nobody to send these to.',
  ],
  'the manager’s account is closed': [
    () => sends(unsent, { staff: closed }),
    'The team’s manager can’t be reached in Slack. There is nobody to send these to.',
  ],
});

describe('Silence', () => {
  const noted = (since: string, today: string, file = aReviewedChild()) =>
    swept(noteSilence.begin({ since }, aCircumstances({ today })), [file]);

  test('counts as agreement the day after the fifth working day, and whoever was told of them sees the stamp', () => {
    const { result, changes } = noted('2026-06-23', '2026-06-24');
    expect(result).toBe(1);
    expect(rowsIn(changes)).toEqual([]);
    expect(toldIn(changes)).toEqual({
      'decisions for the manager to person-farah': 'decisions-manager/review-2026-06-16',
      'answers for the iro to person-priya': 'answers-iro/review-2026-06-16',
      'decisions for the owner to person-dan': 'decisions-owner/review-2026-06-16/person-dan',
    });
  });

  test.each<[string, string, string, CaseFile]>([
    ['on the fifth working day itself', '2026-06-22', '2026-06-23', aReviewedChild()],
    ['where it was said already', '2026-06-24', '2026-06-25', aReviewedChild()],
    [
      'where the manager answered',
      '2026-06-23',
      '2026-06-24',
      aReviewedChild({ decisionEvents: [anEvent({ kind: 'agreed', byId: 'person-farah' })] }),
    ],
    ['where no manager was sent it', '2026-06-23', '2026-06-24', unsent],
  ])('says nothing %s', (_, since, today, file) => {
    expect(noted(since, today, file)).toEqual({ result: 0, changes: [] });
  });
});
