import { startReasons } from '../../domain/records/care-codes.ts';
import { participationCodes } from '../../domain/reviews/participation.ts';
import type { Participation } from '../../domain/reviews/review.ts';
import { code } from '../reading/cells.ts';
import { speltCell } from '../spellings/spelt-cell.ts';

// The code sets of every collection year: what one year takes out, an older file still holds.
export const participation = code(
  Object.keys(participationCodes) as Participation[],
  'a participation code (PN0 to PN7)',
);
/** RNE. */
export const startReason = code(Object.keys(startReasons), 'a reason for a new episode (S, L, P, T, B or U)');
/** LS. */
export const legalStatus = speltCell('legal status', 'a legal status code');
/** PLACE. Codes come with the years, so only the form is checked: one that no year has is kept, and asked about. */
export const placement = speltCell('placement', 'a placement code');
/** REC. */
export const endReason = speltCell('reason care ended', 'a reason for an episode ending');
