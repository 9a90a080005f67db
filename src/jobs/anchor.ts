import type { Job } from './job.ts';

export const anchor: Job = {
  name: 'anchor',
  summary: 'the heads of the audit’s chains, signed, to where `AUDIT_ANCHORS` says',
  at: 'on the hour',
  on: 'every day',
  run: (casework) => casework.anchorAudit(),
};
