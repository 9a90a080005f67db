import { describe, expect, test } from '@jest/globals';
import { whileAway } from '../../../src/casework/digests/while-away.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aBooking, aChild, aCover, anAllocation } from '../../support/builders.ts';
import { aCircumstances, theOffice } from '../../support/circumstances.ts';
import { swept } from '../../support/swept.ts';

// Priya is away from 22 June to 3 July, and Marcus covers.
const cover = aCover({ fromOn: '2026-06-22', toOn: '2026-07-03' });
const staff = theOffice({ coversToCome: [cover] });
const booked = aReviewedChild({ bookings: [aBooking({ on: '2026-06-24', bookedOn: '2026-06-16' })] });

const falls = (files: readonly CaseFile[], as: 'priya' | 'marcus' | 'helen' | 'dan' = 'priya') =>
  swept(whileAway.begin({ cover: cover.id, page: 1 }, aCircumstances({ as, staff })), files);

describe('What falls due while an IRO is away', () => {
  test('a review that is booked in those days, with the child it is of', () => {
    const { result, shows } = falls([booked]);
    expect(result).toMatchObject({ whom: 'Priya Nair', by: 'Marcus Webb' });
    expect(result.due.rows).toContainEqual(expect.objectContaining({ what: 'A review is booked', on: '2026-06-24' }));
    expect(shows).toEqual(['child-1']);
  });

  test('soonest first, and nothing of other days', () => {
    const later = aReviewedChild({
      child: aChild({ id: 'child-2' }),
      bookings: [aBooking({ on: '2026-07-06', bookedOn: '2026-06-16' })],
    });
    const days = falls([later, booked]).result.due.rows.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    expect(days.every((on) => on >= '2026-06-22' && on <= '2026-07-03')).toBe(true);
  });

  test('what they carry out themselves, and no colleague’s of the same name', () => {
    const mine = aDecision({
      ownerId: 'person-priya',
      ownerRole: 'iro',
      dueOn: '2026-06-25',
      wording: 'Ask the school',
    });
    const theirs = aDecision({ id: 'd2', ownerId: 'person-dan', dueOn: '2026-06-25', wording: 'Book a dentist' });
    const what = falls([aReviewedChild({ decisions: [mine, theirs] })]).result.due.rows.map((row) => row.what);
    expect(what).toContain('Ask the school');
    expect(what).not.toContain('Book a dentist');
  });

  test('nothing of another IRO’s child', () => {
    const others = aReviewedChild({ allocations: [anAllocation({ personId: 'person-marcus' })] });
    expect(falls([others], 'helen').result.due.total).toBe(0);
  });

  test('for the two of them and the IRO manager, and nobody else', () => {
    expect(falls([booked], 'helen').result.due.total).toBeGreaterThan(0);
    expect(() => falls([booked], 'dan')).toThrow('That cover is over, or is not yours.');
  });
});
