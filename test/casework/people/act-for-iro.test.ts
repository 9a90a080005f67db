import { describe, expect, test } from '@jest/globals';
import { actedForTold, actForIro, iroToActFor } from '../../../src/casework/people/act-for-iro.ts';
import { actedFor, actingNow, asActing } from '../../../src/domain/people/acting.ts';
import type { Acting } from '../../../src/domain/records/case-file.ts';
import { aCaseFile, anAllocation } from '../../support/builders.ts';
import { aCircumstances, rowsIn, toldIn } from '../../support/circumstances.ts';

const acting: Acting = {
  ...{ id: 'acting-1', childId: 'child-1', personId: 'person-helen', forPersonId: 'person-priya' },
  ...{ because: 'Priya is in court.', on: '2026-06-16', at: '2026-06-16T07:00:00.000Z' },
};
const child = { id: 'child-1' };
const helen = (today = '2026-06-16') => aCircumstances({ as: 'helen', today });
const acts = (because = 'Priya is in court.', file = aCaseFile()) =>
  actForIro.decide(file, { child, because }, helen());

describe('An IRO manager acts for a child’s IRO', () => {
  test('with a reason, which the IRO is told', () => {
    const { changes, about } = acts();
    expect(rowsIn(changes)).toEqual([
      { put: 'acting', row: { ...acting, id: 'id-1', at: '2026-06-16T08:00:00.000Z' } },
    ]);
    expect(toldIn(changes)).toEqual({ 'acted for to person-priya': 'acted for/id-1' });
    expect(about).toEqual({ for: 'person-priya' });
  });

  test('said again the same day, it is the newer reason', () => {
    const { changes } = acts('Priya is ill.', aCaseFile({ actings: [acting] }));
    expect(rowsIn(changes)).toMatchObject([{ row: { id: 'acting-1', because: 'Priya is ill.' } }]);
    expect(iroToActFor.decide(aCaseFile({ actings: [acting] }), { child }, helen()).result.because).toBe(
      'Priya is in court.',
    );
  });

  test('not without a reason, not for a child without an IRO, and not for a child of their own', () => {
    expect(() => acts(' ')).toThrow('Say why');
    expect(() => acts('x', aCaseFile({ allocations: [] }))).toThrow('The child has no IRO to act for.');
    const own = aCaseFile({ allocations: [anAllocation({ personId: 'person-helen' })] });
    expect(() => acts('x', own)).toThrow('You can do all that the IRO can for this child already.');
  });

  test('for the rest of the day, in that child’s case, and as long as the child has that IRO', () => {
    const file = aCaseFile({ actings: [acting] });
    const { actor } = helen();
    expect(asActing(actor, file, '2026-06-16').actsFor).toEqual(['person-helen', 'person-priya']);
    expect(actingNow(file, actor, '2026-06-17')).toBeNull();
    expect(actingNow(aCaseFile(), actor, '2026-06-16')).toBeNull();
    const moved = aCaseFile({ actings: [acting], allocations: [anAllocation({ personId: 'person-marcus' })] });
    expect(actingNow(moved, actor, '2026-06-16')).toBeNull();
  });

  test('said again the same day, what was recorded meanwhile stays marked', () => {
    const { changes } = actForIro.decide(
      aCaseFile({ actings: [acting] }),
      { child, because: 'Priya is ill.' },
      aCircumstances({ as: 'helen', now: '2026-06-16T10:00:00.000Z' }),
    );
    expect(rowsIn(changes)).toMatchObject([{ row: { because: 'Priya is ill.', at: acting.at } }]);
  });

  test('what was done from then on stays marked as done for the IRO, and nothing before it, after it or of the next day', () => {
    const next = anAllocation({ id: 'next', personId: 'person-marcus', madeAt: '2026-06-16T12:00:00.000Z' });
    const file = aCaseFile({ actings: [acting], allocations: [anAllocation(), next] });
    const doneFor = (at: string) => actedFor(file, 'person-helen', at);
    expect(
      ['2026-06-16T06:59:59Z', '2026-06-16T07:00:00Z', '2026-06-16T11:59:00Z', '2026-06-16T12:00:00Z'].map(doneFor),
    ).toEqual([null, 'person-priya', 'person-priya', null]);
    // Half past midnight in London, which is still the day before in UTC.
    expect(actedFor(aCaseFile({ actings: [acting] }), 'person-helen', '2026-06-16T23:30:00Z')).toBeNull();
    expect(actedFor(file, 'person-nora', '2026-06-16T08:00:00Z')).toBeNull();
  });

  test('the IRO reads who and why; anybody else, nothing', () => {
    const file = aCaseFile({ actings: [acting] });
    const told = (as: 'priya' | 'marcus') =>
      actedForTold.decide(file, { child, acting: 'acting-1' }, aCircumstances({ as })).result;
    expect(told('priya')).toMatchObject({ by: 'Helen Whitaker', because: 'Priya is in court.', on: '2026-06-16' });
    expect(told('marcus')).toBeNull();
  });
});
