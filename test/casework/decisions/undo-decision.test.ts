import { describe, expect, test } from '@jest/globals';
import { undoAnswer, undoReport, undoSettlement } from '../../../src/casework/decisions/undo-decision.ts';
import type { DecisionEvent } from '../../../src/domain/decisions/decisions.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aChallenge } from '../../support/a-challenge.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCircumstances, rowsIn, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const by = { undoReport, undoAnswer, undoSettlement };
const people = { undoReport: 'dan', undoAnswer: 'farah', undoSettlement: 'priya' } as const;
const undoes = (what: keyof typeof by, file: CaseFile, now = '2026-06-16T08:10:00.000Z', about = 'decision-1') =>
  by[what].decide(file, { child: { id: 'child-1' }, about }, aCircumstances({ as: people[what], now }));

const having = (...events: DecisionEvent[]) => aReviewedChild({ decisionEvents: events });
const done = anEvent({ kind: 'done', byId: 'person-dan' });
const asked = anEvent({ kind: 'asked', byId: 'person-dan', note: 'Which dentist?' });
const replied = anEvent({ kind: 'answered', byId: 'person-priya', note: 'The one in town.' });
const replaced = anEvent({ kind: 'replaced', byId: 'person-priya', note: null });
const accepted = anEvent({ kind: 'accepted', byId: 'person-priya', decisionId: 'decision-new' });
const made = aDecision({
  id: 'decision-new',
  lineageId: 'decision-1',
  ownerId: 'person-marcus',
  ownerRole: 'other staff',
});

describe('The last thing somebody did is taken back', () => {
  test.each<[string, keyof typeof by, DecisionEvent]>([
    ['by the owner', 'undoReport', done],
    ['by the manager', 'undoAnswer', anEvent({ kind: 'agreed', byId: 'person-farah' })],
    ['by the IRO', 'undoSettlement', anEvent({ kind: 'withdrawn', byId: 'person-priya' })],
  ])('%s, to the minute ten; it and the undoing both stay on the list', (_, what, event) => {
    const { changes, result } = undoes(what, having(event));
    const row = { ...anEvent({ id: 'id-1', kind: 'undone', byId: event.byId, note: null }) };
    expect(rowsIn(changes)).toEqual([{ put: 'decision_event', row: { ...row, at: '2026-06-16T08:10:00.000Z' } }]);
    expect(toldIn(changes)).toEqual({
      'decisions for the manager to person-farah': 'decisions-manager/review-2026-06-16',
      'second extension to person-farah': 'second-extension/decision-1',
      'answers for the iro to person-priya': 'answers-iro/review-2026-06-16',
      'decisions for the owner to person-dan': 'decisions-owner/review-2026-06-16/person-dan',
    });
    expect(result).toEqual({
      child: { id: 'child-1', reference: '2041', initials: 'KM' },
      ...{ undone: 1, kind: event.kind, decisions: ['decision-1'] },
    });
  });

  test.each<[string, keyof typeof by, readonly DecisionEvent[], unknown]>([
    ['said done', 'undoReport', [done], { form: ['decision-done'], subject: 'decision-1' }],
    [
      'sent back',
      'undoSettlement',
      [done, anEvent({ id: 'event-back', kind: 'sent back', byId: 'person-priya' })],
      { form: ['decision-back', 'decision-keep-date'], subject: 'decision-1' },
    ],
    ['asked', 'undoReport', [asked], { form: 'ask' }],
    ['agreed, which is a press', 'undoAnswer', [anEvent({ kind: 'agreed', byId: 'person-farah' })], undefined],
  ])('the form is a draft again, of what was %s', (_, what, events, form) => {
    const { changes } = undoes(what, having(...events));
    const unspent = (changes ?? []).find((change) => 'unspend' in change);
    expect(unspent && 'unspend' in unspent && unspent.unspend).toEqual(
      form && expect.objectContaining({ ...Object(form), childId: 'child-1' }),
    );
  });

  test('of everything they answered at once', () => {
    const agreed = anEvent({ kind: 'agreed', byId: 'person-farah' });
    const file = aReviewedChild({
      decisions: [aDecision(), aDecision({ id: 'decision-2' })],
      decisionEvents: [agreed, { ...agreed, id: 'event-2', decisionId: 'decision-2' }],
    });
    expect(undoes('undoAnswer', file, undefined, 'review-2026-06-16').result.undone).toBe(2);
  });

  test('a change that was accepted goes, and the decision is as it was', () => {
    const file = aReviewedChild({ decisions: [aDecision(), made], decisionEvents: [replaced, accepted] });
    const { changes } = undoes('undoSettlement', file);
    expect(rowsIn(changes).slice(1)).toEqual([
      { remove: 'decision_event', id: 'event-accepted' },
      { remove: 'decision', id: 'decision-new' },
    ]);
    expect(toldIn(changes)).toHaveProperty(['decisions for the owner to person-marcus']);
  });

  test('a question goes from the IRO’s messages, though others have gone on meanwhile', () => {
    const { changes } = undoes('undoReport', having(asked, anEvent({ kind: 'agreed', byId: 'person-farah' })));
    expect(toldIn(changes)).toEqual({ 'question for the iro to person-priya': 'question/event-asked' });
  });

  test('so does a reply, and whoever asked is told', () => {
    const { changes } = undoes('undoSettlement', having(asked, replied));
    expect(toldIn(changes)).toEqual({
      'question for the iro to person-priya': 'question/event-asked',
      'reply for the owner to person-dan': 'reply/event-asked',
    });
  });
});

refuses({
  'there is nothing to take back': [() => undoes('undoReport', having()), 'There is nothing of yours to undo here.'],
  'somebody has answered since': [
    () => undoes('undoReport', having(done, anEvent({ kind: 'sent back', byId: 'person-priya' }))),
    'Somebody has answered since, so it can’t be undone. Tell them what to change.',
  ],
  'a question that has its reply': [
    () => undoes('undoReport', having(asked, replied)),
    'Somebody has answered since, so it can’t be undone. Tell them what to change.',
  ],
  'ten minutes and a second have passed': [
    () => undoes('undoReport', having(done), '2026-06-16T08:10:01.000Z'),
    'More than 10 minutes have passed, so it can’t be undone. Record what is so now instead.',
  ],
  'a review settled it': [
    () => undoes('undoSettlement', having(anEvent({ kind: 'carried forward', byId: 'person-priya' }))),
    'It was closed or made again since, so this can’t be undone.',
  ],
  'the change is challenged': [
    () =>
      undoes(
        'undoSettlement',
        aReviewedChild({
          decisions: [aDecision(), made],
          decisionEvents: [replaced, accepted],
          challenges: [aChallenge({ decisionId: 'decision-new' })],
        }),
      ),
    'Somebody has acted on the change since, so it can’t be undone. Tell them what to change.',
  ],
  'somebody has acted on the change': [
    () =>
      undoes(
        'undoSettlement',
        aReviewedChild({
          decisions: [aDecision(), made],
          decisionEvents: [
            replaced,
            accepted,
            anEvent({ kind: 'progress', byId: 'person-marcus', decisionId: 'decision-new' }),
          ],
        }),
      ),
    'Somebody has acted on the change since, so it can’t be undone. Tell them what to change.',
  ],
});
