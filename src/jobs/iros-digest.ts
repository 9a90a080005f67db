import { irosDayDigest } from '../casework/digests/digests.ts';
import { digestJob } from './job.ts';

export const irosDigest = digestJob(irosDayDigest, 'what is slipping across the service, in the IRO service’s channel');
