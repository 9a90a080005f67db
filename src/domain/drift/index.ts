import { repeatDecision } from './repeat-decision.ts';
import type { DriftRule } from './rule.ts';

/** Every pattern that is not simply a duty past its date. */
export const driftRules: readonly DriftRule[] = [repeatDecision];
