import { describe, expect, test } from '@jest/globals';
import { driftRules } from '../../../src/domain/drift/index.ts';
import type { Founded } from '../../../src/domain/duties/grounds.ts';
import { duties } from '../../../src/domain/duties/index.ts';
import { allocationRules } from '../../../src/domain/people/allocating/rules.ts';
import { isDay } from '../../../src/domain/time/calendar.ts';

type Grounded = readonly [rule: string, number?: string];
const law = { read: 'statute read', reported: 'statute reported', general: 'statute general' };
const guidance = 'guidance reported';
const practice = 'practice reported';
const ours = 'practice ours';

/** As the instruments were read, and as what is published of them was: a change here wants a reason from there. */
const asRead: Record<string, Grounded> = {
  'review-first': [law.read],
  'review-second': [law.read],
  'review-subsequent': [law.read],
  'review-short-breaks-first': [law.reported],
  'review-short-breaks-next': [law.reported],
  'review-adjourn-limit': [law.reported],
  'review-final-before-18': [practice, ours],
  'review-adoption-authorised-first': [law.read],
  'review-adoption-authorised-next': [law.read],
  'review-adoption-placed-first': [law.read],
  'review-adoption-placed-second': [law.read],
  'review-adoption-placed-next': [law.read],
  'review-adoption-returned': [law.reported],
  'review-secure-first': [law.reported],
  'review-secure-next': [law.reported],
  'review-early-request': [law.read, ours],
  'iro-service-told': [guidance],
  'iro-allocate-local': [practice],
  'iro-appoint-guidance': [guidance],
  'iro-vacancy': [law.read, ours],
  'iro-handover': [guidance, ours],
  'iro-parent-child-different': [guidance],
  'iro-not-conflicted': [law.reported],
  'iro-siblings-same': [guidance],
  'iro-continuity': [guidance],
  'iro-caseload': [guidance, ours],
  'iro-here': ['practice general'],
  'iro-tell-child': [guidance, ours],
  'sw-talk-child-arrangements': [practice],
  'sw-iro-consult': [guidance],
  'review-invitations': [practice],
  'sw-report-to-iro': [guidance],
  'iro-meet-child-before-first': [law.reported],
  'decisions-record': [guidance],
  'manager-response': [guidance],
  'care-plan-update': [practice],
  'review-record-full': [guidance],
  'review-record-distribute': [guidance],
  'midway-check': [practice],
  'drift-review-at-risk': [law.read, ours],
  'drift-no-iro': [law.read, guidance],
  'drift-iro-conflict': [law.reported],
  'drift-no-social-worker': [guidance, ours],
  'drift-sw-changes': [guidance, ours],
  'drift-quiet-child': [law.reported, ours],
  'drift-not-participating': [law.reported, ours],
  'drift-child-not-seen-alone': [law.reported, ours],
  'drift-no-advocate-offer': [law.reported, ours],
  'drift-no-iro-contact': [practice, ours],
  'drift-no-permanence': [law.general, guidance],
  'drift-s20-prolonged': [law.reported, ours],
  'drift-permanence-stalled': [law.general, ours],
  'drift-repeat-decision': [law.reported, ours],
  'drift-decision-overdue': [law.reported],
  'drift-decisions-overdue': [law.reported, ours],
  'drift-decision-unassigned': [law.reported],
  'drift-two-extensions': [law.general, ours],
  'drift-dispute-late': ['guidance reported'],
  'drift-cafcass-test-met': ['statute reported'],
  'drift-late-paperwork': [guidance, ours],
  'drift-placement-moves': [law.general, 'practice general'],
  'drift-unregistered': [law.read, law.general],
  'drift-care-order-home': [law.read, ours],
  'drift-court-delay': [law.general],
  'drift-placement-order-unmatched': [law.read, ours],
  'drift-pathway-late': [law.read, practice],
  'drift-no-pa': [law.general],
};

const all: [string, Founded][] = [
  ...duties.map((duty): [string, Founded] => [duty.id, duty]),
  ...driftRules.map((rule): [string, Founded] => [rule.code, rule]),
  ...allocationRules.map((rule): [string, Founded] => [rule.id, rule]),
];

describe('A rule and the number in it each say with what force, and how surely (ruling Dates 6c)', () => {
  test.each(all)('%s', (name, { weight, confidence, threshold }) => {
    const number = threshold && `${threshold.weight} ${threshold.confidence}`;
    expect([`${weight} ${confidence}`, ...(number ? [number] : [])]).toEqual(asRead[name]);
  });

  test('and nothing else is in the catalogue', () => {
    expect(all.map(([name]) => name).toSorted()).toEqual(Object.keys(asRead).toSorted());
  });

  test.each(all)('%s says when what it stands on was last read', (_, { authority, threshold }) => {
    for (const { words, lastReadOn } of [authority, ...(threshold ? [threshold.authority] : [])]) {
      expect(isDay(lastReadOn)).toBe(true);
      expect(words).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  test('a number of ours is good practice and nothing more', () => {
    for (const [, { confidence, threshold }] of all) {
      expect(confidence).not.toBe('ours');
      if (threshold?.confidence === 'ours') expect(threshold.weight).toBe('practice');
    }
  });
});
