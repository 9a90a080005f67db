import { describe, expect, test } from '@jest/globals';
import { editReview, reviewToEdit } from '../../../src/casework/reviews/edit-review.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import type { ReviewAnswers, WhatHappened } from '../../../src/domain/reviews/reviewing.ts';
import { answered, aRecord, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCaseFile, aPermanencePlan, aReview, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, offered } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
const because = 'The day was wrong.';
const on = (given: Partial<WhatHappened>) => ({ whatHappened: { ...answered().whatHappened, ...given } });
const edits = (given: Partial<ReviewAnswers> = {}, file = aReviewedChild(), today = '2026-06-18') =>
  editReview.decide(
    file,
    { child, reviewId: 'review-2026-06-16', because, answers: answered(given) },
    aCircumstances({ today }),
  );
const tookPart = { child: { ...answered().child, participation: 'PN2' } };

describe('A record put right', () => {
  test('is a version beside the one before, with the reason; the review itself follows it', () => {
    const { changes, result } = edits(tookPart);
    expect(changes).toEqual([
      {
        put: 'review_record',
        row: aRecord({
          ...{ id: 'id-1', version: 2, editedBecause: because, answers: answered(tookPart) },
          ...{ recordedAt: '2026-06-18T08:00:00.000Z', recordedOn: '2026-06-18' },
          replaced: { review: null, booking: null, made: [] },
        }),
      },
      { put: 'review', row: aReview({ completedOn: '2026-06-16', participation: 'PN2' }) },
    ]);
    expect(result).toEqual({
      child: { id: 'child-1', reference: '2041', initials: 'KM' },
      version: 2,
      undo: offered('id-2'),
    });
  });

  test('on another day: the review counts from that day', () => {
    const parts = [{ on: '2026-06-12', who: 'KM' }];
    expect(edits(on({ on: '2026-06-15', parts })).changes?.[1]).toMatchObject({
      row: { heldOn: '2026-06-12', completedOn: '2026-06-15' },
    });
  });

  test('whether it was held is not for editing', () => {
    expect(edits(on({ outcome: 'adjourned' })).changes?.[0]).toMatchObject({
      row: { answers: { whatHappened: { outcome: 'held' } } },
    });
  });

  test('a reason given at a gate stays, unless another is given', () => {
    const gates = [{ gate: 'no views', because: 'Asleep.' } as const];
    const file = aReviewedChild({ reviewRecords: [aRecord({ answers: answered({ gates }) })] });
    expect(edits({}, file).changes?.[0]).toMatchObject({ row: { answers: { gates } } });
    const other = [{ gate: 'no views', because: 'Unwell.' } as const];
    expect(edits({ gates: other }, file).changes?.[0]).toMatchObject({ row: { answers: { gates: other } } });
  });

  test('another plan takes the place of the one that the review made', () => {
    const made = { review: null, booking: null, made: [{ of: 'permanence_plan', id: 'plan-1' } as const] };
    const file = aReviewedChild({
      permanencePlans: [aPermanencePlan()],
      reviewRecords: [aRecord({ replaced: made })],
    });
    expect(edits({ plan: { ...answered().plan, permanence: 'adoption' } }, file).changes?.slice(2)).toEqual([
      { remove: 'permanence_plan', id: 'plan-1' },
      {
        put: 'permanence_plan',
        row: { id: 'id-1', childId: 'child-1', kind: 'adoption', knownOn: '2026-06-18', source: 'entered' },
      },
    ]);
  });

  test('the form is told what was so then: the last review before it, and what it need not ask', () => {
    const { result } = reviewToEdit.decide(aReviewedChild(), { child, reviewId: null }, aCircumstances());
    expect(result).toMatchObject({
      ...{ record: { id: 'record-1' }, lastCompletedOn: '2026-03-30', dueOn: '2026-06-30', unfinished: null },
      excused: ['child not seen before', 'no permanence plan'],
    });
  });
});

const later: CaseFile = aReviewedChild({ reviews: reviewsOn('2026-03-30', '2026-06-16', '2026-09-01') });
const late = { because: 'Holidays.', parts: [] };

refuses({
  'no record of it': [() => edits({}, aCaseFile()), 'No such review was recorded here, so there is nothing to edit.'],
  'the form, without a record': [
    () => reviewToEdit.decide(aCaseFile(), { child, reviewId: null }, aCircumstances()),
    'No such review was recorded here, so there is nothing to edit.',
  ],
  'a day to come': [() => edits(on({ on: '2026-06-19' })), 'The date must be today or in the past.'],
  'the day of the review before': [
    () => edits(on({ on: '2026-03-30', parts: [] })),
    'The last review was completed on 30 March 2026. Choose a later date.',
  ],
  'the day of the next review': [
    () => edits(on({ on: '2026-09-01', ...late }), later, '2026-10-01'),
    'The next review was held on 1 September 2026. Choose an earlier date.',
  ],
  'how the child took part, at the wrong age': [
    () => edits({ child: { ...answered().child, participation: 'PN0' } }),
    'The child turned 4 on 20 May 2018, so “under 4” can’t be right.',
  ],
});
