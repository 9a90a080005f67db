import { myDayDigest } from '../casework/digests/digests.ts';
import { digestJob } from './job.ts';

export const dailyDigest = digestJob(myDayDigest, 'what needs each person today, by direct message');
