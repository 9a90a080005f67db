import { teamDayDigest } from '../casework/digests/digests.ts';
import type { Job } from './job.ts';

export const teamDigest: Job = {
  name: teamDayDigest.notice,
  summary: 'the decisions past their date, in each team’s channel',
  at: '09:00',
  on: 'working days',
  run: (casework) => casework.plan(teamDayDigest),
};
