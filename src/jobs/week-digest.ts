import { weekDigest } from '../casework/digests/digests.ts';
import { digestJob } from './job.ts';

export const weekDigestJob = digestJob(weekDigest, 'how the service stands, to the IRO manager');
