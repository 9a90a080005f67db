import type { Source } from '../records/source.ts';

/** “the SSDA903 return”: what says so, as a sentence has it. */
export const sourceWords: Record<Source, string> = {
  ssda903: 'the SSDA903 return',
  'annex-a': 'Annex A',
  ssd: 'the safeguarding dataset',
  caseload: 'the caseload file',
  'new child': 'the form for a new child',
  entered: 'a person',
};
