import type { Job } from './job.ts';

export const takeBack: Job = {
  name: 'take-back',
  summary: 'what names a child to somebody who may no longer see the child, whatever day it was sent',
  when: () => 'every minute',
  run: (casework) => casework.takeBack(),
};
