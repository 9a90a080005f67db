import { describe, expect, test } from '@jest/globals';
import { caseload } from '../../../src/casework/children/caseload.ts';
import { childCard } from '../../../src/casework/children/child-card.ts';
import { childOfDraft, childOfOwnersDraft, draftHandedOver } from '../../../src/casework/children/child-of-draft.ts';
import { childrenToPick } from '../../../src/casework/children/children-to-pick.ts';
import { findChildren } from '../../../src/casework/children/find-children.ts';
import { whoOpened } from '../../../src/casework/children/who-opened.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import {
  aCaseFile,
  aChild,
  anAllocation,
  aPeriod,
  aPermanencePlan,
  aReview,
  reviewsOn,
} from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';

const child = { id: 'child-1' };
const named = { id: 'child-1', reference: '2041', initials: 'KM' };
type As = NonNullable<NonNullable<Parameters<typeof aCircumstances>[0]>['as']>;

describe('The card of one child', () => {
  const card = (file: CaseFile, as: As = 'priya', today = '2026-06-16') =>
    childCard.decide(file, { child }, aCircumstances({ as, today })).result;

  test('what is known of the child’s care, and what is still to be done', () => {
    const file = aReviewedChild({ permanencePlans: [aPermanencePlan()] });
    expect(card(file)).toMatchObject({
      ...{ child: named, age: 12, next: { dueOn: '2026-12-16' }, begun: null, mayWriteToChild: true },
      held: [
        { on: '2026-06-16', participation: 'PN1', state: 'met' },
        { on: '2026-03-30', participation: 'PN1', state: 'met' },
      ],
      care: {
        ...{ team: 'North', lookedAfterSince: '2026-03-02', ceasedOn: null, placementSince: '2026-03-02' },
        ...{ permanence: 'long-term fostering', workersInTwelveMonths: 1, disagreements: [] },
      },
      decisions: { open: 1, overdue: 0, mayRead: true, first: [{ wording: 'Book a dental check' }] },
    });
  });

  test('brothers and sisters in care are spoken of as far as the reader may see them', () => {
    const group = { siblingGroup: 'G1' };
    const asked = aCaseFile({ child: aChild(group) });
    const brother = (given: Partial<CaseFile> = {}) =>
      aCaseFile({ child: aChild({ id: 'child-2', reference: '2042', ...group }), ...given });
    const has = (as: As, relatives: CaseFile[]) =>
      childCard.decide(asked, { child }, { ...aCircumstances({ as, today: '2026-06-16' }), relatives }).result.care
        ?.hasSiblings;
    const restricted = brother({ child: aChild({ id: 'child-2', restricted: true, ...group }) });
    const left = brother({ periods: [aPeriod({ ceasedOn: '2026-06-01' })] });
    const mother = aCaseFile({ child: aChild({ id: 'child-3', reference: '1999' }) });
    expect(has('joss', [brother()])).toBe(true);
    expect(has('joss', [restricted])).toBe(false);
    expect(has('helen', [restricted])).toBe(true);
    expect(has('priya', [left, mother])).toBe(false);
    expect(has('priya', [])).toBe(false);
  });

  test.each<[string, As, boolean, string | null, boolean]>([
    ['a social worker reads the decisions, and writes no letter', 'dan', true, 'Book a dental check', false],
    ['business support sees how many decisions there are, and no wording', 'joss', true, '', false],
    ['a participation worker sees review dates only', 'ama', false, null, false],
  ])('%s', (_, as, hasCare, wording, mayWriteToChild) => {
    const shown = card(aReviewedChild(), as);
    expect(shown.care !== null).toBe(hasCare);
    expect(shown.decisions?.first[0]?.wording ?? null).toBe(wording);
    expect(shown.mayWriteToChild).toBe(mayWriteToChild);
  });

  test('a review held late stays late for good', () => {
    const file = aCaseFile({ reviews: reviewsOn('2026-03-31') });
    expect(card(file).held).toMatchObject([{ on: '2026-03-31', state: 'met late' }]);
  });

  test('the last four reviews held, newest first; none that was cancelled', () => {
    const held = reviewsOn('2024-02-01', '2024-05-01', '2024-11-01', '2025-05-01', '2025-11-01');
    const reviews = [...held, aReview({ completedOn: '2026-01-05', cancelled: true })];
    expect(card(aCaseFile({ reviews })).held.map(({ on }) => on)).toEqual([
      '2025-11-01',
      '2025-05-01',
      '2024-11-01',
      '2024-05-01',
    ]);
  });

  test('social workers are counted over twelve months, to the day', () => {
    const before = (toOn: string) =>
      anAllocation({ id: 'allocation-0', personId: 'person-old', role: 'social worker', fromOn: '2025-01-01', toOn });
    const count = (toOn: string) =>
      card(aReviewedChild({ allocations: [before(toOn), ...aReviewedChild().allocations] })).care
        ?.workersInTwelveMonths;
    expect([count('2025-06-15'), count('2025-06-16')]).toEqual([1, 2]);
  });

  test('a review that has begun is to be finished, and by when', () => {
    const begun = aReview({ id: 'review-begun', heldOn: '2026-06-10', completedOn: null });
    expect(card(aCaseFile({ reviews: [...reviewsOn('2026-03-30'), begun] })).begun).toEqual({
      ...{ id: 'review-begun', on: '2026-06-10', how: 'part held', finish: { by: '2026-06-30', isLate: false } },
    });
  });

  test('the clock of telling the child who their IRO is runs until it has been done', () => {
    const file = aCaseFile({
      periods: [aPeriod({ becameLookedAfterOn: '2026-06-08' })],
      allocations: [anAllocation({ fromOn: '2026-06-12' })],
    });
    expect(card(file).telling).toEqual({ dueOn: '2026-06-19', late: null });
    expect(card(file, 'ama').telling).toBeNull();
  });
});

describe('A caseload', () => {
  const sibling = (number: number, given: Partial<CaseFile> = {}) =>
    aCaseFile({ child: aChild({ id: `child-${number}`, siblingGroup: 'group-1' }), ...given });
  const files = [
    sibling(1),
    sibling(2, { reviews: reviewsOn('2026-03-30') }),
    sibling(3, { reviews: reviewsOn('2026-03-30', '2026-06-16') }),
    aCaseFile({ child: aChild({ id: 'child-4', siblingGroup: 'group-alone' }) }),
  ];

  test('how many, how many are late or due, and the most pressing first', () => {
    const { result, shows } = caseload.decide(files, {}, aCircumstances());
    expect(result).toMatchObject({
      // Two of the four are further sisters of one group, and weigh three quarters each.
      load: { children: 4, weighed: 3.5, fte: 1, perFullTime: 4 },
      ...{ adults: 0, reach: 'own', isIro: true, dueInFourWeeks: 1, overdue: 2, dueSoon: 1, unknown: 0 },
      ...{ siblingGroups: 1, siblings: 3 },
    });
    expect(shows).toEqual(['child-1', 'child-4', 'child-2']);
  });
});

describe('Finding a child', () => {
  const ages: [string, CaseFile][] = [
    ['of known age', aCaseFile()],
    ['of no known age', aCaseFile({ child: aChild({ id: 'child-2', bornOn: null }) })],
  ];

  test('by initials: each with an age, where it is known', () => {
    const { result, shows } = findChildren.decide(
      ages.map(([, file]) => file),
      { initials: 'KM' },
      aCircumstances(),
    );
    expect(result).toEqual([
      { ...named, age: 12 },
      { ...named, id: 'child-2', age: null },
    ]);
    expect(shows).toEqual(['child-1', 'child-2']);
  });

  test.each([
    ['on the day before the birthday', '2026-05-19', 11],
    ['on the birthday', '2026-05-20', 12],
  ])('%s', (_, today, age) => {
    expect(findChildren.decide([aCaseFile()], { initials: 'KM' }, aCircumstances({ today })).result[0]?.age).toBe(age);
  });

  test('a child born on 29 February is a year older on 1 March', () => {
    const file = aCaseFile({ child: aChild({ bornOn: '2016-02-29' }) });
    const age = (today: string) =>
      findChildren.decide([file], { initials: 'KM' }, aCircumstances({ today })).result[0]?.age;
    expect([age('2026-02-28'), age('2026-03-01')]).toEqual([9, 10]);
  });

  const offered = (typed: string, files: readonly CaseFile[] = [aCaseFile()], as: As = 'priya') =>
    childrenToPick
      .decide(files, { typed, permission: null, most: 20 }, aCircumstances({ as }))
      .result.map(({ id }) => id);

  test.each([
    ['the reference', '20'],
    ['the reference in full', 'CLA-2041'],
    ['the initials', 'km'],
    ['the initials with stops', 'K.M.'],
    ['nothing yet', ''],
  ])('by the first letters of %s', (_, typed) => {
    expect(offered(typed)).toEqual(['child-1']);
  });

  test('by no letter in the middle', () => {
    expect(offered('41')).toEqual([]);
  });

  test('to name an IRO, those who have none first', () => {
    const late = aCaseFile({ child: aChild({ id: 'late' }) });
    const without = aCaseFile({ child: aChild({ id: 'without' }), allocations: [], reviews: reviewsOn('2026-03-30') });
    const asked = { typed: '', permission: 'allocate', most: 20 } as const;
    const { result } = childrenToPick.decide([late, without], asked, aCircumstances({ as: 'helen' }));
    expect(result.map(({ id }) => id)).toEqual(['without', 'late']);
  });

  test('one’s own first, then the most pressing, then those with no review to come; twenty at most', () => {
    const other = (id: string, given: Partial<CaseFile> = {}) => aCaseFile({ child: aChild({ id }), ...given });
    const files = [
      other('gone', { allocations: [], periods: [aPeriod({ ceasedOn: '2026-06-01' })] }),
      other('due', { allocations: [], reviews: reviewsOn('2026-03-30') }),
      other('late', { allocations: [] }),
      other('own', { reviews: reviewsOn('2026-03-30') }),
    ];
    expect(offered('', files, 'helen')).toEqual(['late', 'due', 'own', 'gone']);
    expect(offered('', files)).toEqual(['own', 'late', 'due', 'gone']);
    expect(
      offered(
        '',
        Array.from({ length: 21 }, (_, at) => other(`child-${at}`)),
      ),
    ).toHaveLength(20);
  });
});

describe('Who opened a child', () => {
  test('one page of the looks, as they are kept', () => {
    const look = {
      on: '2026-06-16',
      time: '09:00',
      who: 'Dan Okafor',
      role: 'social worker',
      forWhom: null,
      action: 'child-card',
    };
    const looks = { rows: [{ ...look, refused: false }], page: 2, pages: 2, total: 9 };
    const { result } = whoOpened.decide(aCaseFile(), { child, page: 2 }, aCircumstances({ looks }));
    expect(result).toEqual({ child: named, ...looks });
    expect(whoOpened.reads?.({ child, page: 2 })).toEqual({ looks: 2 });
  });

  test('nobody yet', () => {
    const { result } = whoOpened.decide(aCaseFile(), { child, page: 1 }, aCircumstances());
    expect(result).toEqual({ child: named, rows: [], page: 1, pages: 1, total: 0 });
  });
});

describe('Whose child a form that was begun is about', () => {
  test('the child, and nothing more', () => {
    expect(childOfDraft.decide(aCaseFile(), { child }, aCircumstances())).toEqual({ result: named });
    expect(childOfOwnersDraft.decide(aCaseFile(), { child }, aCircumstances({ as: 'marcus' }))).toEqual({
      result: named,
    });
  });

  test.each([
    ['who began it', 'person-joss', 'Joss Bell'],
    ['nobody by name, where they have left', 'person-gone', null],
  ])('the IRO it was begun for is told %s', (_, begunBy, name) => {
    expect(draftHandedOver.decide(aCaseFile(), { child, begunBy }, aCircumstances()).result).toEqual({
      ...{ child: named, begunBy: name },
    });
  });
});
