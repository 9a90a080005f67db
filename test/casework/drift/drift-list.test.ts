import { describe, expect, test } from '@jest/globals';
import { driftList, type WhoseDrift } from '../../../src/casework/drift/drift-list.ts';
import { driftOfChild, whyIsItSlipping } from '../../../src/casework/drift/drift-of-child.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aChild } from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
const today = '2026-07-01';
type As = 'priya' | 'dan' | 'farah' | 'helen';
const overdue = 'drift-decision-overdue decision-1';
const plan = 'care-plan-update review-2026-06-16';
const s20 = 'drift-s20-prolonged review-2026-06-16';
const file = aReviewedChild();
const south = aReviewedChild({ child: aChild({ id: 'child-2', reference: '2042', teamId: 'team-south' }) });
const lists = (as: As, whose: WhoseDrift | null = null, files: CaseFile[] = [file, south], snoozed = false, page = 1) =>
  driftList.decide(files, { whose, page, snoozed }, aCircumstances({ as, today }));
const keys = ({ rows }: { rows: readonly { key: string }[] }) => rows.map(({ key }) => key);

describe('What is slipping', () => {
  test('for the IRO, of their own children', () => {
    const { result, shows } = lists('priya', null, [file]);
    expect(keys(result).toSorted()).toEqual([plan, overdue, s20].toSorted());
    expect(result).toMatchObject({ whose: 'mine', isToDo: false, total: 3, today: 0, children: 1, snoozed: 0 });
    expect(shows).toEqual(['child-1']);
  });

  test.each<[string, As, WhoseDrift | null, WhoseDrift, boolean, string[]]>([
    ['the manager, of the team', 'farah', null, 'team', false, ['child-1']],
    ['the manager, what is theirs to do', 'farah', 'mine', 'mine', true, ['child-1']],
    ['the IRO manager, of everybody', 'helen', null, 'service', false, ['child-1', 'child-2']],
    ['the IRO manager, what is theirs to do', 'helen', 'mine', 'mine', true, []],
  ])('for %s', (_, as, asked, whose, isToDo, shows) => {
    const listed = lists(as, asked);
    expect(listed.result).toMatchObject({ whose, isToDo });
    expect([...(listed.shows ?? [])].toSorted()).toEqual(shows);
  });

  test('what they put off is left out and counted, and can be listed by itself; nobody else hears less', () => {
    const quiet = {
      ...{ id: 'snooze-1', childId: 'child-1', personId: 'person-priya', finding: overdue, untilOn: '2026-07-03' },
      ...{ because: null, madeOn: today, madeAt: `${today}T08:00:00.000Z` },
    };
    const files = [{ ...file, snoozes: [quiet] }];
    expect(lists('priya', null, files).result).toMatchObject({ total: 2, snoozed: 1, showsSnoozed: false });
    expect(keys(lists('priya', null, files, true).result)).toEqual([overdue]);
    expect(lists('farah', null, files).result).toMatchObject({ total: 3, snoozed: 0 });
  });

  test('a confidential decision is for its owner and the IRO', () => {
    const hidden = aReviewedChild({ decisions: [aDecision({ isConfidential: true })] });
    expect(keys(lists('priya', null, [hidden]).result)).toContain(overdue);
    expect(keys(lists('dan', null, [hidden]).result)).toContain(overdue);
    expect(keys(lists('farah', null, [hidden]).result)).not.toContain(overdue);
  });

  test('of one child: whose it is, how long, and what may be done about it', () => {
    const { result } = driftOfChild.decide(file, { child, page: 1 }, aCircumstances({ today }));
    expect(result).toMatchObject({ child: { reference: '2041' }, total: 3, page: 1, pages: 1 });
    expect(result.rows.find(({ key }) => key === overdue)).toMatchObject({
      ...{ owner: 'Dan Okafor', workingDays: 1, maySnooze: true, mayAct: true, snoozedUntil: null },
    });
  });

  test('why one of them is there', () => {
    const { result } = whyIsItSlipping.decide(file, { child, finding: overdue }, aCircumstances({ today }));
    expect(result).toMatchObject({ key: overdue, finding: { dueOn: '2026-06-30', since: today } });
  });
});

refuses({
  'the team’s, to somebody without a team': [() => lists('helen', 'team'), 'You have no team on record.'],
  'the team’s, to a social worker': [() => lists('dan', 'team'), 'That list is for the team manager.'],
  'everybody’s, to the team manager': [() => lists('farah', 'service'), 'That list is for the IRO manager.'],
  'everybody’s, to an IRO': [() => lists('priya', 'service'), 'That list is for the IRO manager.'],
  'why, of what is put right': [
    () => whyIsItSlipping.decide(file, { child, finding: overdue }, aCircumstances({ today: '2026-06-30' })),
    'That is not slipping any more.',
  ],
});
