import type { Config } from './config.ts';
import { england } from './domain/bank-holidays.ts';
import type { Law } from './domain/law.ts';

/** The law, with the few settings it leaves to a council. */
export const lawOf = (
  config: Pick<Config, 'seriesAnchor' | 'firstReviewTargetDays' | 'leapDayBirthday' | 'midwayChecks'>,
): Law => ({
  calendar: england,
  seriesAnchor: config.seriesAnchor,
  localTargets: config.firstReviewTargetDays === null ? {} : { 'review-first': { days: config.firstReviewTargetDays } },
  leapDayBirthday: config.leapDayBirthday,
  midwayChecks: config.midwayChecks,
});
