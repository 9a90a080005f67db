import type { Source } from '../../domain/records/source.ts';

/** A source as a sentence names it. */
export const sourceNames: Readonly<Record<Source, string>> = {
  ssda903: 'SSDA903',
  'annex-a': 'Annex A',
  ssd: 'the SSD extract',
  caseload: 'the caseload file',
  'new child': 'the form for a new child',
  entered: 'a person here',
};
