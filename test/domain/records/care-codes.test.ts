import { describe, expect, test } from '@jest/globals';
import {
  isInReturn,
  isUnknownPlacement,
  legalStatusWords,
  placementOf,
  placementWords,
} from '../../../src/domain/records/care-codes.ts';

describe('the codes of the return', () => {
  test.each([
    ['Z1', 2024, true],
    ['Z1', 2025, false],
    ['Z11', 2024, false],
    ['Z11', 2025, true],
    ['Z14', 2026, true],
    ['H5', 2023, true],
    ['H5', 2024, false],
    ['P2', 2024, false],
    ['K3', 2022, false],
    ['K3', 2024, true],
    ['U6', 1999, true],
    ['Z15', 2026, false],
  ])('%s in the return that begins in April %i: %s', (code, year, is) => {
    expect(isInReturn(placementOf(code), year)).toBe(is);
  });

  test.each(['Z11', 'Z12', 'Z13', 'Z14', 'Z1', 'K3', 'T0'])('%s has a meaning', (code) => {
    expect(isUnknownPlacement(code)).toBe(false);
    expect(placementWords(code)).not.toContain('not known');
  });

  test('what nobody has given a meaning to is said to be unknown, and never taken for something else', () => {
    for (const code of ['Z15', 'Z2', 'Q7', 'toString']) {
      expect(isUnknownPlacement(code)).toBe(true);
      expect(placementWords(code)).toBe(`${code}, a code that is not known`);
      expect(legalStatusWords(code)).toBe(`${code}, a code that is not known`);
    }
    expect(placementWords(null)).toBeNull();
  });
});
