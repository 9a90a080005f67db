import { expect, test } from '@jest/globals';
import { addPatterns, type PatternTally, patternsOf } from '../../../../src/casework/digests/week/patterns.ts';
import type { Finding } from '../../../../src/domain/drift/rule.ts';
import { aCaseFile, aChild } from '../../../support/builders.ts';

const finding = { code: 'drift-no-dentist', title: 'No dentist' } as Finding;
/** So many children with the same finding, twice each, in two teams. */
function found(children: number) {
  const tallies = new Map<string, PatternTally>();
  for (let one = 0; one < children; one += 1) {
    addPatterns(tallies, aCaseFile({ child: aChild({ teamId: `team-${one % 2}` }) }), [finding, finding]);
  }
  return patternsOf(tallies);
}

test('what is so of four children is not shown: one of them could be known by it', () => {
  expect(found(4)).toEqual([]);
});

test('what is so of five is, each counted once', () => {
  expect(found(5)).toEqual([{ code: 'drift-no-dentist', title: 'No dentist', children: 5, teams: 2 }]);
});
