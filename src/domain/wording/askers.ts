import type { EarlyRequest } from '../reviews/reviewing.ts';

/** Who asks for an earlier review, as a sentence begins. */
export const askers: Record<EarlyRequest['askedBy'], string> = {
  child: 'The child asks',
  parent: 'A parent asks',
  carer: 'The carer asks',
  advocate: 'An advocate asks',
  'social worker': 'The social worker asks',
  iro: 'The IRO asks',
};
