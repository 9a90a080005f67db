import { weekDigest } from '../casework/digests/digests.ts';
import type { Job } from './job.ts';

export const weekDigestJob: Job = {
  name: weekDigest.notice,
  summary: 'how the service stands, to the IRO manager',
  at: '09:00',
  on: 'the first working day of the week',
  run: (casework) => casework.plan(weekDigest),
};
