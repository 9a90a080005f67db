import { participationCodes } from '../../domain/reviews/participation.ts';
import type { Participation } from '../../domain/reviews/review.ts';
import { code } from '../reading/cells.ts';

// The code sets of every collection year: what one year takes out, an older file still holds.
export const participation = code(
  Object.keys(participationCodes) as Participation[],
  'a participation code (PN0 to PN7)',
);
/** RNE. */
export const startReason = code(['S', 'L', 'P', 'T', 'B', 'U'], 'a reason for a new episode (S, L, P, T, B or U)');
/** LS. */
export const legalStatus = code(
  ['C1', 'C2', 'D1', 'E1', 'V2', 'V3', 'V4', 'L1', 'L2', 'L3', 'J1', 'J2', 'J3'],
  'a legal status code',
);
/** PLACE. Codes come and go with the years (P2, H5, K3, Z1, Z11 to Z14), so only their form is checked. */
export const placement = code(/^[A-Z]\d{1,2}$/, 'a placement code');
/** REC. */
export const endReason = code(/^(X1|E[1-9]|E1[1-7]|E4[AB]|E4[15678])$/, 'a reason for an episode ending');
