import { askAnew as asksAnew } from '../casework/dates/ask-anew.ts';
import type { Job } from './job.ts';

export const askAnew: Job = {
  name: 'ask anew',
  summary: 'what somebody was to approve who has left or manages no IROs now, asked of every IRO manager who may',
  when: () => 'once a day, from midnight',
  run: (casework) => casework.onceADay('ask anew', () => casework.asService(asksAnew, {})),
};
