import { anchor } from './anchor.ts';
import { askAnew } from './ask-anew.ts';
import { dailyDigest } from './daily-digest.ts';
import { irosDigest } from './iros-digest.ts';
import type { Job } from './job.ts';
import { monthDigestJob } from './month-digest.ts';
import { silence } from './silence.ts';
import { takeBack } from './take-back.ts';
import { teamDigest } from './team-digest.ts';
import { weekDigestJob } from './week-digest.ts';

/** Everything the bot does unasked. */
export const jobs: readonly Job[] = [
  takeBack,
  silence,
  askAnew,
  dailyDigest,
  teamDigest,
  irosDigest,
  weekDigestJob,
  monthDigestJob,
  anchor,
];
