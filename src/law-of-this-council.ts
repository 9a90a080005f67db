import type { Config } from './config.ts';
import { type Law, lawOfEngland } from './domain/records/law.ts';
import { withAdded } from './domain/time/bank-holidays.ts';

/** The law, with the few settings it leaves to a council. */
export const lawOf = (
  config: Pick<Config, 'seriesAnchor' | 'firstReviewTargetDays' | 'leapDayBirthday' | 'midwayChecks'> &
    Partial<Pick<Config, 'bankHolidaysAdded' | 'allocateWithin' | 'siblingWeight' | 'challenges'>>,
): Law => ({
  calendar: withAdded(config.bankHolidaysAdded ?? []),
  seriesAnchor: config.seriesAnchor,
  localTargets: config.firstReviewTargetDays === null ? {} : { 'review-first': { days: config.firstReviewTargetDays } },
  leapDayBirthday: config.leapDayBirthday,
  midwayChecks: config.midwayChecks,
  allocateWithin: config.allocateWithin ?? lawOfEngland.allocateWithin,
  siblingWeight: config.siblingWeight ?? lawOfEngland.siblingWeight,
  challenges: { ...lawOfEngland.challenges, ...config.challenges },
});
