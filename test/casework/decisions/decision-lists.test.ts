import { describe, expect, test } from '@jest/globals';
import { decisionsMine, decisionsOfChildren, decisionsTeam } from '../../../src/casework/decisions/decision-lists.ts';
import { decisionsNoticeFacts } from '../../../src/casework/decisions/decisions-notice-facts.ts';
import { decisionsOfChild } from '../../../src/casework/decisions/decisions-of-child.ts';
import {
  decisionExtendedAgain,
  decisionsForIro,
  decisionsForManager,
  decisionsForOwner,
} from '../../../src/casework/decisions/decisions-of-review.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCaseFile, aChild } from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

type As = NonNullable<Parameters<typeof aCircumstances>[0]>['as'];
const as = (as: As, today = '2026-06-16') => aCircumstances({ as: as ?? 'priya', today });
const decision = (number: number, given: Parameters<typeof aDecision>[0] = {}) =>
  aDecision({ id: `decision-${number}`, ...given });

/** Dan’s, one of them late; a school’s; Marcus’s; a confidential one of a carer; and one that is over. */
const file = aReviewedChild({
  decisions: [
    decision(1),
    decision(2, { dueOn: '2026-06-12', isKey: false, madeOn: '2026-03-30', reviewId: 'review-2026-03-30' }),
    decision(3, { ownerId: null, ownerRole: 'school' }),
    decision(4, { ownerId: 'person-marcus', ownerRole: 'other staff', isKey: false }),
    decision(5, { ownerId: null, ownerRole: 'carer', isConfidential: true }),
    decision(6),
  ],
  decisionEvents: [anEvent({ kind: 'withdrawn', byId: 'person-priya', decisionId: 'decision-6' })],
});
const ids = ({ rows }: { rows: readonly { id: string }[] }) =>
  rows.map(({ id }) => id.replace('decision-', '')).join(' ');

describe('The lists of what is to be done', () => {
  test.each<[string, As, string]>([
    ['the social worker owes what is theirs, and says how the school gets on', 'dan', '2 1 3'],
    ['a colleague owes what was given to them by name, whoever’s the child is', 'marcus', '4'],
    ['the IRO says how it goes with what is confidential and a carer’s', 'priya', '5'],
  ])('mine: %s; the late one first', (_, who, rows) => {
    const { result, shows } = decisionsMine.decide([file], { page: 1 }, as(who));
    expect(ids(result)).toBe(rows);
    expect(result).toMatchObject({ whose: 'mine', overdue: who === 'dan' ? 1 : 0, unsent: [] });
    expect(shows).toEqual(['child-1']);
  });

  test.each<[string, As, string]>([
    ['the IRO reads all of them', 'priya', '2 1 3 4 5'],
    ['the manager reads none that is confidential, and sees first what waits for their answer', 'farah', '1 3 4 2'],
  ])('of their children: %s', (_, who, rows) => {
    expect(ids(decisionsOfChildren.decide([file], { page: 1 }, as(who)).result)).toBe(rows);
  });

  test('a decision is late from the day after its date', () => {
    const overdue = (today: string) =>
      decisionsOfChildren.decide([file], { page: 1 }, as('priya', today)).result.overdue;
    expect([overdue('2026-06-30'), overdue('2026-07-01')]).toEqual([1, 5]);
  });

  test('those a manager was never sent are offered for sending, to those who may', () => {
    const unsent = { ...file, recordSteps: [], reviews: [] };
    const offered = (who: As) => decisionsOfChildren.decide([unsent], { page: 1 }, as(who)).result.unsent;
    expect(offered('priya').map(({ review, decisions }) => [review, decisions])).toEqual([
      ['review-2026-06-16', 3],
      ['review-2026-03-30', 1],
    ]);
    expect(offered('dan')).toEqual([]);
  });

  test('the team’s are of its children and no others', () => {
    const south = aReviewedChild({ child: aChild({ id: 'child-2', teamId: 'team-south' }) });
    const { result, shows } = decisionsTeam.decide([file, south], { page: 1 }, as('farah'));
    expect(result).toMatchObject({ whose: 'team', total: 4 });
    expect(shows).toEqual(['child-1']);
  });

  test('eight to a page, and a page that is not there is the last', () => {
    const many = aReviewedChild({ decisions: Array.from({ length: 9 }, (_, at) => decision(at)) });
    const { result } = decisionsOfChildren.decide([many], { page: 7 }, as('priya'));
    expect(result).toMatchObject({ page: 2, pages: 2, total: 9 });
    expect(result.rows).toHaveLength(1);
  });

  test('of one child: what is over is counted', () => {
    const { result } = decisionsOfChild.decide(file, { child: { id: 'child-1' }, page: 1 }, as('priya'));
    expect(result).toMatchObject({ finished: 1, total: 5, child: { reference: '2041' } });
  });
});

refuses({
  'the team’s list to somebody without a team': [
    () => decisionsTeam.decide([], { page: 1 }, as('helen')),
    'You have no team on record.',
  ],
  'the team’s list to a social worker': [
    () => decisionsTeam.decide([], { page: 1 }, as('dan')),
    'That list is for the team manager.',
  ],
});

describe('What a review decided', () => {
  const asked = { child: { id: 'child-1' }, about: 'review-2026-06-16' };

  test('the manager sees none that is confidential, the key ones first, and until when to answer', () => {
    const { result } = decisionsForManager.decide(file, asked, as('farah'));
    expect(ids(result)).toBe('1 3 6 4');
    expect(result).toMatchObject({ team: 'North', answerBy: '2026-06-23' });
  });

  test('nor what is confidential and the manager’s own', () => {
    const own = decision(7, { ownerId: 'person-farah', ownerRole: 'team manager', isConfidential: true });
    expect(ids(decisionsForManager.decide({ ...file, decisions: [own] }, asked, as('farah')).result)).toBe('');
    expect(ids(decisionsForOwner.decide({ ...file, decisions: [own] }, asked, as('farah')).result)).toBe('7');
  });

  test('an owner sees their own alone', () => {
    expect(ids(decisionsForOwner.decide(file, asked, as('marcus')).result)).toBe('4');
  });

  test('what was replaced is no more for its owner to see', () => {
    const replaced = anEvent({ kind: 'replaced', byId: 'person-priya', decisionId: 'decision-4' });
    expect(ids(decisionsForOwner.decide({ ...file, decisionEvents: [replaced] }, asked, as('marcus')).result)).toBe('');
  });

  test('the IRO sees all of it', () => {
    expect(ids(decisionsForIro.decide(file, asked, as('priya')).result)).toBe('1 3 5 6 4');
  });

  test('the manager sees the one that was put off again; nothing, where it is confidential', () => {
    const found = (id: string) =>
      decisionExtendedAgain.decide(file, { child: { id: 'child-1' }, decision: id }, as('farah')).result?.id ?? null;
    expect([found('decision-1'), found('decision-5')]).toEqual(['decision-1', null]);
  });
});

describe('The notice of what a review decided', () => {
  const notice = (of: CaseFile) =>
    decisionsNoticeFacts.decide(of, { child: { id: 'child-1' }, review: null }, as('priya')).result;

  test('says when, by whom, and never what is confidential, whoever asks', () => {
    expect(notice(file)).toMatchObject({ on: '2026-06-16', iro: 'Priya Nair', child: { reference: '2041' } });
    expect(notice(file).decisions.map(({ owner, state }) => [owner, state])).toEqual([
      ['Dan Okafor', 'with the manager'],
      ['school', 'with the manager'],
      ['Dan Okafor', 'withdrawn'],
      ['Marcus Webb', 'with the manager'],
    ]);
  });

  refuses({
    'a child of whom nothing is recorded': [
      () => notice(aCaseFile()),
      'No review of this child has been recorded here yet. Record it first.',
    ],
  });
});
