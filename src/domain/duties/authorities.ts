import type { Day } from '../time/day.ts';

/** Something that says what must be done. */
export interface Authority {
  words: string;
  /** The day on which its words, or what is published of them, were last read. */
  lastReadOn: Day;
}

const said =
  (by: string, lastReadOn: Day) =>
  (...at: string[]): Authority => ({ words: [by, ...(at.length > 0 ? [at.join('; ')] : [])].join(', '), lastReadOn });

// Read it again, and move its day: every date that rests on it says so.
export const carePlanning = said('Care Planning, Placement and Case Review (England) Regulations 2010', '2026-11-29');
export const adoptionAgencies = said('Adoption Agencies Regulations 2005', '2026-11-29');
export const childrenAct = said('Children Act 1989', '2026-11-29');
export const careStandardsAct = said('Care Standards Act 2000', '2026-11-22');
export const secureAccommodation = said('Children (Secure Accommodation) Regulations 1991', '2026-11-29');
export const handbook = said('IRO Handbook, as council procedures report it', '2026-11-29');
export const handbookChapter = said('IRO Handbook (statutory guidance)', '2026-11-29');
export const adulthoodGuidance = said(
  'Children Act 1989 guidance, volume 3: planning transition to adulthood',
  '2026-11-22',
);
export const planningGuidance = said('Children Act 1989 guidance, volume 2: care planning', '2026-11-29');
export const stabilityMeasure = said('The national measure of stability', '2026-11-22');
/** What councils publish of how they do it, of what they say it is about. */
export const procedures = (words: string): Authority => ({ words, lastReadOn: '2026-11-22' });

/** Several that say it together: read when the one read the longest ago was. */
export const together = (...all: readonly Authority[]): Authority => ({
  words: all.map(({ words }) => words).join('; '),
  lastReadOn: all.map(({ lastReadOn }) => lastReadOn).sort()[0] ?? '',
});

/** The newest Act that could have changed an interval, and what was found in it. */
export const newestAct = {
  found: 'No change of an interval by the Children’s Wellbeing and Schools Act 2026 was found',
  lookedOn: '2026-11-29',
} as const;

/** A number that no law, guidance or published practice gives. */
export const ours = (what: string, words = 'A number of our own') =>
  ({
    what,
    authority: { words, lastReadOn: newestAct.lookedOn },
    weight: 'practice',
    confidence: 'ours',
  }) as const;
