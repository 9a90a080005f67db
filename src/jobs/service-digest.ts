import { serviceDayDigest } from '../casework/digests/digests.ts';
import { digestJob } from './job.ts';

export const serviceDigest = digestJob(
  serviceDayDigest,
  'what is slipping across the service, in the IRO service’s channel',
);
