import { describe, expect, test } from '@jest/globals';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { reviewRowsCsv, ssda903ReviewCells } from '../../../src/exchange/exports/review-row.ts';
import { aCaseFile, aChild, anEpisode, aReview } from '../../support/builders.ts';
import { reading } from '../given.ts';

const review = aReview({ completedOn: '2026-03-30' });
const rowOf = (given: Parameters<typeof aCaseFile>[0]) =>
  ssda903ReviewCells(aCaseFile({ reviews: [review], ...given }), review.id, lawOfEngland);

describe('The SSDA903 review row', () => {
  test('has the child, the date of birth, the day of completion and the code, as the return has them', () => {
    expect(rowOf({})).toEqual({ CHILD: '2041', DOB: '20/05/2014', REVIEW: '30/03/2026', REVIEW_CODE: 'PN1' });
  });

  test('an adjourned review counts on the day it was completed', () => {
    const parts = { ...review, heldOn: '2026-03-20', adjournedOn: '2026-03-20' };
    expect(rowOf({ reviews: [parts] })?.REVIEW).toBe('30/03/2026');
  });

  test.each([
    ['a child who has short breaks only', { episodes: [anEpisode({ legalStatus: 'V4' })] }],
    ['a review that is not complete', { reviews: [{ ...review, completedOn: null }] }],
    ['a cancelled review', { reviews: [{ ...review, cancelled: true }] }],
    ['a secure criteria review', { reviews: [{ ...review, kind: 'secure criteria' as const }] }],
    ['a review with no code', { reviews: [{ ...review, participation: null }] }],
    ['a code that can’t be right for the age', { reviews: [{ ...review, participation: 'PN0' as const }] }],
    ['a child whose date of birth nobody knows', { child: aChild({ bornOn: null }) }],
  ])('leaves out %s', (_, given) => {
    expect(rowOf(given)).toBeNull();
  });

  test('passes our own importer, with a reference that begins with noughts or holds a stroke', async () => {
    const rows = ['0041', 'A/1'].flatMap((reference) => rowOf({ child: aChild({ reference }) }) ?? []);
    const { children, faults } = await reading({ 'reviews.csv': reviewRowsCsv(rows) });
    expect(faults).toEqual([]);
    expect([...children.values()].map((child) => [child.reference, child.reviews[0]?.heldOn])).toEqual([
      ['0041', '2026-03-30'],
      ['A/1', '2026-03-30'],
    ]);
  });
});
