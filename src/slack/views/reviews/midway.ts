import type { MidwayCheck, Moving } from '../../../domain/reviews/midway.ts';

const moving: Record<Moving, string> = {
  'as planned': 'Life is moving as planned',
  slowly: 'Life is moving slowly',
  'not moving': 'Life is not moving as planned',
};

/** What a check found, without anybody’s words. */
export const foundWords = (check: Pick<MidwayCheck, 'moving' | 'planIsCurrent'>): string =>
  `${moving[check.moving]}. The care plan is ${check.planIsCurrent ? 'current' : 'not current'}.`;
