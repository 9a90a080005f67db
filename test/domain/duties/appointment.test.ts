import { describe, expect, test } from '@jest/globals';
import { findingsOf } from '../../../src/domain/drift/findings-of.ts';
import { knownOf } from '../../../src/domain/drift/known.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aCaseFile, anAllocation, aPeriod } from '../../support/builders.ts';
import { duesUnder, whyOf } from '../../support/reviews-due.ts';

/** In care since 2 March 2026, and looked at a month later. */
const naming = (given: Partial<CaseFile>) => duesUnder('iro-appoint-guidance', aCaseFile(given), '2026-04-02');

describe('An IRO is named within 5 working days (statute 1b, iro-appoint-guidance)', () => {
  test.each([
    ['X32: over Easter', '2026-04-02', '2026-04-13'],
    ['over Christmas', '2026-12-21', '2026-12-30'],
    ['from a Saturday', '2026-02-28', '2026-03-06'],
  ])('%s: from %s by %s', (_, becameLookedAfterOn, dueOn) => {
    expect(naming({ periods: [aPeriod({ becameLookedAfterOn })], allocations: [] })).toMatchObject([{ dueOn }]);
  });

  test.each([
    ['on the last day', [anAllocation({ fromOn: '2026-03-09' })], 'met', '2026-03-09'],
    ['the day after', [anAllocation({ fromOn: '2026-03-10' })], 'met late', '2026-03-10'],
    ['before care began', [anAllocation({ fromOn: '2026-02-02' })], 'met', '2026-03-02'],
    ['nobody', [], 'overdue', null],
    ['a social worker only', [anAllocation({ role: 'social worker' })], 'overdue', null],
  ])('named %s', (_, allocations, state, metOn) => {
    expect(naming({ allocations })).toMatchObject([{ state, metOn }]);
  });

  test('a day on which this service was told may not be the day, and says so', () => {
    const [late] = naming({ allocations: [anAllocation({ fromOn: '2026-03-10' })] });
    expect(late && whyOf(late).Assumed).toContain('may have been named before');
  });

  test.each([
    ['an IRO first heard of long after care began', { allocations: [anAllocation({ fromOn: '2026-03-31' })] }],
    ['a start of care that nobody knows', { periods: [aPeriod({ becameLookedAfterOn: null })] }],
    [
      'a time in care that is over, of which no IRO is known',
      { periods: [aPeriod({ ceasedOn: '2026-03-20' })], allocations: [] },
    ],
  ])('is not asked of %s', (_, given) => {
    expect(naming(given)).toEqual([]);
  });

  test('being late is told once, as having no IRO', () => {
    const known = knownOf(aCaseFile({ allocations: [] }), '2026-03-10', lawOfEngland);
    const codes = findingsOf(known).map(({ code }) => code);
    expect(codes).toContain('drift-no-iro');
    expect(codes).not.toContain('iro-appoint-guidance');
  });
});
