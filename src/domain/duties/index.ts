import { adoptionReviews } from './adoption-reviews.ts';
import { appointmentDuties } from './appointment.ts';
import type { Duty } from './duty.ts';
import { earlyReviews } from './early-reviews.ts';
import { introductionDuties } from './introduction.ts';
import { midwayCheck } from './midway.ts';
import { preparationDuties } from './preparation.ts';
import { recordDuties } from './record.ts';
import { ordinaryReviews } from './reviews.ts';
import { secureReviews } from './secure-reviews.ts';

/** Met by holding a review. */
export const reviewDuties: readonly Duty[] = [
  ...ordinaryReviews,
  ...adoptionReviews,
  ...secureReviews,
  ...earlyReviews,
];

const byReview = new Set(reviewDuties);
export const isReviewDuty = (duty: Duty): boolean => byReview.has(duty);

/** Every timed duty there is. */
export const duties: readonly Duty[] = [
  ...reviewDuties,
  ...appointmentDuties,
  ...introductionDuties,
  ...preparationDuties,
  ...recordDuties,
  midwayCheck,
];
