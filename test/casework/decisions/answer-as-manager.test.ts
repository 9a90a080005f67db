import { describe, expect, test } from '@jest/globals';
import { answerAsManager, type ManagersAnswer } from '../../../src/casework/decisions/answer-as-manager.ts';
import type { ManagersDisagreement } from '../../../src/domain/decisions/disagreement.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild, sentStep } from '../../support/a-reviewed-child.ts';
import { aPerson } from '../../support/builders.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

type Given = Parameters<typeof aCircumstances>[0];
type Asked = Partial<Pick<ManagersAnswer, 'about' | 'decisions'>> & ({ answer?: 'agreed' } | Disagrees);
type Disagrees = { answer: 'disagreed' } & ManagersDisagreement;
const answers = (asked: Asked, file: CaseFile = aReviewedChild(), given: Given = {}) =>
  answerAsManager.decide(
    file,
    { child: { id: 'child-1' }, about: 'review-2026-06-16', decisions: 'all', answer: 'agreed', ...asked },
    aCircumstances({ as: 'farah', ...given }),
  );
const disagrees: Disagrees = {
  ...{ answer: 'disagreed', because: 'No dentist has places.', instead: 'The school nurse', tells: 'The manager' },
};
const one = ['decision-1'];
const farahs = aDecision({ id: 'decision-2', ownerId: 'person-farah', ownerRole: 'team manager' });
const agreed = anEvent({ kind: 'agreed', byId: 'person-farah' });
const imran = aPerson({ id: 'person-imran', name: 'Imran Shah', role: 'team manager', teamId: 'team-north' });

describe('The manager answers', () => {
  test('agreed: a row for each decision, and everybody’s message is worded again once', () => {
    const file = aReviewedChild({ decisions: [aDecision(), aDecision({ id: 'decision-2', isKey: false })] });
    const { changes, result } = answers({}, file);
    const row = anEvent({ id: 'id-1', kind: 'agreed', byId: 'person-farah', note: null });
    expect(rowsIn(changes)).toEqual([
      { put: 'decision_event', row },
      { put: 'decision_event', row: { ...row, id: 'id-2', decisionId: 'decision-2' } },
    ]);
    expect(toldIn(changes)).toEqual({
      'decisions for the manager to person-farah': 'decisions-manager/review-2026-06-16',
      'answers for the iro to person-priya': 'answers-iro/review-2026-06-16',
      'decisions for the owner to person-dan': 'decisions-owner/review-2026-06-16/person-dan',
    });
    expect(changes).toHaveLength(5);
    expect(result).toMatchObject({
      ...{ about: 'review-2026-06-16', answer: 'agreed', own: null },
      answered: [{ manager: 'agreed' }, { manager: 'agreed' }],
    });
  });

  test('disagreed: what stops it, what instead and who tells the child are kept, each its own', () => {
    const { changes } = answers({ ...disagrees, decisions: one });
    const row = anEvent({
      ...{ id: 'id-1', kind: 'disagreed', byId: 'person-farah', note: 'No dentist has places.' },
      ...{ instead: 'The school nurse', childToldBy: 'The manager' },
    });
    expect(rowsIn(changes)).toEqual([{ put: 'decision_event', row }]);
  });

  test('what they own is left, and they are told who can answer it', () => {
    const file = aReviewedChild({ decisions: [aDecision(), farahs] });
    const staff = theOffice({ people: [...Object.values(office), imran] });
    const { result } = answers({}, file, { staff });
    expect(result.answered.map(({ id }) => id)).toEqual(['decision-1']);
    expect(result.own).toEqual({ number: 1, others: ['Imran Shah'] });
  });

  test('a change of mind is an answer while there is time', () => {
    const file = aReviewedChild({ decisionEvents: [agreed] });
    const { changes } = answers({ ...disagrees, decisions: one }, file);
    expect(rowsIn(changes)).toMatchObject([{ row: { kind: 'disagreed' } }]);
  });

  test('what is confidential is not the manager’s to answer', () => {
    const file = aReviewedChild({ decisions: [aDecision(), aDecision({ id: 'decision-2', isConfidential: true })] });
    expect(answers({}, file).result.answered.map(({ id }) => id)).toEqual(['decision-1']);
  });

  // [sent, reached them, the last day, the day after]
  test.each([
    ['sent on a Tuesday', '2026-06-16', '2026-06-16', '2026-06-23', '2026-06-24'],
    [
      'sent late on a Friday, so that it reached them on Monday',
      '2026-06-19',
      '2026-06-22',
      '2026-06-29',
      '2026-06-30',
    ],
    ['sent the day before Good Friday', '2026-04-02', '2026-04-02', '2026-04-13', '2026-04-14'],
  ])('%s: in time on the fifth working day, and too late the day after', (_, doneOn, reachedOn, last, next) => {
    const file = aReviewedChild({ recordSteps: [sentStep({ doneOn, reachedOn })] });
    expect(answers({ decisions: one }, file, { today: last }).result.answered).toHaveLength(1);
    expect(() => answers({ decisions: one }, file, { today: next })).toThrow('so it is deemed agreed');
  });
});

refuses({
  'the five working days are over': [
    () => answers({ decisions: one }, aReviewedChild(), { today: '2026-06-24' }),
    'No answer came by Tuesday 23 June 2026, so it is deemed agreed. Talk to the IRO if you disagree.',
  ],
  'each has an answer': [
    () => answers({}, aReviewedChild({ decisionEvents: [agreed] })),
    'There is nothing left to answer: each of these has an answer already.',
  ],
  'no such review': [
    () => answers({ about: 'review-other' }),
    'There is nothing left to answer: each of these has an answer already.',
  ],
  'all of it is over': [
    () => answers({}, aReviewedChild({ decisionEvents: [anEvent({ kind: 'withdrawn', byId: 'person-priya' })] })),
    'There is nothing left to answer: each of these has an answer already.',
  ],
  'they own it, and nobody else manages the team': [
    () => answers({}, aReviewedChild({ decisions: [farahs] })),
    'You own it, so it is not yours to agree, and your silence agrees to nothing. If it should not stand, talk to the IRO or to whoever covers for you.',
  ],
  'they own two, and a colleague can answer': [
    () =>
      answers({}, aReviewedChild({ decisions: [farahs, { ...farahs, id: 'decision-3' }] }), {
        staff: theOffice({ people: [...Object.values(office), imran] }),
      }),
    'You own them, so they are not yours to agree, and your silence agrees to nothing. Imran Shah can answer.',
  ],
  'they own it, long after anybody could have answered': [
    () => answers({ decisions: ['decision-2'] }, aReviewedChild({ decisions: [farahs] }), { today: '2026-06-24' }),
    'You own it, so it is not yours to agree, and your silence agrees to nothing.',
  ],
  'a disagreement without its reason': [
    () => answers({ ...disagrees, decisions: one, because: ' ' }),
    'Say what stops it.',
  ],
});
