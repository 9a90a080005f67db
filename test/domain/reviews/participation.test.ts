import { expect, test } from '@jest/globals';
import { fits, isParticipation, participated, reviewFault } from '../../../src/domain/reviews/participation.ts';

const bornOn = '2022-06-15';

test('X42: until the day before the fourth birthday only PN0 fits', () => {
  expect(fits('PN0', bornOn, '2026-06-14')).toBe(true);
  expect(fits('PN1', bornOn, '2026-06-14')).toBe(false);
});

test('X42: on the fourth birthday PN1 to PN7 fit and PN0 is refused', () => {
  expect(fits('PN0', bornOn, '2026-06-15')).toBe(false);
  expect(fits('PN1', bornOn, '2026-06-15')).toBe(true);
  expect(fits('PN7', bornOn, '2026-06-15')).toBe(true);
});

test('any code fits a child whose date of birth is not known', () => {
  expect(fits('PN0', null, '2026-06-15')).toBe(true);
});

test('a child who came and gave no view, or sent none, did not take part', () => {
  const took = (['PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] as const).filter(participated);
  expect(took).toEqual(['PN1', 'PN2', 'PN3', 'PN5', 'PN6']);
});

test('there are eight codes, and a word every object knows is not one', () => {
  expect(isParticipation('PN7')).toBe(true);
  expect(isParticipation('PN8')).toBe(false);
  expect(isParticipation('toString')).toBe(false);
});

test.each([
  ['166', 'PN1', null],
  ['167', 'PN9', '2026-06-20'],
  ['440', 'PN0', '2026-06-15'],
  ['441', 'PN4', '2026-06-14'],
])('rule %s finds its fault: %s on %s', (rule, code, on) => {
  expect(reviewFault(code, on, bornOn)?.rule).toBe(rule);
});

test('a right line has no fault', () => {
  expect(reviewFault('PN3', '2026-06-15', bornOn)).toBeNull();
});
