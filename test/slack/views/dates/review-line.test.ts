import { describe, expect, test } from '@jest/globals';
import { reviewLineOf } from '../../../../src/casework/shared/review-line.ts';
import { lawOfEngland } from '../../../../src/domain/records/law.ts';
import { bookedWords, dueOrLate, dueWords, timeLeft } from '../../../../src/slack/views/dates/review-line.ts';
import { aCaseFile, aStaff, reviewsOn } from '../../../support/builders.ts';

const staff = aStaff();
const may = () => true;

/** First review on 14 March 2026, so the second is due by Sunday 14 June. */
function lineOn(today: string) {
  const found = reviewLineOf(aCaseFile({ reviews: reviewsOn('2026-03-14') }), { today, law: lawOfEngland, staff, may });
  if (found.line === null) throw new Error('There is a review to come.');
  return found.line;
}

describe('A limit that falls on a Sunday is not put off to Monday, and the list says so', () => {
  test('the last working day stands beside it', () => {
    expect(dueWords(lineOn('2026-06-01'))).toBe('Due by Sunday 14 June 2026, last working day Fri 12 Jun');
  });

  test.each([
    ['Thursday 11 June', '2026-06-11', 'Due soon: 1 working day left'],
    ['Friday 12 June', '2026-06-12', 'Due soon: today is the last working day'],
    ['Saturday 13 June', '2026-06-13', 'Due soon: no working day is left'],
    ['Sunday 14 June', '2026-06-14', 'Due today'],
    ['Monday 15 June', '2026-06-15', '1 working day late'],
    ['Tuesday 16 June', '2026-06-16', '2 working days late'],
  ])('on %s', (_, today, says) => {
    expect(timeLeft(lineOn(today))).toBe(says);
  });
});

test('a limit on a Friday is overdue by a day on the Saturday, though no working day has passed', () => {
  const line = reviewLineOf(aCaseFile({ reviews: reviewsOn('2026-03-12') }), {
    today: '2026-06-13',
    law: lawOfEngland,
    staff,
    may,
  });
  expect(line.line && timeLeft(line.line)).toBe('1 day late');
});

describe('What is late looks late in words, wherever its date is shown', () => {
  test('the date was, and beside it stands how late it is', () => {
    const late = lineOn('2026-06-16');
    expect(dueWords(late)).toBe('Was due by Sunday 14 June 2026');
    expect(dueOrLate(late)).toBe('Was due by Sunday 14 June 2026, *2 working days late*');
    expect(dueOrLate(lineOn('2026-06-01'))).toBe('Due by Sunday 14 June 2026, last working day Fri 12 Jun');
  });

  test('a day that was booked, and has gone, is not said as if it were to come', () => {
    const booked = { on: '2026-06-09', at: '14:00' };
    expect(bookedWords({ ...lineOn('2026-06-09'), booked })).toBe('Booked Tue 9 Jun 14:00');
    expect(bookedWords({ ...lineOn('2026-06-10'), booked })).toBe('*Was booked for Tue 9 Jun, and is not recorded*');
  });
});
