import { adoptionReviews } from './adoption-reviews.ts';
import type { Duty } from './duty.ts';
import { ordinaryReviews } from './reviews.ts';
import { secureReviews } from './secure-reviews.ts';

/** Every timed duty there is. */
export const duties: readonly Duty[] = [...ordinaryReviews, ...adoptionReviews, ...secureReviews];
