import { birthday } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { Participation } from './review.ts';

interface ParticipationCode {
  means: string;
  /** As the old PAF C63 indicator counted it; `left out` of the rate altogether. */
  participated: 'yes' | 'no' | 'left out';
}

/** How the child took part in the review: SSDA903 REVIEW_CODE. */
export const participationCodes: Readonly<Record<Participation, ParticipationCode>> = {
  PN0: { means: 'under 4 on the day of the review', participated: 'left out' },
  PN1: { means: 'came and spoke for themselves', participated: 'yes' },
  PN2: { means: 'came, and an advocate spoke for them', participated: 'yes' },
  PN3: { means: 'came and gave their views without words', participated: 'yes' },
  PN4: { means: 'came, but gave no view and asked nobody to give it', participated: 'no' },
  PN5: { means: 'did not come, but asked an advocate or the IRO to give their views', participated: 'yes' },
  PN6: { means: 'did not come, but sent their views another way', participated: 'yes' },
  PN7: { means: 'did not come and sent no views', participated: 'no' },
};

export const isParticipation = (text: string): text is Participation => Object.hasOwn(participationCodes, text);

export const participated = (code: Participation): boolean => participationCodes[code].participated === 'yes';

/** From the fourth birthday PN1 to PN7 apply, before it PN0. A child of unknown age fits any code. */
export function fits(code: Participation, bornOn: Day | null, on: Day): boolean {
  if (bornOn === null) return true;
  const underFour = on < birthday(bornOn, 4, '1 March');
  return underFour === (code === 'PN0');
}

/** A fault in a line of a return, under the number the Department for Education’s validators give it. */
export interface ReviewFault {
  rule: '166' | '167' | '440' | '441';
  says: string;
}

/**
 * What is wrong with a review in a return. `on` is null when its date could not be read. Stricter than the published
 * validators on one day: they let PN0 pass on the fourth birthday itself (ruling Dates 7).
 */
export function reviewFault(code: string, on: Day | null, bornOn: Day | null): ReviewFault | null {
  if (on === null) return { rule: '166', says: 'The review date is blank or is not a date.' };
  if (!isParticipation(code)) return { rule: '167', says: 'The participation code must be PN0 to PN7.' };
  if (fits(code, bornOn, on)) return null;
  return code === 'PN0'
    ? { rule: '440', says: 'PN0 is for a child under 4: this child was 4 or older on the day of the review.' }
    : { rule: '441', says: `${code} is for a child of 4 or older: this child was under 4 on the day of the review.` };
}
