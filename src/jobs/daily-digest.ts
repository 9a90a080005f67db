import { myDayDigest } from '../casework/digests/digests.ts';
import type { Job } from './job.ts';

export const dailyDigest: Job = {
  name: myDayDigest.notice,
  summary: 'what needs each person today, by direct message',
  at: '08:35',
  on: 'working days',
  run: (casework) => casework.plan(myDayDigest),
};
