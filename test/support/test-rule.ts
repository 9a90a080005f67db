import { describe, expect, test } from '@jest/globals';
import { findingsUnder } from '../../src/domain/drift/findings-of.ts';
import { driftRules } from '../../src/domain/drift/index.ts';
import { knownOf } from '../../src/domain/drift/known.ts';
import type { DriftRule, Finding } from '../../src/domain/drift/rule.ts';
import type { CaseFile } from '../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import type { Day } from '../../src/domain/time/day.ts';
import { aCaseFile } from './builders.ts';

/** A case file, as far as it matters, and the day it is looked at where that is another. */
interface Case extends Partial<CaseFile> {
  today?: Day;
}

interface Table {
  today: Day;
  /** What every case has, unless it says otherwise. */
  file?: Partial<CaseFile>;
  quiet: Record<string, Case>;
  speaks: Record<string, Case & { finds: Partial<Finding> & Pick<Finding, 'since' | 'harm'> }>;
}

/** A drift rule’s cases: where it has nothing to say, and what it says where it has. */
export function testRule(rule: DriftRule, { today, file, quiet, speaks }: Table) {
  const found = ({ today: on, ...given }: Case) =>
    findingsUnder([rule], knownOf(aCaseFile({ ...file, ...given }), on ?? today, lawOfEngland)).filter(
      ({ code }) => code === rule.code,
    );

  describe(rule.code, () => {
    test('is in the registry once, and says who says so', () => {
      expect(driftRules.filter(({ code }) => code === rule.code)).toEqual([rule]);
      for (const words of [rule.title, rule.says, rule.authority.words, rule.todo]) expect(words).toMatch(/^[A-Z]/);
    });

    test.each(Object.entries(quiet))('is quiet: %s', (_, given) => {
      expect(found(given)).toEqual([]);
    });

    test.each(Object.entries(speaks))('speaks: %s', (_, { finds, ...given }) => {
      const [one, ...more] = found(given);
      expect(more).toEqual([]);
      expect(one).toMatchObject(finds);
      expect(one?.about).toMatch(/^[^ ]+$/);
      expect(one?.detail).not.toMatch(/undefined|null|dental|KM|Priya/);
    });
  });
}
