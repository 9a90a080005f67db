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
export const startReason = code(['S', 'L', 'P', 'T', 'B', 'U'], 'a reason for a new episode (S, L, P, T, B or U)');
/** LS. */
export const legalStatus = speltCell('legal status', 'a legal status code');
/** PLACE. Codes come and go with the years (P2, H5, K3, Z1, Z11 to Z14), so only their form is checked. */
export const placement = speltCell('placement', 'a placement code');
/** REC. */
export const endReason = speltCell('reason care ended', 'a reason for an episode ending');
