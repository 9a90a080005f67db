import { describe, expect, test } from '@jest/globals';
import { mayNameAChild } from '../../../src/domain/challenges/names-a-child.ts';

describe('What is written of practice names no child', () => {
  test.each([
    ['a reference', 'It was the same for 2041 and others.', '2041'],
    ['a reference with its letters', 'See CLA-2041 for one.', 'CLA-2041'],
    ['a short one', 'See A1 too.', 'A1'],
    ['initials', 'As with K.M. in May.', 'K.M'],
  ])('%s is found', (_, words, found) => {
    expect(mayNameAChild(words)).toBe(found);
  });

  test.each([
    'Answer by 30 June 2026, please.',
    'Over 100% of the budget, which is £120,000.',
    'Section 20 and section 31A, reg 45 and s.47 are not followed.',
    'By the 1st of July, for 12 children in 3 teams.',
    'Health assessments are late.',
  ])('%s', (words) => {
    expect(mayNameAChild(words)).toBeNull();
  });
});
