import { expect, test } from '@jest/globals';
import { takenBackBy, takenBackOfChild } from '../../../src/casework/shared/told-taken-back.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCircumstances } from '../../support/circumstances.ts';

const by = 'person-priya';

test('whoever may see the child reads who took the review back, and of which child', () => {
  const told = takenBackOfChild.decide(
    aReviewedChild(),
    { child: { id: 'child-1' }, by },
    aCircumstances({ as: 'farah' }),
  );
  expect(told.result).toEqual({ by: 'Priya Nair', child: { id: 'child-1', reference: '2041', initials: 'KM' } });
});

test('whoever may not any more reads who did, and no child', () => {
  expect(takenBackBy.decide({ by }, aCircumstances({ as: 'ama' })).result).toEqual({ by: 'Priya Nair', child: null });
});

test('somebody who has left is not named', () => {
  expect(takenBackBy.decide({ by: 'person-gone' }, aCircumstances()).result.by).toBeNull();
});
