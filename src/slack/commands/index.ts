import type { Command } from '../command.ts';
import { caseload } from './caseload.ts';
import { child } from './child.ts';
import { help } from './help.ts';
import { launcher } from './launcher.ts';
import { nextReview } from './next-review.ts';
import { why } from './why.ts';

/** Everything that can be typed after /iro, in the order help shows it. */
export const commands: readonly Command[] = [launcher, nextReview, child, why, caseload, help];
