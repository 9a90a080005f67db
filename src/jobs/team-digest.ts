import { teamDayDigest } from '../casework/digests/digests.ts';
import { digestJob } from './job.ts';

export const teamDigest = digestJob(
  teamDayDigest,
  'the decisions past their date and what is slipping, in each team’s channel',
);
