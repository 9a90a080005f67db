import { monthDigest } from '../casework/digests/digests.ts';
import { digestJob } from './job.ts';

export const monthDigestJob = digestJob(
  monthDigest,
  'what challenges came to in the month before, to the director: counts, and no child',
);
