/**
 * The return as one XML file: a CHILD for each child, in it one HEADER and its EPISODEs (DfE’s schema EXPSSDA903, 2021,
 * as the sector’s data synthesizer publishes it). Each block is a row of the table named, by the same columns as in the
 * CSV files; it says whose it is itself, or its CHILD’s HEADER does.
 */
export const xmlBlocks: Readonly<Record<string, string>> = {
  HEADER: 'SSDA903 header',
  EPISODE: 'SSDA903 episodes',
  AREVIEW: 'SSDA903 reviews',
  REVIEW: 'SSDA903 reviews',
  AMISSING: 'SSDA903 missing',
  AD_PLACED: 'SSDA903 placed for adoption',
  PERMANENCE: 'SSDA903 previous permanence',
  OC2: 'SSDA903 OC2',
};

/** The tables that a return always has: without a row of one, it says that there is none. */
export const xmlAlwaysHas: readonly string[] = ['SSDA903 header', 'SSDA903 episodes', 'SSDA903 reviews'];

/** What the XML form calls a column otherwise than the CSV files. */
export const xmlNames: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' };
