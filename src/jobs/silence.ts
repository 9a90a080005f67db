import { noteSilence } from '../casework/decisions/note-silence.ts';
import type { Job } from './job.ts';

export const silence: Job = {
  name: 'silence',
  summary: 'the decisions that are deemed agreed from today, in the messages of those who were told of them',
  when: () => 'once a day, from midnight',
  run: (casework) => casework.onceADay('silence', (since) => casework.asService(noteSilence, { since })),
};
