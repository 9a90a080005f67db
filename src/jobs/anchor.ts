import type { Job } from './job.ts';

export const anchor: Job = {
  name: 'anchor',
  summary: 'the heads of the audit’s chains, signed, to where `AUDIT_ANCHORS` says',
  when: () => 'once an hour, on the hour',
  run: (casework) => casework.anchorAudit(),
};
