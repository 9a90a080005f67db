import { reviewAtRisk } from '../../../src/domain/drift/review-at-risk.ts';
import { aBooking, anEpisode, aPeriod, reviewsOn } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(reviewAtRisk, {
  // Looked after since 2 March 2026, so the first review is due by 30 March, and 16 March is 10 working days before.
  today: '2026-03-16',
  quiet: {
    'more than 10 working days are left': { today: '2026-03-13' },
    'a date in time is booked': { bookings: [aBooking({ on: '2026-03-30' })] },
    'it is late already, which says so itself': { today: '2026-03-31' },
    'the review is held': { reviews: reviewsOn('2026-03-12') },
    'care has ended': { periods: [aPeriod({ ceasedOn: '2026-03-10' })] },
  },
  speaks: {
    'ten working days are left and no date is booked': {
      finds: {
        since: '2026-03-16',
        harm: 'act this week',
        dueOn: '2026-03-30',
        detail: 'due by 30 March 2026, no date booked',
      },
    },
    'the last day has come': { today: '2026-03-30', finds: { since: '2026-03-16', harm: 'act today' } },
    'the last working day has come, and the limit is on a Sunday': {
      today: '2026-06-26',
      reviews: reviewsOn('2026-03-28'),
      finds: { since: '2026-06-15', harm: 'act today', dueOn: '2026-06-28' },
    },
    'the last day has come, and it is booked for later, with a reason': {
      today: '2026-03-30',
      bookings: [aBooking({ on: '2026-03-31', lateBecause: 'carer away' })],
      finds: { since: '2026-03-16', harm: 'act this week' },
    },
    'the date booked is past the limit': {
      bookings: [aBooking({ on: '2026-03-31', lateBecause: 'carer away' })],
      finds: {
        since: '2026-03-16',
        harm: 'act this week',
        detail: 'due by 30 March 2026, booked for 31 March 2026, past the limit',
      },
    },
    'adopters returned the child on 2 July, and the date booked is before day 28': {
      today: '2026-08-03',
      periods: [aPeriod({ becameLookedAfterOn: '2025-06-02' })],
      episodes: [
        anEpisode({ startedOn: '2025-06-02', placement: 'A6' }),
        anEpisode({ startedOn: '2026-07-02', startReason: 'P' }),
      ],
      reviews: reviewsOn('2025-06-27', '2025-09-22', '2026-03-20'),
      bookings: [aBooking({ on: '2026-07-29', bookedOn: '2026-07-03' })],
      finds: {
        since: '2026-07-30',
        harm: 'act this week',
        dueOn: '2026-08-13',
        detail: 'due by 13 August 2026, booked for 29 July 2026, too early to count',
      },
    },
    'the date was taken away since': {
      today: '2026-03-20',
      bookings: [aBooking({ endedOn: '2026-03-19', endedBecause: 'ill', endedAs: 'cancelled' })],
      finds: { since: '2026-03-19', harm: 'act this week' },
    },
  },
});
