import { teamDayDigest } from '../casework/digests/digests.ts';
import { digestJob } from './job.ts';

export const teamDigest = digestJob(teamDayDigest, 'the late decisions and what is slipping, in each team’s channel');
