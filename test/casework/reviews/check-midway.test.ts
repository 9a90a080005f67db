import { describe, expect, test } from '@jest/globals';
import { checkMidway, midwayToCheck } from '../../../src/casework/reviews/check-midway.ts';
import { undoMidway } from '../../../src/casework/reviews/undo-midway.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import type { MidwayCheck } from '../../../src/domain/reviews/midway.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCaseFile, aPeriod } from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
const today = '2026-09-15';
const named = { id: 'child-1', reference: '2041', initials: 'KM' };
const found = { moving: 'slowly', planIsCurrent: true, spokeTo: ['carer'], childSays: 'It is fine.' } as const;
const check: MidwayCheck = {
  ...{ id: 'id-1', childId: 'child-1', on: today, ...found },
  ...{ recordedById: 'person-priya', recordedAt: `${today}T08:00:00.000Z` },
};
const checks = (on: string, file: CaseFile = aReviewedChild()) =>
  checkMidway.decide(file, { child, on, ...found }, aCircumstances({ today }));
const ended = aReviewedChild({ periods: [aPeriod({ ceasedOn: '2026-09-01' })] });

describe('A midway check', () => {
  test('is kept as the IRO found things', () => {
    expect(checks(today)).toEqual({
      result: { child: named, check },
      changes: [{ put: 'midway_check', row: check }],
    });
  });

  test('may be of the day after the review, and of the last day in care', () => {
    expect(checks('2026-06-17').result.check.on).toBe('2026-06-17');
    expect(checks('2026-08-31', ended).result.check.on).toBe('2026-08-31');
  });

  test('its form is told since when, by when, and what is still to be done', () => {
    const { result } = midwayToCheck.decide(aReviewedChild(), { child }, aCircumstances({ today }));
    expect(result).toMatchObject({
      ...{
        child: named,
        today,
        after: '2026-06-16',
        until: '2032-05-20',
        untilWhat: 'turned 18',
        made: null,
        dueOn: '2026-09-16',
      },
      ...{ socialWorker: 'Dan Okafor', open: [{ wording: 'Book a dental check' }] },
    });
  });

  test('one made already is shown, with whose it is', () => {
    const { result } = midwayToCheck.decide(
      aReviewedChild({ midwayChecks: [check] }),
      { child },
      aCircumstances({ today }),
    );
    expect(result.made).toEqual({ check, by: 'Priya Nair' });
  });

  test('one that an IRO manager made for the IRO says for whom', () => {
    const recordedAt = `${today}T08:00:00.000Z`;
    const acting = {
      ...{ id: 'acting-1', childId: 'child-1', personId: 'person-helen', forPersonId: 'person-priya' },
      ...{ because: 'In court.', on: today, at: `${today}T07:00:00.000Z` },
    };
    const made = { ...check, recordedById: 'person-helen', recordedAt };
    const file = aReviewedChild({ midwayChecks: [made], actings: [acting] });
    const { result } = midwayToCheck.decide(file, { child }, aCircumstances({ today }));
    expect(result.made?.by).toBe('Helen Whitaker, for Priya Nair');
  });
});

const none = 'No review is on record yet. A midway check is made between two reviews.';

refuses({
  'of a day to come': [
    () => checks('2026-09-16'),
    'That day is in the future. Record the check once you have made it.',
  ],
  'of the day of the review': [
    () => checks('2026-06-16'),
    'The last review was on Tuesday 16 June 2026. Choose a day after it.',
  ],
  'of the day care ended': [
    () => checks('2026-09-01', ended),
    'on Tuesday 1 September 2026. Choose a day before that.',
  ],
  'before any review': [() => checks(today, aCaseFile()), none],
  'its form, before any review': [() => midwayToCheck.decide(aCaseFile(), { child }, aCircumstances()), none],
});

const undoes = (file: CaseFile, given: Parameters<typeof aCircumstances>[0] = {}) =>
  undoMidway.decide(file, { child, check: 'id-1' }, aCircumstances({ today, now: `${today}T08:10:00.000Z`, ...given }));
const made = aReviewedChild({ midwayChecks: [check] });

describe('A midway check just saved', () => {
  test('is taken back, up to ten minutes after, and what was filled in is a draft again', () => {
    const form = { form: 'midway', personId: 'person-priya', childId: 'child-1' };
    expect(undoes(made)).toEqual({
      result: { child: named },
      changes: [{ remove: 'midway_check', id: 'id-1' }, { unspend: form }],
    });
  });

  refuses({
    'one that is not there': [
      () => undoes(aReviewedChild()),
      'That midway check is not on record, so there is nothing to undo.',
    ],
    'by a colleague': [() => undoes(made, { as: 'helen' }), 'Only the person who saved it can take it back.'],
    'ten minutes and a second after': [
      () => undoes(made, { now: `${today}T08:10:01.000Z` }),
      'More than 10 minutes have passed, so it can’t be undone. Record another check instead.',
    ],
  });
});
